package org.claimtree.it.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.claimtree.platform.CanonicalJson;

/**
 * One run: authorizations are added, changed, or taken back in bulk, server or database is killed at a random moment within
 * that, and everything is started again. All of it must be there or nothing, and doing it again must do it.
 *
 * <p>What an open transaction has done nobody sees, but the write-ahead log grows: the moment is a share of the bytes that
 * the same work wrote when it was not killed.
 */
final class BulkKill {
    static final LocalDate DECEMBER_15 = LocalDate.of(2000, 12, 15);

    private static final int CLIENTS = 1200;
    private static final List<String> CODES = List.of("IND THPY", "GRP THPY", "CASE MGMT");
    private static final long ALL = (long) CLIENTS * CODES.size();
    private static final int FIRST_YEAR = 2030;

    private final Path home;
    private final RandomGenerator random;
    private final Map<Act, Long> bytes = new EnumMap<>(Act.class);
    private int round;
    private int within;

    BulkKill(Path home, RandomGenerator random) {
        this.home = home;
        this.random = random;
    }

    /** What is killed, in turn. */
    enum Act {
        ADD,
        UPDATE,
        UNDO
    }

    /** How many runs were killed before their work was there. */
    int killedWithin() {
        return within;
    }

    Ledger.Count run(Victim victim) throws IOException, InterruptedException {
        Act act = Act.values()[round % Act.values().length];
        int year = FIRST_YEAR + ++round;
        String operation = begin(victim, act, year);
        try (ServerProcess again = ServerProcess.start(home)) {
            BulkLedger ledger = new BulkLedger(home);
            JsonNode wish = wish(again, act, year, operation);
            long done = ledger.done(year, act);
            within += done == 0 ? 1 : 0;
            if (done == 0) {
                again.post(path(act, operation), wish);
            }
            boolean half = done != 0 && done != ALL || ledger.done(year, act) != ALL;
            boolean whole = again.post("verifications", Map.of()).get("whole").asBoolean();
            return ledger.count(year, ALL).plus(new Ledger.Count(0, 0, 0, (half ? 1 : 0) + (whole ? 0 : 1)));
        }
    }

    /** Does what comes before, and kills within the act. */
    private String begin(Victim victim, Act act, int year) throws IOException, InterruptedException {
        ServerProcess server = ServerProcess.start(home);
        try {
            if (bytes.isEmpty()) {
                server.post("practice-imports", BigPractice.ofClients(CLIENTS, CODES));
                measure(server);
            }
            String operation = act == Act.ADD ? null : act(server, Act.ADD, year, null);
            JsonNode wish = wish(server, act, year, operation);
            BulkLedger ledger = new BulkLedger(home);
            long end = ledger.written() + (long) (bytes.get(act) * random.nextDouble(0.02, 0.9));
            CompletableFuture<Void> work = CompletableFuture.runAsync(() -> tryTo(server, path(act, operation), wish));
            while (!work.isDone() && ledger.written() < end) {
                Thread.onSpinWait();
            }
            server.kill(victim);
            work.join();
            return operation;
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** How much each act writes when nobody disturbs it. */
    private void measure(ServerProcess server) throws IOException, InterruptedException {
        BulkLedger ledger = new BulkLedger(home);
        String operation = null;
        for (Act act : Act.values()) {
            long before = ledger.written();
            String made = act(server, act, FIRST_YEAR, operation);
            operation = act == Act.ADD ? made : operation;
            bytes.put(act, ledger.written() - before);
        }
    }

    private String act(ServerProcess server, Act act, int year, String operation)
            throws IOException, InterruptedException {
        return server.post(path(act, operation), wish(server, act, year, operation))
                .path("id")
                .asText();
    }

    /** The server dies meanwhile, so what it answers does not matter. */
    private static void tryTo(ServerProcess server, String path, JsonNode wish) {
        try {
            server.post(path, wish);
        } catch (IOException | IllegalStateException e) {
            // Server or database was killed: that is what this is for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String path(Act act, String operation) {
        return switch (act) {
            case ADD -> "authorizations/bulk-additions";
            case UPDATE -> "authorizations/bulk-updates";
            case UNDO -> "bulk-operations/" + operation + "/undo";
        };
    }

    /** With the fingerprint of the preview as it is now. */
    private static JsonNode wish(ServerProcess server, Act act, int year, String operation)
            throws IOException, InterruptedException {
        ObjectNode wish = CanonicalJson.mapper().createObjectNode();
        if (act == Act.UNDO) {
            return wish;
        }
        if (act == Act.ADD) {
            wish.putObject("clients").putObject("filter");
            CODES.forEach(wish.putObject("codes").putArray("codes")::add);
            ObjectNode terms = wish.putObject("terms");
            terms.putObject("dates").put("from", year + "-01-01").put("through", year + "-12-31");
            terms.putObject("units").put("kind", "VISITS").put("allotted", 10);
        } else {
            wish.putObject("filter")
                    .putObject("authorizations")
                    .putObject("state")
                    .put("validOn", year + "-01-01");
            wish.putObject("set").putObject("dates").put("through", year + "-12-15");
        }
        JsonNode preview = server.post(path(act, operation) + "/preview", wish);
        return wish.put("fingerprint", preview.get("fingerprint").asText());
    }
}
