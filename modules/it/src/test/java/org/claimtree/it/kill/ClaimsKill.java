package org.claimtree.it.kill;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/**
 * One run: a batch of all open charges is asked for, server or database is killed at a random moment within that, and
 * everything is started again. The batch must end by itself with the very files, claims and drafts of a batch that nobody
 * disturbed; only the time that the files carry is another.
 *
 * <p>All runs begin with one home, which is put back. In four of five the moment is a share of the bytes that an undisturbed
 * batch writes into the write-ahead log until its files are closed, so that it falls into transactions; in the fifth it is a
 * share of the time in which files are read back.
 */
final class ClaimsKill {
    private static final int CLIENTS_PER_DOCUMENT = 1000;
    /** So many sets at least, that a batch has many steps to be killed in. */
    private static final int SETS = 50;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** Seldom enough to take nothing from what is looked at. */
    private static final Duration LOOK = Duration.ofMillis(5);

    private static final String KEY = "the-batch-that-is-killed";

    private final KeptHome home;
    private final RandomGenerator random;
    private final int claims;
    private List<String> wanted;
    private long bytes;
    private Duration reading;
    private int within;

    /** @param claims of a batch; a ninth as many again are held */
    ClaimsKill(Path folder, RandomGenerator random, int claims) {
        this.home = new KeptHome(folder);
        this.random = random;
        this.claims = claims;
    }

    /** How many runs were killed before the batch had ended. */
    int killedWithin() {
        return within;
    }

    Ledger.Count run(Victim victim) throws IOException, InterruptedException {
        if (wanted == null) {
            layOut();
            undisturbed();
        }
        home.putBack();
        Instant killed = killWithin(victim);
        try (ServerProcess again = ServerProcess.start(home.path());
                BatchLedger ledger = new BatchLedger(home.path())) {
            // Whoever got no answer asks once more.
            ask(again);
            await().atMost(PATIENCE).pollInterval(LOOK).until(() -> !isOpen(ledger));
            within += ledger.endedAfter(killed) ? 1 : 0;
            boolean whole = again.post("verifications", Map.of()).get("whole").asBoolean();
            long other = Ledger.different(wanted, ledger.lines()) + (whole ? 0 : 1);
            return new Ledger(home.path()).count().plus(new Ledger.Count(0, 0, 0, other));
        }
    }

    private void layOut() throws IOException, InterruptedException {
        int clients = BigPractice.clientsOf(claims);
        int perSet = Math.max(BigPractice.CLAIMS_PER_SET, claims / SETS);
        try (ServerProcess server = ServerProcess.start(home.path())) {
            for (int from = 0; from < clients; from += CLIENTS_PER_DOCUMENT) {
                int to = Math.min(clients, from + CLIENTS_PER_DOCUMENT);
                server.post("practice-imports", BigPractice.some(0, from, to, perSet));
            }
        }
        home.keep();
    }

    /** What comes of the charges, and how much that writes. */
    private void undisturbed() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(home.path());
                BatchLedger ledger = new BatchLedger(home.path())) {
            long before = ledger.written();
            ask(server);
            await().atMost(PATIENCE)
                    .pollInterval(LOOK)
                    .until(() -> !ledger.status().equals("BUILDING"));
            bytes = ledger.written() - before;
            long closed = System.nanoTime();
            await().atMost(PATIENCE).pollInterval(LOOK).until(() -> !isOpen(ledger));
            reading = Duration.ofNanos(System.nanoTime() - closed);
            wanted = ledger.lines();
            Ledger.Count count = new Ledger(home.path()).count();
            if (!ledger.status().equals("READY") || ledger.claims() != claims || !count.isClean()) {
                throw new IllegalStateException("The batch that nobody disturbed is " + ledger.status() + " with "
                        + ledger.claims() + " of " + claims + " claims, " + count);
            }
        }
    }

    /** Asks for the batch and kills meanwhile; tells when. */
    private Instant killWithin(Victim victim) throws IOException, InterruptedException {
        ServerProcess server = ServerProcess.start(home.path());
        CompletableFuture<Void> asked;
        try (BatchLedger ledger = new BatchLedger(home.path())) {
            long end = ledger.written() + (long) (bytes * random.nextDouble(0.02, 1));
            boolean readingBack = random.nextInt(5) == 0;
            long share = (long) (reading.toNanos() * random.nextDouble());
            asked = CompletableFuture.runAsync(() -> tryToAsk(server));
            await().atMost(PATIENCE)
                    .pollInterval(LOOK)
                    .until(() -> !ledger.status().matches("NONE|BUILDING") || !readingBack && ledger.written() >= end);
            long moment = System.nanoTime() + share;
            await().atMost(PATIENCE)
                    .pollInterval(LOOK)
                    .until(() -> !readingBack || !isOpen(ledger) || System.nanoTime() >= moment);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
        Instant now = Instant.now();
        server.kill(victim);
        asked.join();
        return now;
    }

    private static boolean isOpen(BatchLedger ledger) {
        return ledger.status().matches("NONE|BUILDING|VERIFYING");
    }

    private static void ask(ServerProcess server) throws IOException, InterruptedException {
        server.postOnce("claim-batches", Map.of(), KEY);
    }

    /** The server may die meanwhile, so what it answers does not matter. */
    private static void tryToAsk(ServerProcess server) {
        try {
            ask(server);
        } catch (IOException | IllegalStateException e) {
            // Server or database was killed: that is what this is for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
