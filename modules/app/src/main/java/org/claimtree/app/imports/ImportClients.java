package org.claimtree.app.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimtree.app.practice.LogPicture;
import org.claimtree.app.practice.TakeDocument;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.directory.RowScopes;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ImportReport;
import org.claimtree.platform.web.ImportReport.Result;
import org.claimtree.platform.web.RowsRefused;

/** Takes a file of clients: every row is checked, and if none is refused, all are saved in one transaction. */
@ApplicationScoped
public class ImportClients {
    /** Clients in one document, whose master data are looked up once. */
    private static final int AT_ONCE = 500;

    /** So many problems of a document are told; where there are as many, some may be missing. */
    private static final int TOLD = 500;

    private static final Pattern OF_CLIENT = Pattern.compile("/clients/([0-9]+)(.*)");

    private LogPicture pictures;
    private TakeDocument documents;
    private Clients clients;
    private RowScopes scopes;

    /** For the container. */
    protected ImportClients() {}

    @Inject
    public ImportClients(LogPicture pictures, TakeDocument documents, Clients clients, RowScopes scopes) {
        this.pictures = pictures;
        this.documents = documents;
        this.clients = clients;
        this.scopes = scopes;
    }

    /**
     * @param dryRun stores nothing and reports what would become of the rows
     * @throws Problem 403 when the caller does not see every client
     * @throws RowsRefused when a row is refused and it is no dry run; nothing is stored then
     */
    @Transactional
    public ImportReport take(ClientFile file, boolean dryRun) {
        // A file names clients by refs, and may name those whom the caller does not see.
        scopes.demandAll();
        LogPicture.Now now = pictures.now();
        Map<String, ImportedClient> imported = imported(file);
        List<ImportedClient> all = List.copyOf(imported.values());
        take(all, now, !dryRun && all.stream().noneMatch(ImportedClient::isRefused));
        ImportReport report = report(file, imported);
        if (!dryRun && report.refused() > 0) {
            throw new RowsRefused(report);
        }
        return report;
    }

    private Map<String, ImportedClient> imported(ClientFile file) {
        Map<String, List<ClientFile.Row>> rows = file.rows().stream()
                .filter(row -> row.ref() != null)
                .collect(Collectors.groupingBy(ClientFile.Row::ref, LinkedHashMap::new, Collectors.toList()));
        Map<String, UUID> ids = clients.idsByRef(rows.keySet());
        Map<UUID, Client> known = clients.byIds(ids.values());
        Map<String, ImportedClient> imported = new LinkedHashMap<>();
        rows.forEach((ref, about) -> imported.put(ref, new ImportedClient(known.get(ids.get(ref)), about)));
        return imported;
    }

    /** Checks all of them, and saves them until the first is refused. */
    private void take(List<ImportedClient> all, LogPicture.Now now, boolean whenRight) {
        boolean save = whenRight;
        int atOnce = AT_ONCE;
        for (int at = 0; at < all.size(); ) {
            List<ImportedClient> some = all.subList(at, Math.min(at + atOnce, all.size()));
            Optional<Problem> problem = problem(some, now, save);
            save &= problem.isEmpty();
            if (some.size() > 1
                    && problem.filter(p -> p.errors().size() >= TOLD).isPresent()) {
                atOnce = some.size() / 2;
            } else {
                problem.ifPresent(p -> p.errors().forEach(error -> refuse(some, error, p)));
                at += some.size();
            }
        }
    }

    private Optional<Problem> problem(List<ImportedClient> some, LogPicture.Now now, boolean save) {
        ObjectNode document = CanonicalJson.mapper().createObjectNode().put("format", "claimtree-practice-1");
        some.forEach(client -> document.withArray("/clients").add(client.body()));
        try {
            documents.take(document, now, "client import", !save);
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem);
        }
    }

    /** What is wrong with no client would be our own mistake. */
    private static void refuse(List<ImportedClient> some, InputProblem error, Problem whole) {
        Matcher place = OF_CLIENT.matcher(error.pointer());
        if (!place.matches()) {
            throw whole;
        }
        some.get(Integer.parseInt(place.group(1))).refuse(error, place.group(2));
    }

    private static ImportReport report(ClientFile file, Map<String, ImportedClient> imported) {
        Map<String, Result> results = new LinkedHashMap<>();
        imported.forEach((ref, client) -> results.put(ref, client.result()));
        List<ImportReport.Row> report = new ArrayList<>();
        for (ClientFile.Row row : file.rows()) {
            ImportedClient client = imported.get(row.ref());
            report.add(
                    client == null
                            ? new ImportReport.Row(row.line(), null, Result.REFUSED, row.problems())
                            : new ImportReport.Row(
                                    row.line(), row.ref(), results.get(row.ref()), client.problems(row)));
        }
        return ImportReport.of(report);
    }
}
