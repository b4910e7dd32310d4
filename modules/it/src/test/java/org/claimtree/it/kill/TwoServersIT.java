package org.claimtree.it.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers, one database. */
class TwoServersIT {
    private static final int DAYS = 2_000;
    private static final int CLIENTS = 600;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

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

    @Test
    void two_servers_bill_the_same_charges_at_once_and_one_carries_on_what_the_other_began()
            throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        ServerProcess first = ServerProcess.start(home);
        try (ServerProcess second = ServerProcess.beside(home, folder.resolve("second"))) {
            first.post("practice-imports", BigPractice.of(0, CLIENTS));
            List<CompletableFuture<String>> asked = Stream.of(first, second, first, second)
                    .map(server -> CompletableFuture.supplyAsync(() -> bill(server)))
                    .toList();
            List<String> ends = new ArrayList<>();
            for (CompletableFuture<String> one : asked) {
                ends.add(end(second, one.join()));
            }
            assertThat(ends).containsExactlyInAnyOrder("READY", "EMPTY", "EMPTY", "EMPTY");
            Ledger ledger = new Ledger(home);
            assertThat(ledger.count()).isEqualTo(new Ledger.Count(0, 0, 0, 0));

            first.post("practice-imports", BigPractice.of(1, CLIENTS));
            // At its first step: all of this practice is one.
            String begun = bill(first);
            first.killServer();
            assertThat(second.get(begun).get("status").asText())
                    .as("the batch when the first server dies")
                    .isEqualTo("BUILDING");
            assertThat(end(second, begun)).isEqualTo("READY");
            assertThat(ledger.count()).isEqualTo(new Ledger.Count(0, 0, 0, 0));
        } finally {
            first.killServer();
            // Its PostgreSQL lives on until somebody ends it well.
            ServerProcess.start(home).close();
        }
    }

    /** A batch of all that is open; its address. */
    private static String bill(ServerProcess server) {
        try {
            return "claim-batches/"
                    + server.post("claim-batches", Map.of()).get("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How a batch ends. */
    private static String end(ServerProcess server, String batch) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> server.get(batch).get("status").asText(), status -> !status.matches("BUILDING|VERIFYING"));
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
