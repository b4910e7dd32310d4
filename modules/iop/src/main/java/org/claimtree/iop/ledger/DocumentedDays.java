package org.claimtree.iop.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.SqlStatement;

/** Days of a span on which something is documented that a program counts, as a condition of SQL. */
record DocumentedDays(LocalDate from, LocalDate through, Set<String> codes) {
    /** Lines {@code l} of the days. */
    static final String LINES = " encounters.v_line l where l.start_at >= :from and l.start_at < :after"
            + " and l.status = 'RELEASED' and l.code = any(:codes) and not l.per_diem";

    /** What programs count on the first or the last day. */
    static DocumentedDays of(ReadFacts facts, LocalDate from, LocalDate through) {
        Set<String> codes = new TreeSet<>();
        for (LocalDate day : List.of(from, through)) {
            facts.programs(day).forEach(program -> codes.addAll(program.documented()));
        }
        return new DocumentedDays(from, through, codes);
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        return statement
                .bind("from", from.atStartOfDay())
                .bind("after", through.plusDays(1).atStartOfDay())
                .bindArray("codes", String.class, codes);
    }
}
