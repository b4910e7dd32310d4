package org.claimtree.app.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.claimtree.app.practice.DocumentSchema;
import org.claimtree.app.practice.ImportPractice;
import org.claimtree.app.practice.LogPicture;
import org.claimtree.app.practice.TakeDocument;
import org.claimtree.clients.Clients;
import org.claimtree.clients.SaveClients;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.audit.SqlAuditTrail;
import org.claimtree.invoicing.ChargeUnits;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.InvoicePlaces;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.claimtree.platform.web.ImportReport;
import org.claimtree.profiles.ProfileLock;

/** Takes files over a real database with the first sample practice in it, whose client is 1001 and whose payer is AETNA. */
final class ImportDesk implements AutoCloseable {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T17:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database = TestDatabase.fresh(
            "platform",
            "identity",
            "codesets",
            "directory",
            "catalog",
            "clients",
            "authorizations",
            "encounters",
            "invoicing",
            "iop",
            "profiles",
            "claims");
    private final TestTransactions transactions = new TestTransactions(database.appDataSource());
    private final Sql sql = new Sql(transactions.dataSource());
    private final Clients clients = new Clients(sql);
    private final ImportClients imports;

    ImportDesk() {
        SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", NOON);
        Charges charges = new Charges(sql);
        AuditTrail audit = new SqlAuditTrail(sql, () -> Caller.SYSTEM, NOON);
        RowScopes scopes = new RowScopes(sql, () -> Caller.SYSTEM);
        LogPicture pictures = new LogPicture(log, new ProfileLock(sql));
        TakeDocument documents = new TakeDocument(
                log,
                new DocumentSchema(),
                new TakeDocument.People(
                        clients,
                        new SaveClients(sql, clients, audit),
                        charges,
                        new SaveCharges(
                                sql,
                                charges,
                                List.of(),
                                new ChargeUnits(sql, log, () -> "tester", NOON),
                                new InvoicePlaces(sql, new MasterDataLog(log), log, () -> "tester", NOON),
                                audit)),
                audit,
                NOON);
        imports = new ImportClients(pictures, documents, clients, scopes);
        ImportPractice practice =
                new ImportPractice(pictures, documents, new IdempotencyKeys(sql, () -> "tester", NOON), scopes);
        transactions.run(() -> practice.take(sample(), false, null, ""));
    }

    private static JsonNode sample() {
        try {
            return CanonicalJson.mapper()
                    .readTree(Path.of("../../edi-samples/subscriber-is-patient/input.json")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportReport take(String file) {
        return take(file.getBytes(StandardCharsets.UTF_8), false);
    }

    ImportReport dryRun(String file) {
        return take(file.getBytes(StandardCharsets.UTF_8), true);
    }

    /** As the resource does. */
    ImportReport take(byte[] file, boolean dryRun) {
        return transactions.run(() -> imports.take(ClientFile.read(file), dryRun));
    }

    /** A client as JSON. */
    JsonNode client(String ref) {
        UUID id = clients.idsByRef(List.of(ref)).get(ref);
        return CanonicalJson.mapper().valueToTree(clients.byIds(List.of(id)).get(id));
    }

    /** A mark for all that is stored of clients; equal content gives equal marks. */
    List<String> marks() {
        return rows("select count(*) || ' ' || coalesce(sum(hashtext(t::text)), 0) from clients.client t"
                + " union all select count(*) || ' ' || coalesce(sum(hashtext(t::text)), 0) from clients.coverage t"
                + " union all select count(*) || ' ' || coalesce(sum(hashtext(t::text)), 0) from identity.audit t"
                + " union all select count(*)::text from platform.revision");
    }

    List<String> rows(String query) {
        return sql.query(h -> h.createQuery(query).mapTo(String.class).list());
    }

    @Override
    public void close() {
        database.close();
    }
}
