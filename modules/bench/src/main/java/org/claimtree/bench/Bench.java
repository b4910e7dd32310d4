package org.claimtree.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.claimtree.platform.CanonicalJson;

/**
 * Runs benchmarks by name, prints their figures and leaves them in {@code target/bench/NAME.json}. Ends with 0 only when
 * every goal holds.
 */
public final class Bench {
    private static final Map<String, Function<Boolean, List<Row>>> ALL = new TreeMap<>(Map.of(
            "catalog", CatalogBench::rows,
            "edi", EdiBench::rows,
            "claims", ClaimsBench::rows,
            "forms", FormsBench::rows,
            "iop", IopBench::rows,
            "pages", PagesBench::rows,
            "profiles", ProfilesBench::rows,
            "start", StartBench::rows));

    private Bench() {}

    /** Names of benchmarks, and {@code --quick} for small sizes; no name runs all. */
    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        boolean quick = given.contains("--quick");
        List<String> names = given.stream().filter(a -> !a.startsWith("--")).toList();
        boolean holds = true;
        for (String name : names.isEmpty() ? List.copyOf(ALL.keySet()) : names) {
            if (!ALL.containsKey(name)) {
                out().println("There is no benchmark " + name + "; there are " + ALL.keySet() + ".");
                System.exit(2);
            }
            List<Row> rows = ALL.get(name).apply(quick);
            report(name, rows);
            holds &= rows.stream().allMatch(row -> row.holds() == null || row.holds());
        }
        System.exit(holds ? 0 : 1);
    }

    private static void report(String name, List<Row> rows) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("name", name);
        report.put(
                "machine",
                Map.of(
                        "cores", Runtime.getRuntime().availableProcessors(),
                        "heapMb", Runtime.getRuntime().maxMemory() >> 20,
                        "jdk", Runtime.version().toString()));
        report.put("rows", rows);
        Path file = Path.of(System.getProperty("project.root", "."), "target/bench", name + ".json");
        Files.createDirectories(file.getParent());
        CanonicalJson.mapper().writer(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
        out().println(name);
        for (Row row : rows) {
            out().printf(
                            "  %-32s %12.2f %-10s %s%n",
                            row.what(),
                            row.value(),
                            row.unit(),
                            row.goal() == null
                                    ? ""
                                    : row.goal() + (row.holds() ? "  holds" : "  DOES NOT HOLD") + ", against "
                                            + row.against());
        }
    }

    private static PrintStream out() {
        return System.out;
    }
}
