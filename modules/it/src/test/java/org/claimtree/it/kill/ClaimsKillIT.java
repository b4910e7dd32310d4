package org.claimtree.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsKillIT {
    @TempDir
    Path folder;

    @Test
    void a_batch_that_was_killed_is_finished_with_nothing_lost_or_doubled() throws IOException, InterruptedException {
        ClaimsKill kill = new ClaimsKill(folder.resolve("home"), Kills.random());
        Ledger.Count count = Kills.all("claims", kill::run);
        assertThat(count.isClean()).as(count.toString()).isTrue();
    }
}
