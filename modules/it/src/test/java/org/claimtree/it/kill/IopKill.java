package org.claimtree.it.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One run: documented days wait, the night looks at them, server or database is killed at a random moment within that, and
 * everything is started again. The night must end by itself with the very ledger of a round that nobody disturbed.
 *
 * <p>The moment is a share of the bytes that such a round writes into the write-ahead log, so that it falls into
 * transactions and not behind them.
 */
final class IopKill {
    private final Path home;
    private final RandomGenerator random;
    private final IopPractice practice;
    private List<String> wanted;
    private long bytes;
    private int round;
    private int within;

    /** @param days of clients in each round */
    IopKill(Path home, RandomGenerator random, int days) {
        this.home = home;
        this.random = random;
        // The day has begun wherever the practice is.
        this.practice = new IopPractice(home, days, LocalDate.now().minusDays(1));
    }

    /** How many runs were killed while days waited. */
    int killedWithin() {
        return within;
    }

    Ledger.Count run(Victim victim) throws IOException, InterruptedException {
        ServerProcess server = ServerProcess.start(home);
        try {
            if (wanted == null) {
                undisturbed(server);
            }
            practice.begin(server, ++round);
            IopLedger ledger = new IopLedger(home, practice);
            long end = ledger.written() + (long) (bytes * random.nextDouble(0.02, 0.9));
            practice.ask(server);
            while (ledger.waiting() > 0 && ledger.written() < end) {
                Thread.onSpinWait();
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
        server.kill(victim);
        try (ServerProcess again = ServerProcess.start(home)) {
            IopLedger ledger = new IopLedger(home, practice);
            within += ledger.waiting() > 0 ? 1 : 0;
            ledger.awaitEnd();
            boolean whole = again.post("verifications", Map.of()).get("whole").asBoolean();
            return ledger.count(round, wanted).plus(new Ledger.Count(0, 0, 0, whole ? 0 : 1));
        }
    }

    /** What comes of a round, and how much that writes. */
    private void undisturbed(ServerProcess server) throws IOException, InterruptedException {
        practice.begin(server, round);
        IopLedger ledger = new IopLedger(home, practice);
        long before = ledger.written();
        practice.ask(server);
        ledger.awaitEnd();
        bytes = ledger.written() - before;
        wanted = ledger.undisturbed(round);
    }
}
