package org.claimtree.platform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The conditions of a list: only what is asked for becomes SQL, so that the database sees which of its indexes serve. All
 * SQL comes from the code that calls; values are bound.
 */
public final class Conditions {
    private final StringBuilder sql = new StringBuilder(" where true");
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A condition that names one value as {@code :name}; nothing where there is no value. */
    public Conditions and(String condition, String name, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
        return this;
    }

    /** A condition without values of its own, already beginning with "and", or empty. */
    public Conditions and(String more) {
        sql.append(more);
        return this;
    }

    /** The conditions, beginning with "where". */
    public String sql() {
        return sql.toString();
    }

    /** Binds all values. */
    public <S extends SqlStatement<S>> S bind(S statement) {
        values.forEach(statement::bind);
        return statement;
    }

    /** What {@code like} takes for texts that begin so; null for null. */
    public static String beginning(String text) {
        return text == null ? null : text.replaceAll("[%_\\\\]", "\\\\$0") + "%";
    }

    /** The same in lower case, for columns that are compared in lower case. */
    public static String beginningAnyCase(String text) {
        return text == null ? null : beginning(text.toLowerCase(Locale.ROOT));
    }
}
