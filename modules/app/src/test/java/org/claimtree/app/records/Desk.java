package org.claimtree.app.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.app.practice.DocumentSchema;
import org.claimtree.app.practice.ImportPractice;
import org.claimtree.app.practice.LogPicture;
import org.claimtree.app.practice.TakeDocument;
import org.claimtree.catalog.CodeGroupUse;
import org.claimtree.claims.PartnerFiles;
import org.claimtree.clients.Clients;
import org.claimtree.clients.SaveClients;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
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
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Precondition;
import org.claimtree.profiles.ProfileLock;
import org.jdbi.v3.core.Jdbi;

/** The records' use cases over a real database with the first sample practice in it. */
final class Desk implements AutoCloseable {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-02T17:00:00Z"), ZoneOffset.UTC);

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
    private final SaveRecord saveRecord;
    private final SwitchPartner switchPartner;
    private final DeleteCodeGroup deleteGroup;
    private final List<CodeGroupUse.Use> usesOfGroups = new ArrayList<>();
    private final SavePeople savePeople;
    private final ReadRecords records;
    private final ReadPeople people;
    private final ListClients listClients;
    private final ListCharges listCharges;
    private final ImportPractice imports;
    private Caller caller = Caller.SYSTEM;

    Desk() {
        Sql sql = new Sql(transactions.dataSource());
        SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", NOON);
        AuditTrail audit = new SqlAuditTrail(sql, () -> caller, NOON);
        RowScopes scopes = new RowScopes(sql, () -> caller);
        Clients clients = new Clients(sql);
        Charges charges = new Charges(sql);
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
        IdempotencyKeys keys = new IdempotencyKeys(sql, () -> "tester", NOON);
        saveRecord = new SaveRecord(log, pictures, documents, keys);
        switchPartner = new SwitchPartner(pictures, documents, partner -> made);
        deleteGroup = new DeleteCodeGroup(log, pictures, List.of(ref -> usesOfGroups), audit);
        records = new ReadRecords(log);
        PeopleRows rows = new PeopleRows(clients, charges, audit);
        people = new ReadPeople(sql, clients, charges, scopes, rows);
        listClients = new ListClients(sql, scopes, rows);
        listCharges = new ListCharges(sql, scopes, rows, clients);
        savePeople = new SavePeople(pictures, documents, people, keys);
        imports = new ImportPractice(pictures, documents, keys, scopes);
        transactions.run(() -> imports.take(sample(), false, null, ""));
    }

    static ObjectNode sample() {
        try {
            return (ObjectNode) CanonicalJson.mapper()
                    .readTree(Path.of("../../edi-samples/subscriber-is-patient/input.json")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StoredRecord save(RecordKind kind, String ref, String body, Precondition from) {
        SaveRecord.Request request = new SaveRecord.Request(kind, ref, json(body), from);
        transactions.run(() -> saveRecord.save(request, null));
        return record(kind, ref);
    }

    /** Files that were made for every partner. */
    PartnerFiles.Counts made = new PartnerFiles.Counts(0, 0, 0, 0);

    void switchPartner(String ref, boolean test, boolean confirmed) {
        transactions.run(() -> {
            switchPartner.switchTo(ref, new SwitchPartner.Wish(test, confirmed));
            return null;
        });
    }

    void deleteGroup(String ref, Precondition from) {
        transactions.run(() -> {
            deleteGroup.delete(ref, from);
            return null;
        });
    }

    /** Something names every group from here on. */
    void useGroups(CodeGroupUse.Use use) {
        usesOfGroups.add(use);
    }

    StoredRecord record(RecordKind kind, String ref) {
        return records.one(kind.logKind(), ref);
    }

    List<StoredRecord> list(RecordKind kind, ReadRecords.Question question) {
        return records.list(kind, question);
    }

    ObjectNode save(PeopleKind kind, UUID id, String body, String ifMatch) {
        return save(kind, id, json(body), ifMatch);
    }

    ObjectNode save(PeopleKind kind, UUID id, ObjectNode body, String ifMatch) {
        SavePeople.Request request = new SavePeople.Request(kind, id, body, ifMatch);
        return people.one(
                kind, transactions.run(() -> savePeople.save(request, null)).id());
    }

    ObjectNode byRef(PeopleKind kind, String ref) {
        return people.one(kind, people.idOf(kind, ref).orElseThrow());
    }

    /** From here on somebody else calls. */
    void as(Caller other) {
        caller = other;
    }

    void take(ObjectNode document) {
        transactions.run(() -> imports.take(document, false, null, ""));
    }

    /** Looks at the tables, as the owner does. */
    Jdbi owner() {
        return Jdbi.create(database.ownerDataSource());
    }

    /** Work that somebody rolls back. */
    void inOne(Runnable work) {
        transactions.run(() -> {
            work.run();
            return null;
        });
    }

    PeopleRows.Page clients(ListClients.Question question, ListWindow window, AuditAction how) {
        return listClients.list(question, window, how);
    }

    PeopleRows.Page charges(ListCharges.Question question, ListWindow window, AuditAction how) {
        return listCharges.list(question, window, how);
    }

    ReadPeople people() {
        return people;
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) CanonicalJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
