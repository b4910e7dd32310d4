package org.claimtree.app.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Sql;

/** Finds clients and charges in reach of the caller, and leaves a row in the audit trail about whom it shows. */
@ApplicationScoped
public class PeopleSearch {
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final String CLIENTS = "select c.id, c.ref, c.last_name, c.first_name, c.birth_date"
            + " from clients.client c where (lower(c.last_name || ' ' || coalesce(c.first_name, '')) like :name"
            + " or lower(c.ref) like :ref or c.birth_date = :born::date)";

    private static final String CHARGES = "select c.id, c.ref, c.client, c.code, c.service_from, c.amount"
            + " from invoicing.charge c where lower(c.ref) like :ref";

    private Sql sql;
    private RowScopes scopes;
    private AuditTrail audit;

    /** For the container. */
    protected PeopleSearch() {}

    @Inject
    public PeopleSearch(Sql sql, RowScopes scopes, AuditTrail audit) {
        this.sql = sql;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** By beginning of the last name, "last, first", the practice's own number, or the date of birth. */
    List<Hit> clients(String text) {
        ClientScope scope = ClientScope.of(scopes.current());
        String typed = text.toLowerCase(Locale.ROOT);
        String name = typed.replaceAll("\\s*,\\s*|\\s+", " ").strip();
        List<Row> rows = sql.query(h -> scope.bind(h.createQuery(CLIENTS + scope.onClient("c")
                        + " order by lower(c.ref) <> :typed, c.last_name, c.first_name, c.ref limit :most"))
                .bind("name", name.isEmpty() ? null : beginning(name))
                .bind("ref", beginning(typed))
                .bind("typed", typed)
                .bind("born", day(text))
                .bind("most", Search.MOST)
                .map((row, ctx) -> {
                    UUID id = row.getObject("id", UUID.class);
                    String first = row.getString("first_name");
                    String born = Hit.day(row.getObject("birth_date", LocalDate.class));
                    return new Row(
                            id,
                            id,
                            new Hit(
                                    Hit.Kind.CLIENT,
                                    row.getString("last_name") + (first == null ? "" : ", " + first),
                                    "Born " + born + ", number " + row.getString("ref"),
                                    Hit.page("/client.xhtml", "id", id.toString())));
                })
                .list());
        return shown("client", rows);
    }

    /** By the beginning of the practice's own number. */
    List<Hit> charges(String text) {
        ClientScope scope = ClientScope.of(scopes.current());
        String typed = text.toLowerCase(Locale.ROOT);
        List<Row> rows = sql.query(h -> scope.bind(h.createQuery(
                        CHARGES + scope.onId("c.client") + " order by lower(c.ref) <> :typed, c.ref limit :most"))
                .bind("ref", beginning(typed))
                .bind("typed", typed)
                .bind("most", Search.MOST)
                .map((row, ctx) -> {
                    UUID id = row.getObject("id", UUID.class);
                    String day = Hit.day(row.getObject("service_from", LocalDate.class));
                    return new Row(
                            id,
                            row.getObject("client", UUID.class),
                            new Hit(
                                    Hit.Kind.CHARGE,
                                    row.getString("ref"),
                                    row.getString("code") + ", " + day + ", "
                                            + Hit.dollars(row.getBigDecimal("amount")),
                                    Hit.page("/charge.xhtml", "id", id.toString())));
                })
                .list());
        return shown("charge", rows);
    }

    private List<Hit> shown(String kind, List<Row> rows) {
        if (!rows.isEmpty()) {
            Set<String> subjects = new LinkedHashSet<>();
            rows.forEach(row -> subjects.add(row.id().toString()));
            rows.forEach(row -> subjects.add(row.client().toString()));
            audit.record(AuditEntry.of(AuditAction.READ, kind, List.copyOf(subjects)));
        }
        return rows.stream().map(Row::hit).toList();
    }

    /** Pattern of what begins with a text, whose own characters mean nothing but themselves. */
    private static String beginning(String text) {
        return text.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    /** The day that somebody typed as 11/22/1980, or null. */
    private static LocalDate day(String text) {
        try {
            return text.matches("[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}") ? LocalDate.parse(text, TYPED) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private record Row(UUID id, UUID client, Hit hit) {}
}
