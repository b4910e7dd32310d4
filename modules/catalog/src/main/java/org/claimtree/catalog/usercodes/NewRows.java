package org.claimtree.catalog.usercodes;

import java.util.Collection;
import java.util.UUID;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Codes that are to be on the lists of users: each user gets each code, unless the user has it on one of the days already.
 *
 * @param users ids
 * @param codes billing codes
 */
record NewRows(Collection<UUID> users, Collection<String> codes, UserCode.Dates dates) {
    private static final String PAIRS = " from unnest(:users) u(id) cross join unnest(:codes) c(code)";
    private static final String PRESENT = "exists (select 1 from catalog.user_code o where o.user_id = u.id"
            + " and o.code = c.code and o.valid_from <= coalesce(:through::date, 'infinity')"
            + " and coalesce(o.valid_through, 'infinity') >= :from)";

    /** How many users have how many of the codes already. */
    int present(Sql sql) {
        return sql.query(h -> bind(h.createQuery("select count(*)" + PAIRS + " where " + PRESENT))
                .mapTo(Integer.class)
                .one());
    }

    /** Adds the others and tells how many; the table is locked. */
    int add(Sql sql, UserCode.Terms terms, UUID operation) {
        return sql.query(h -> bind(h.createUpdate("insert into catalog.user_code"
                        + " (id, user_id, code, valid_from, valid_through, modifier, taxonomy, rate, operation)"
                        + " select gen_random_uuid(), u.id, c.code, :from::date, :through::date, :modifier::text,"
                        + " :taxonomy::text, :rate::numeric, :operation::uuid" + PAIRS + " where not " + PRESENT))
                .bind("modifier", terms.modifier())
                .bind("taxonomy", terms.taxonomy())
                .bind("rate", terms.rate())
                .bind("operation", operation)
                .execute());
    }

    private <S extends SqlStatement<S>> S bind(S statement) {
        return statement
                .bindArray("users", UUID.class, users)
                .bindArray("codes", String.class, codes)
                .bind("from", dates.from())
                .bind("through", dates.through());
    }
}
