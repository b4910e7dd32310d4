package org.claimtree.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers, one database. */
class TwoServersIT {
    private static final int DAYS = 2_000;

    @TempDir
    Path folder;

    @Test
    void two_servers_look_at_the_days_of_one_night_and_make_the_ledger_of_one()
            throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        IopPractice practice = new IopPractice(home, DAYS, LocalDate.now().minusDays(1));
        ServerProcess first = ServerProcess.start(home);
        try (ServerProcess second = ServerProcess.beside(home, folder.resolve("second"))) {
            IopLedger ledger = new IopLedger(home, practice);
            List<String> wanted = alone(practice, ledger, first);

            practice.begin(first, 1);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> askUntilDone(practice, ledger, second));
            askUntilDone(practice, ledger, first);
            other.join();
            assertThat(ledger.count(1, wanted)).isEqualTo(new Ledger.Count(0, 0, 0, 0));

            practice.begin(first, 2);
            practice.ask(first);
            while (ledger.waiting() == DAYS) {
                Thread.onSpinWait();
            }
            first.killServer();
            assertThat(ledger.waiting())
                    .as("days that wait when the first server dies")
                    .isPositive();
            askUntilDone(practice, ledger, second);
            assertThat(ledger.count(2, wanted)).isEqualTo(new Ledger.Count(0, 0, 0, 0));
        } finally {
            first.killServer();
            // Its PostgreSQL lives on until somebody ends it well.
            ServerProcess.start(home).close();
        }
    }

    private static List<String> alone(IopPractice practice, IopLedger ledger, ServerProcess server)
            throws IOException, InterruptedException {
        practice.begin(server, 0);
        practice.ask(server);
        ledger.awaitEnd();
        return ledger.undisturbed(0);
    }

    /** A server that finds the other one at work leaves, so it is asked again. */
    private static void askUntilDone(IopPractice practice, IopLedger ledger, ServerProcess server) {
        try {
            while (ledger.waiting() > 0) {
                practice.ask(server);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
