package org.claimtree.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsKillIT {
    /** In the usual tests; {@code deploy/kill-test claims} takes more. */
    private static final int CLAIMS = 4_000;

    @TempDir
    Path folder;

    @Test
    void a_batch_that_was_killed_ends_with_the_files_of_one_that_was_left_alone()
            throws IOException, InterruptedException {
        ClaimsKill kill = new ClaimsKill(folder, Kills.random(), Integer.getInteger("kill.claims", CLAIMS));
        Ledger.Count count = Kills.all("claims", kill::run);
        assertThat(kill.killedWithin()).as("runs killed within the batch").isPositive();
        assertThat(count.isClean()).as(count.toString()).isTrue();
    }
}
