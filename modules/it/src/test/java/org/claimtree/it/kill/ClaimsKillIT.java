package org.claimtree.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.claimtree.platform.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dkill.server=N -Dkill.database=M} says how many kills; one of each in the ordinary run. */
class ClaimsKillIT {
    @TempDir
    Path folder;

    @Test
    void a_batch_that_was_killed_is_finished_with_nothing_lost_or_doubled() throws IOException, InterruptedException {
        int ofServer = Integer.getInteger("kill.server", 1);
        int ofDatabase = Integer.getInteger("kill.database", 1);
        ClaimsKill kill = new ClaimsKill(folder.resolve("home"), new Random(Long.getLong("kill.seed", 20261122L)));
        Ledger.Count count = new Ledger.Count(0, 0, 0, 0);
        for (int i = 0; i < ofServer + ofDatabase; i++) {
            ClaimsKill.Victim victim = i < ofServer ? ClaimsKill.Victim.SERVER : ClaimsKill.Victim.DATABASE;
            count = count.plus(kill.run(victim));
            report(count, Math.min(i + 1, ofServer), Math.max(0, i + 1 - ofServer));
        }
        assertThat(count.isClean()).as(count.toString()).isTrue();
    }

    private static void report(Ledger.Count count, int ofServer, int ofDatabase) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("runs", ofServer + ofDatabase);
        report.put("kills", Map.of("server", ofServer, "database", ofDatabase));
        report.put("lost", count.lost());
        report.put("doubled", count.doubled());
        report.put("numbersReused", count.numbersReused());
        report.put("differences", count.differences());
        Path file = Path.of(System.getProperty("project.root", "../.."), "target/kill-test/claims.json");
        Files.createDirectories(file.getParent());
        CanonicalJson.mapper().writer(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
    }
}
