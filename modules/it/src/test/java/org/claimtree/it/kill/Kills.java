package org.claimtree.it.kill;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.claimtree.platform.CanonicalJson;

/** Runs one kind of kill as often as {@code -Dkill.server=N -Dkill.database=M} says, once each if it says nothing. */
final class Kills {
    private Kills() {}

    /** One run: work is begun, killed, and everything is started again. */
    interface Run {
        Ledger.Count with(Victim victim) throws IOException, InterruptedException;
    }

    /** What decides when to kill; {@code -Dkill.seed=N} repeats a run. */
    static Random random() {
        return new Random(Long.getLong("kill.seed", 20261122L));
    }

    /** The sum over all runs, told in {@code target/kill-test/NAME.json} after each. */
    static Ledger.Count all(String name, Run run) throws IOException, InterruptedException {
        int ofServer = Integer.getInteger("kill.server", 1);
        int ofDatabase = Integer.getInteger("kill.database", 1);
        Ledger.Count count = new Ledger.Count(0, 0, 0, 0);
        long begun = System.nanoTime();
        for (int i = 0; i < ofServer + ofDatabase; i++) {
            count = count.plus(run.with(i < ofServer ? Victim.SERVER : Victim.DATABASE));
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            report(name, count, Math.min(i + 1, ofServer), Math.max(0, i + 1 - ofServer), took);
        }
        return count;
    }

    private static void report(String name, Ledger.Count count, int ofServer, int ofDatabase, Duration took)
            throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("runs", ofServer + ofDatabase);
        report.put("kills", Map.of("server", ofServer, "database", ofDatabase));
        report.put("lost", count.lost());
        report.put("doubled", count.doubled());
        report.put("numbersReused", count.numbersReused());
        report.put("differences", count.differences());
        report.put("seconds", took.toSeconds());
        Path file = Path.of(System.getProperty("project.root", "../.."), "target/kill-test", name + ".json");
        Files.createDirectories(file.getParent());
        CanonicalJson.mapper().writer(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
    }
}
