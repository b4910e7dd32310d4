package org.claimtree.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Finding codes among very many while somebody types, with looking up one code by its key, both through the interface. */
final class CatalogBench {
    private static final int WARM = 100;
    private static final int ROUNDS = 60;
    private static final double GOAL = 10;

    /** A database looks once a minute for tables that have grown, and learns what is in them. */
    private static final int UNTIL_KNOWN = 80;

    private CatalogBench() {}

    static List<Row> rows(boolean quick) {
        int size = quick ? 10_000 : 100_000;
        try (DemoServer server = new DemoServer()) {
            server.post("code-sets/TAXONOMY/imports", "application/octet-stream", file(size));
            TimeUnit.SECONDS.sleep(UNTIL_KNOWN);
            List<Row> rows = new ArrayList<>(compare(server, size));
            rows.addAll(BulkBench.rows(quick));
            return rows;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Row> compare(DemoServer server, int size) {
        String key = "codes/TAXONOMY/" + code(size / 2);
        for (int i = 0; i < WARM; i++) {
            server.get(key);
            server.get("codes?q=nothing");
        }
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, String> typed : typed(size).entrySet()) {
            String search = "codes?q=" + URLEncoder.encode(typed.getValue(), StandardCharsets.UTF_8);
            double[] least = Timed.least(ROUNDS, () -> server.get(search), () -> server.get(key));
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
        String rather = words.get(1000);
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("a code", code);
        typed.put("beginning of codes", code.substring(0, 3));
        typed.put("a frequent word", words.get(0).substring(0, 3));
        typed.put("a word now and then", words.get(60));
        typed.put("a rare word", words.get(words.size() - 1));
        typed.put(
                "three frequent words",
                words.get(0) + " " + words.get(3) + " " + words.get(20).substring(0, 3));
        typed.put("part of a word", rather.substring(2));
        typed.put("a misspelt word", rather.substring(0, 5) + "qz" + rather.substring(5));
        typed.put("nothing", "qqzzxxqq");
        return typed;
    }

    private static byte[] file(int size) {
        Random random = new Random(20261126);
        StringBuilder file = new StringBuilder("code,description,long description\n");
        for (int i = 0; i < size; i++) {
            String few = BenchWords.some(random, 4);
            file.append("%s,%s,%s %s\n".formatted(code(i), few, few, BenchWords.some(random, 5)));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String code(int number) {
        return "%09dX".formatted(number * 9973);
    }
}
