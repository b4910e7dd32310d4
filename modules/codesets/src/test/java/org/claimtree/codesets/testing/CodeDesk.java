package org.claimtree.codesets.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimtree.codesets.Code;
import org.claimtree.codesets.CodeSet;
import org.claimtree.codesets.Codes;
import org.claimtree.codesets.imports.CodeFile;
import org.claimtree.codesets.imports.CodeImportReport;
import org.claimtree.codesets.imports.ImportCodes;
import org.claimtree.codesets.imports.LoadStartSet;
import org.claimtree.codesets.imports.Releases;
import org.claimtree.codesets.search.ListCodeSets;
import org.claimtree.codesets.search.SearchCodes;
import org.claimtree.identity.AuditEntry;
import org.claimtree.platform.Sql;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.jdbi.v3.core.Jdbi;

/** The module over a database of its own, on a day in November 2026. */
public final class CodeDesk implements AutoCloseable {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T17:00:00Z"), ZoneOffset.UTC);

    /** What the audit trail was told. */
    public final List<AuditEntry> audited = new ArrayList<>();

    private final TestDatabase database = TestDatabase.fresh("platform", "identity", "codesets");
    private final TestTransactions transactions = new TestTransactions(database.appDataSource());
    private final Sql sql = new Sql(transactions.dataSource());
    private final Releases releases = new Releases(NOON, () -> "tester");
    private final ImportCodes imports = new ImportCodes(sql, releases, audited::add, NOON, () -> ZoneOffset.UTC);
    private final LoadStartSet start = new LoadStartSet(sql, releases);
    private final SearchCodes search = new SearchCodes(sql);

    /** Loads the start set. */
    public int start() {
        return transactions.run(start::load);
    }

    /** Imports a text. */
    public CodeImportReport take(CodeSet set, String effective, String... lines) {
        return take(set, effective, false, String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Imports a file. */
    public CodeImportReport take(CodeSet set, String effective, boolean dryRun, byte[] bytes) {
        LocalDate day = effective == null ? null : LocalDate.parse(effective);
        try (CodeFile file = CodeFile.of(new ByteArrayInputStream(bytes))) {
            return transactions.run(() -> imports.take(set, file, day, dryRun));
        }
    }

    /** What is found. */
    public List<Code> find(String typed, CodeSet set, String on) {
        return transactions.run(() -> search.find(typed, set, LocalDate.parse(on)));
    }

    /** A code on a day, in the words that it has then; null when it does not hold. */
    public String words(CodeSet set, String code, String on) {
        return new Codes(sql)
                .find(set, code, LocalDate.parse(on))
                .map(Code::longDescription)
                .orElse(null);
    }

    public ListCodeSets.View listed(CodeSet set) {
        return new ListCodeSets(sql)
                .all().items().stream()
                        .filter(view -> view.set() == set)
                        .findFirst()
                        .orElseThrow();
    }

    /** All versions of all codes of a set, as one text for each. */
    public List<String> rows(CodeSet set) {
        return Jdbi.create(database.ownerDataSource())
                .withHandle(h -> h.createQuery(
                                "select code || ' ' || valid_from || ' ' || coalesce(valid_through::text, '-') || ' ' || long_text"
                                        + " from codesets.code where code_set = ? order by code, valid_from")
                        .bind(0, set.name())
                        .mapTo(String.class)
                        .list());
    }

    /** Count of something. */
    public long count(String sqlText) {
        return Jdbi.create(database.ownerDataSource())
                .withHandle(h -> h.createQuery(sqlText).mapTo(long.class).one());
    }

    /** Runs a statement as owner. */
    public void owner(String statement) {
        Jdbi.create(database.ownerDataSource()).useHandle(h -> h.execute(statement));
    }

    /** Rows of a query, for the plans of the database. */
    public List<Map<String, Object>> query(String statement) {
        return Jdbi.create(database.ownerDataSource())
                .withHandle(h -> h.createQuery(statement).mapToMap().list());
    }

    @Override
    public void close() {
        database.close();
    }
}
