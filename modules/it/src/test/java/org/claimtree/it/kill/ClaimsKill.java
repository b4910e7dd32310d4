package org.claimtree.it.kill;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One run: a practice is imported, a batch is begun, server or database is killed at a random moment while claims are
 * being frozen, and everything is started again. The batch must end by itself, with nothing lost or doubled.
 */
final class ClaimsKill {
    private static final int CLIENTS = 1200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path home;
    private final RandomGenerator random;
    private int round;

    ClaimsKill(Path home, RandomGenerator random) {
        this.home = home;
        this.random = random;
    }

    Ledger.Count run(Victim victim) throws IOException, InterruptedException {
        String batch;
        ServerProcess server = ServerProcess.start(home);
        try {
            server.post("practice-imports", BigPractice.of(round++, CLIENTS));
            batch = "claim-batches/"
                    + server.post("claim-batches", Map.of()).get("id").asText();
            awaitMoment(server, batch);
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
        server.kill(victim);
        try (ServerProcess again = ServerProcess.start(home)) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> again.get(batch).get("status").asText(), "READY"::equals);
            return new Ledger(home).count();
        }
    }

    /** Waits until a random part of the claims is frozen; the batch must not be done by then. */
    private void awaitMoment(ServerProcess server, String batch) throws IOException, InterruptedException {
        int claims = random.nextInt(CLIENTS * 9 / 10 / 2);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> {
            JsonNode state = server.get(batch);
            if (!state.get("status").asText().matches("BUILDING|VERIFYING")) {
                throw new IllegalStateException("The batch was done before anything could be killed");
            }
            return state.get("claims").asInt() > claims;
        });
    }
}
