package org.claimtree.authorizations.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.authorizations.AuthorizationsChanged;
import org.claimtree.authorizations.MoveUnits;
import org.claimtree.authorizations.Status;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ImportFile;
import org.claimtree.platform.web.ImportReport;
import org.claimtree.platform.web.RowsRefused;

/** Takes a file of authorizations: every row is checked, and if none is refused, all are saved in one transaction. */
@ApplicationScoped
public class ImportAuthorizations {
    private static final int MOST_ROWS = 5_000;

    private Clients clients;
    private ReadAuthorizations reading;
    private WishRules rules;
    private WriteAuthorization rows;
    private MoveUnits units;
    private Event<AuthorizationsChanged> news;

    /** For the container. */
    protected ImportAuthorizations() {}

    @Inject
    public ImportAuthorizations(
            Clients clients,
            ReadAuthorizations reading,
            WishRules rules,
            WriteAuthorization rows,
            MoveUnits units,
            Event<AuthorizationsChanged> news) {
        this.clients = clients;
        this.reading = reading;
        this.rules = rules;
        this.rows = rows;
        this.units = units;
        this.news = news;
    }

    /**
     * @param dryRun stores nothing and reports what would become of the rows
     * @throws Problem 422 when the file is no CSV with these columns
     * @throws RowsRefused when a row is refused and it is no dry run; nothing is stored then
     */
    @Transactional
    public ImportReport take(byte[] file, boolean dryRun) {
        ImportFile<AuthorizationColumn> read = ImportFile.read(
                file,
                MOST_ROWS,
                AuthorizationColumn.class,
                there -> there.contains(AuthorizationColumn.NUMBER)
                        ? List.of(AuthorizationColumn.CLIENT)
                        : List.of(AuthorizationColumn.CLIENT, AuthorizationColumn.CODE, AuthorizationColumn.FROM));
        List<ImportedAuthorization> imported = imported(read.rows());
        imported.stream().filter(one -> !one.isRefused()).forEach(this::check);
        ImportReport report = ImportReport.of(imported.stream()
                .map(one -> new ImportReport.Row(one.line(), one.ref(), one.result(), one.problems()))
                .toList());
        if (!dryRun && report.refused() > 0) {
            throw new RowsRefused(report);
        } else if (!dryRun) {
            save(imported);
        }
        return report;
    }

    /** Who is meant, and which authorization: nobody moves units of those until this transaction ends. */
    private List<ImportedAuthorization> imported(List<ImportFile.Row<AuthorizationColumn>> read) {
        Map<String, UUID> ids = clients.idsByRef(read.stream()
                .map(row -> row.cells().get(AuthorizationColumn.CLIENT))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, Client> known = clients.byIds(rules.inReach(ids.values()));
        units.lock(reading.of(known.keySet()).stream()
                .map(shown -> shown.units().pool())
                .collect(Collectors.toSet()));
        Map<UUID, List<Shown>> there =
                reading.of(known.keySet()).stream().collect(Collectors.groupingBy(Shown::client));
        Set<Object> about = new HashSet<>();
        List<ImportedAuthorization> imported = new ArrayList<>();
        for (ImportFile.Row<AuthorizationColumn> row : read) {
            Client client = known.get(ids.get(row.cells().get(AuthorizationColumn.CLIENT)));
            imported.add(
                    one(row, client, client == null ? List.of() : there.getOrDefault(client.id(), List.of()), about));
        }
        return imported;
    }

    private static ImportedAuthorization one(
            ImportFile.Row<AuthorizationColumn> row, Client client, List<Shown> there, Set<Object> about) {
        ImportedAuthorization whose = new ImportedAuthorization(row, client, null);
        if (client == null) {
            whose.refuse(AuthorizationColumn.CLIENT, "UNKNOWN_CLIENT", "There is no such client.");
            return whose;
        }
        String number = row.cells().get(AuthorizationColumn.NUMBER);
        List<Shown> meant = number == null ? alike(whose, there) : numbered(number, there);
        if (number != null && meant.isEmpty()) {
            whose.refuse(
                    AuthorizationColumn.NUMBER,
                    "UNKNOWN_AUTHORIZATION",
                    "The client has no authorization with this number.");
        } else if (meant.size() > 1) {
            whose.refuse(
                    AuthorizationColumn.NUMBER,
                    "SEVERAL",
                    "The client has several authorizations of this code from this day; say the number of one.");
        }
        ImportedAuthorization one = whose.isRefused()
                ? whose
                : new ImportedAuthorization(row, client, meant.isEmpty() ? null : meant.get(0));
        if (!one.isRefused()) {
            one.read();
        }
        Object which = one.before() == null && one.wish() != null ? key(one.wish()) : one.before();
        if (which != null && !about.add(which)) {
            one.refuse(AuthorizationColumn.CLIENT, "DUPLICATE", "Another row is about this authorization.");
        }
        return one;
    }

    private static List<Shown> numbered(String number, List<Shown> there) {
        return there.stream()
                .filter(shown -> number.equals(Long.toString(shown.number())))
                .toList();
    }

    /** The same file read again must find what it made: same client, code and first day. */
    private static List<Shown> alike(ImportedAuthorization row, List<Shown> there) {
        row.read();
        Wish wish = row.wish();
        return there.stream()
                .filter(shown -> wish != null && shown.grant().status() != Status.WITHDRAWN)
                .filter(shown -> key(wish)
                        .equals(List.of(shown.code(), shown.grant().dates().from())))
                .toList();
    }

    private static List<Object> key(Wish wish) {
        return List.of(
                String.valueOf(wish.code()),
                wish.grant() == null || wish.grant().dates() == null
                        ? ""
                        : wish.grant().dates().from());
    }

    private void check(ImportedAuthorization one) {
        rules.problems(one.wish(), one.before()).forEach(one::refuse);
        if (one.before() != null && !one.isRefused()) {
            rows.unitProblems(one.wish(), one.before()).forEach(one::refuse);
        }
    }

    private void save(Collection<ImportedAuthorization> imported) {
        List<UUID> touched = new ArrayList<>();
        for (ImportedAuthorization one : imported) {
            switch (one.result()) {
                case CREATED -> rows.add(one.wish());
                case UPDATED -> rows.change(one.before(), one.wish());
                default -> {
                    continue;
                }
            }
            touched.add(one.wish().client());
        }
        if (!touched.isEmpty()) {
            news.fire(new AuthorizationsChanged(touched.stream().distinct().toList()));
        }
    }
}
