package org.claimtree.codesets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.claimtree.platform.Sql;

/** Looks codes up. */
@ApplicationScoped
public class Codes {
    private static final String SELECT =
            "select c.code_set, c.code, c.billable, c.short_text, c.long_text, c.valid_from,"
                    + " c.valid_through, r.start_set from codesets.code c join codesets.release r on r.id = c.release";

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
