package org.claimtree.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IopKillIT {
    /** In the usual tests; {@code deploy/kill-test iop} takes more. */
    private static final int DAYS = 2_000;

    @TempDir
    Path folder;

    @Test
    void a_night_that_was_killed_ends_with_nothing_lost_or_doubled() throws IOException, InterruptedException {
        IopKill kill = new IopKill(folder.resolve("home"), Kills.random(), Integer.getInteger("kill.days", DAYS));
        Ledger.Count count = Kills.all("iop", kill::run);
        assertThat(kill.killedWithin()).as("runs killed within the work").isPositive();
        assertThat(count.isClean()).as(count.toString()).isTrue();
    }
}
