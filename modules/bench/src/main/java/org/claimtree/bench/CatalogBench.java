package org.claimtree.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimtree.codesets.CodeSet;
import org.claimtree.codesets.Codes;
import org.claimtree.codesets.imports.CodeFile;
import org.claimtree.codesets.imports.ImportCodes;
import org.claimtree.codesets.imports.Releases;
import org.claimtree.codesets.search.SearchCodes;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;

/** Finding codes among very many while somebody types, with looking up one code by its key. */
final class CatalogBench {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T17:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final int ROUNDS = 40;
    private static final double GOAL = 10;

    private CatalogBench() {}

    static List<Row> rows(boolean quick) {
        int size = quick ? 10_000 : 100_000;
        try (TestDatabase database = TestDatabase.fresh("platform", "identity", "codesets")) {
            TestTransactions transactions = new TestTransactions(database.appDataSource());
            Sql sql = new Sql(transactions.dataSource());
            fill(sql, transactions, size);
            owner(database);
            return transactions.run(() -> compare(new SearchCodes(sql), new Codes(sql), size));
        }
    }

    /** Both answer as the interface does, on a connection that is open. */
    private static List<Row> compare(SearchCodes search, Codes codes, int size) {
        List<Row> rows = new ArrayList<>();
        String middle = code(size / 2);
        for (Map.Entry<String, String> typed : typed(size).entrySet()) {
            double[] least = Timed.least(
                    ROUNDS,
                    () -> CanonicalJson.write(search.find(typed.getValue(), null, DAY)),
                    () -> CanonicalJson.write(
                            codes.find(CodeSet.TAXONOMY, middle, DAY).orElseThrow()));
            rows.add(Row.atMost(
                    "search: " + typed.getKey(),
                    least[0] / least[1],
                    "a look-up by key, %.2f ms".formatted(least[1] * 1000),
                    GOAL));
        }
        return rows;
    }

    private static Map<String, String> typed(int size) {
        String code = code(size / 2);
        List<String> words = BenchWords.ALL;
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("a code", code);
        typed.put("beginning of codes", code.substring(0, 3));
        typed.put("a frequent word", words.get(0).substring(0, 3));
        typed.put("a word now and then", words.get(60));
        typed.put("a rare word", words.get(words.size() - 1));
        typed.put(
                "three words",
                words.get(0) + " " + words.get(3) + " " + words.get(20).substring(0, 3));
        typed.put("part of a word", words.get(1000).substring(2));
        typed.put(
                "a misspelt word",
                words.get(1000).substring(0, 5) + "qz" + words.get(1000).substring(5));
        typed.put("nothing", "qqzzxxqq");
        return typed;
    }

    private static void fill(Sql sql, TestTransactions transactions, int size) {
        Random random = new Random(20261126);
        StringBuilder file = new StringBuilder("code,description,long description\n");
        for (int i = 0; i < size; i++) {
            String few = BenchWords.some(random, 4);
            file.append("%s,%s,%s %s\n".formatted(code(i), few, few, BenchWords.some(random, 5)));
        }
        ImportCodes imports =
                new ImportCodes(sql, new Releases(NOON, () -> "bench"), entry -> {}, NOON, () -> ZoneOffset.UTC);
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        try (CodeFile codes = CodeFile.of(new ByteArrayInputStream(bytes))) {
            transactions.run(() -> imports.take(CodeSet.TAXONOMY, codes, LocalDate.of(2026, 10, 1), false));
        }
    }

    private static String code(int number) {
        return "%09dX".formatted(number * 9973);
    }

    private static void owner(TestDatabase database) {
        try (var connection = database.ownerDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze codesets.code");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
