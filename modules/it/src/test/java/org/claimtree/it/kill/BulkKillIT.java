package org.claimtree.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkKillIT {
    @TempDir
    Path folder;

    @Test
    void a_bulk_operation_that_was_killed_is_done_whole_or_not_at_all() throws IOException, InterruptedException {
        BulkKill kill = new BulkKill(folder.resolve("home"), Kills.random());
        Ledger.Count count = Kills.all("bulk", kill::run);
        assertThat(kill.killedWithin()).as("runs killed within the work").isPositive();
        assertThat(count.isClean()).as(count.toString()).isTrue();
    }
}
