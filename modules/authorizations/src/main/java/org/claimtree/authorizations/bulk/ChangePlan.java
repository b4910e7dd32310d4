package org.claimtree.authorizations.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimtree.authorizations.bulk.Change.Field;
import org.claimtree.authorizations.keeping.FilterSql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * A change laid out as rows of two tables of this transaction: the authorizations that are listed, and old and new value
 * of each field that changes. Preview and act read the same rows.
 */
final class ChangePlan {
    private static final int SHOWN = 200;
    private static final String LISTED =
            "create temp table bulk_listed on commit drop as select a.id, a.number, a.client,"
                    + " a.code, a.pool, a.version, a.managed, a.payer_number, a.status, a.start_on, a.end_on, a.unmanaged,"
                    + " a.alert_level, a.alert_days, a.allotted, a.adjusted, a.committed, a.remaining,"
                    + " concat_ws(', ', a.last_name, a.first_name) as client_name, a.code = any(:unmanaged) as code_unmanaged,"
                    + " false as broken";
    private static final String CHANGES = "create temp table bulk_field (id uuid not null, field text not null,"
            + " old_value text, new_value text) on commit drop";

    private final Handle h;
    private final Map<Field, String> values;

    private ChangePlan(Handle h, Map<Field, String> values) {
        this.h = h;
        this.values = values;
    }

    /**
     * @param lock whether the units of what is listed stay as they are until the transaction ends
     */
    static ChangePlan lay(Handle h, FilterSql filter, Map<Field, String> values, boolean lock) {
        if (lock) {
            filter.bind(h.createQuery("select p.id from authorizations.pool p where p.id in (select a.pool"
                            + filter.authorizations() + ") order by p.id for update"))
                    .mapTo(UUID.class)
                    .list();
        }
        filter.bind(h.createUpdate(LISTED + filter.authorizations())).execute();
        h.execute(CHANGES);
        ChangePlan plan = new ChangePlan(h, values);
        values.keySet().forEach(plan::field);
        plan.breaks();
        return plan;
    }

    private void field(Field field) {
        h.createUpdate(
                        "insert into pg_temp.bulk_field select l.id, :field, l.%1$s::text, cast(cast(:value as text) as %2$s)::text"
                                        .formatted(field.column(), field.type())
                                + " from pg_temp.bulk_listed l where l.%1$s is distinct from cast(cast(:value as text) as %2$s)"
                                        .formatted(field.column(), field.type()))
                .bind("field", field.name())
                .bind("value", values.get(field))
                .execute();
    }

    /** Marks what would end before it begins, or be managed and not end. */
    private void breaks() {
        String from = written(Field.FROM);
        String through = written(Field.THROUGH);
        String unmanaged = written(Field.UNMANAGED);
        Update update = h.createUpdate("update pg_temp.bulk_listed set broken = true where " + through + " < " + from
                + " or " + through + " is null and not coalesce(" + unmanaged + ", code_unmanaged)");
        Stream.of(Field.FROM, Field.THROUGH, Field.UNMANAGED)
                .filter(values::containsKey)
                .forEach(field -> update.bind("v" + field, values.get(field)));
        update.execute();
    }

    /** What a column will be: what is written, or what it is. */
    private String written(Field field) {
        return values.containsKey(field)
                ? "cast(cast(:v" + field + " as text) as " + field.type() + ")"
                : field.column();
    }

    ChangePreview preview() {
        List<ChangePreview.Row> rows = h.createQuery("select l.*, f.field, f.old_value, f.new_value"
                        + " from pg_temp.bulk_field f join pg_temp.bulk_listed l on l.id = f.id"
                        + " order by not l.broken, l.number, f.field limit " + SHOWN)
                .map((row, ctx) -> new ChangePreview.Row(
                        row.getObject("id", UUID.class),
                        row.getLong("number"),
                        row.getString("client_name"),
                        row.getString("code"),
                        row.getString("field"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getBoolean("broken")))
                .list();
        return h.createQuery(
                        "select (select count(*) from pg_temp.bulk_listed) as listed,"
                                + " (select count(distinct id) from pg_temp.bulk_field) as changed,"
                                + " (select count(*) from pg_temp.bulk_listed where broken) as broken,"
                                + " (select coalesce(md5(string_agg(md5(id::text || version || remaining), '' order by id)), '')"
                                + " from pg_temp.bulk_listed) || (select coalesce(md5(string_agg(md5(concat_ws('|', id, field,"
                                + " old_value, new_value)), '' order by id, field)), '') from pg_temp.bulk_field) as fingerprint")
                .map((row, ctx) -> new ChangePreview(
                        row.getLong("listed"),
                        row.getLong("changed"),
                        row.getLong("broken"),
                        rows,
                        row.getString("fingerprint")))
                .one();
    }

    /** Clients in whose authorizations anything changes. */
    List<UUID> clients() {
        return h.createQuery(
                        "select distinct l.client from pg_temp.bulk_listed l join pg_temp.bulk_field f on f.id = l.id")
                .mapTo(UUID.class)
                .list();
    }

    /** Writes the columns, and what they were. */
    void write(UUID operation) {
        h.createUpdate("insert into authorizations.bulk_change (bulk, authorization_id, field, old_value, new_value)"
                        + " select :bulk, id, field, old_value, new_value from pg_temp.bulk_field")
                .bind("bulk", operation)
                .execute();
        List<String> columns = new ArrayList<>();
        values.keySet().stream()
                .filter(field -> !field.isOfPool())
                .forEach(field -> columns.add(field.column() + " = " + written(field)));
        columns.add("version = version + 1");
        Update update = h.createUpdate("update authorizations.authorization set " + String.join(", ", columns)
                + " where id in (select id from pg_temp.bulk_field)");
        values.keySet().stream()
                .filter(field -> !field.isOfPool())
                .forEach(field -> update.bind("v" + field, values.get(field)));
        update.execute();
    }
}
