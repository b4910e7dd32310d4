package org.claimtree.codesets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtree.platform.Sql;

/** Looks codes up. */
@ApplicationScoped
public class Codes {
    private static final String SELECT =
            "select c.code_set, c.code, c.billable, c.short_text, c.long_text, c.valid_from,"
                    + " c.valid_through, r.start_set from codesets.code c join codesets.release r on r.id = c.release";

    private static final String DAYS = "select code_set, code, billable, valid_from, valid_through from codesets.code";

    private Sql sql;

    /** For the container. */
    protected Codes() {}

    @Inject
    public Codes(Sql sql) {
        this.sql = sql;
    }

    /**
     * A code as it holds on a day; empty when the set has none that does.
     *
     * @param code as people type it, with or without point
     */
    public Optional<Code> find(CodeSet set, String code, LocalDate on) {
        return sql.query(h -> h.createQuery(SELECT + " where c.code_set = :set and c.code = :code"
                        + " and c.valid_from <= :on and (c.valid_through is null or c.valid_through >= :on)")
                .bind("set", set.name())
                .bind("code", CodeSet.stored(code))
                .bind("on", on)
                .map((row, ctx) -> of(row))
                .findOne());
    }

    /** The sets of which the practice took in a publisher's file: what these do not list does not exist. */
    public Set<CodeSet> taken() {
        return sql.query(h -> h.createQuery("select distinct code_set from codesets.release where not start_set")
                .map((row, ctx) -> CodeSet.valueOf(row.getString("code_set")))
                .collect(Collectors.toSet()));
    }

    /** Id of the newest release of all sets; while it is the same, so are the lists. 0 when there is none. */
    public long newestRelease() {
        return sql.query(h -> h.createQuery("select coalesce(max(id), 0) from codesets.release")
                .mapTo(Long.class)
                .one());
    }

    /** When these diagnoses are listed. */
    public List<CodeDays> diagnoses(Collection<String> codes) {
        return sql.query(h -> h.createQuery(DAYS + " where code_set = 'ICD10CM' and code = any(:codes)")
                .bindArray("codes", String.class, codes)
                .map((row, ctx) -> days(row))
                .list());
    }

    /** When codes of all other sets are listed: as many as fit into memory, which diagnoses do not. */
    public List<CodeDays> others() {
        return sql.query(h -> h.createQuery(DAYS + " where code_set <> 'ICD10CM'")
                .map((row, ctx) -> days(row))
                .list());
    }

    private static CodeDays days(ResultSet row) throws SQLException {
        return new CodeDays(
                CodeSet.valueOf(row.getString("code_set")),
                row.getString("code"),
                row.getBoolean("billable"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_through", LocalDate.class));
    }

    /** A row with the columns that codes are made of. */
    public static Code of(ResultSet row) throws SQLException {
        CodeSet set = CodeSet.valueOf(row.getString("code_set"));
        String code = row.getString("code");
        return new Code(
                set,
                code,
                set.shown(code),
                row.getBoolean("billable"),
                row.getString("short_text"),
                row.getString("long_text"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_through", LocalDate.class),
                row.getBoolean("start_set"));
    }
}
