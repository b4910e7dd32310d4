package org.claimtree.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimtree.it.api.Calls.Answer;
import org.claimtree.it.api.Calls.Request;
import org.claimtree.it.api.Description.Operation;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Bad input at every field and parameter of every operation that the description names: it is refused with a problem that
 * names the place, nothing of it is stored, and nothing fails. What the description allows may be done, or refused.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BadInputSweepIT {
    private static final System.Logger LOG = System.getLogger(BadInputSweepIT.class.getName());
    private static final long SEED = 20261125;
    private static final int AT_ONCE = 4;
    /** What is legal changes the server, so it is asked one by one; more than these tell nothing new. */
    private static final int LEGAL = Boolean.getBoolean("sweep.full") ? 100 : 5;

    private static final int TOLD = 200;

    private final Set<String> wrong = new LinkedHashSet<>();
    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    private final Set<String> places = new LinkedHashSet<>();
    private ExecutorService threads;
    private Stored stored;
    private Description description;
    private World world;
    private Verdict verdict;

    @BeforeEach
    void build() {
        threads = Executors.newFixedThreadPool(AT_ONCE);
        stored = new Stored();
        description = Description.ofTheServer();
        verdict = new Verdict(description);
        world = new World(description);
        world.build();
    }

    @AfterEach
    void close() throws SQLException {
        threads.shutdownNow();
        stored.close();
    }

    @Test
    void bad_input_is_refused_by_its_place_and_stores_nothing() throws InterruptedException {
        // Batches put charges on claims, which cannot be changed any more: they come last.
        // What is about the session that asks is tried in SessionIT.
        List<Operation> operations = new ArrayList<>(description.operations());
        operations.removeIf(o -> o.path().matches("(session|operator)(/.*)?"));
        // A code that was retired on the way is not written in notes any more, nor paid in advance: they come first.
        operations.sort(Comparator.comparing((Operation o) -> o.path().equals("claim-batches"))
                .thenComparing(o -> !o.path().matches("(notes|bookings|iop-days).*")));
        for (Operation operation : operations) {
            sweep(operation);
        }
        LOG.log(
                System.Logger.Level.INFO,
                "sweep: %d operations, %d fields and parameters, %d requests, by status %s"
                        .formatted(
                                operations.size(),
                                places.size(),
                                byStatus.values().stream().mapToInt(i -> i).sum(),
                                byStatus));
        assertThat(wrong.stream().limit(TOLD))
                .as("%d answers are wrong", wrong.size())
                .isEmpty();
    }

    private void sweep(Operation operation) throws InterruptedException {
        await().atMost(Duration.ofSeconds(60)).until(() -> !stored.isBuilding());
        Request right = world.request(operation);
        JsonNode body = operation.body() == null ? null : new Answer(0, "", null, right.body()).json();
        List<Case> cases = Cases.of(description, operation, right, body, SEED);
        cases.forEach(tried -> places.add(operation.id() + " " + tried.place()));
        Map<String, String> before = stored.marks();
        refused(operation, cases.stream().filter(tried -> !tried.legal()).toList());
        if (!stored.marks().equals(before)) {
            wrong.add(operation.id() + " stores what it refuses");
        }
        Answer good = Calls.send(world.request(operation));
        judge(operation, new Case("body", "the example", right, true, false), good);
        if (!good.isGood() && good.status() != 409) {
            wrong.add(operation.id() + " refuses its own example: " + good.text());
        }
        legal(operation, cases.stream().filter(Case::legal).limit(LEGAL).toList());
        if (operation.takes("Idempotency-Key") && body != null) {
            reusedKey(operation);
        }
    }

    private void refused(Operation operation, List<Case> cases) throws InterruptedException {
        List<Callable<Answer>> calls = cases.stream()
                .<Callable<Answer>>map(tried -> () -> Calls.send(tried.request()))
                .toList();
        List<Future<Answer>> answers = threads.invokeAll(calls);
        for (int i = 0; i < cases.size(); i++) {
            try {
                judge(operation, cases.get(i), answers.get(i).get());
            } catch (ExecutionException e) {
                wrong.add(operation.id() + " " + cases.get(i).words() + ": no answer, " + e.getCause());
            }
        }
    }

    /** One by one, each from the state that the one before has left. */
    private void legal(Operation operation, List<Case> cases) {
        for (Case tried : cases) {
            Request request = tried.request();
            Map<String, String> headers = new LinkedHashMap<>(request.headers());
            if (headers.containsKey("If-Match")) {
                headers.put("If-Match", world.request(operation).headers().get("If-Match"));
            }
            // Asked first: what was quiet before the marks were taken is quiet behind them.
            boolean quiet = !stored.isBuilding();
            Map<String, String> before = stored.marks();
            Answer answer = Calls.send(new Request(request.verb(), request.address(), headers, request.body()));
            judge(operation, tried, answer);
            if (quiet && !answer.isGood() && !stored.marks().equals(before)) {
                wrong.add(operation.id() + " " + tried.words() + ": stores what it refuses");
            }
        }
    }

    /** A key that was used for one request is not taken for another. */
    private void reusedKey(Operation operation) {
        String key = UUID.randomUUID().toString();
        Request first = withKey(world.request(operation), key);
        Answer answered = Calls.send(first);
        Answer again = Calls.send(first);
        if (answered.isGood() && again.status() != answered.status()) {
            wrong.add(operation.id() + " answers a repeated request with " + again.status());
        }
        ObjectNode other = (ObjectNode) world.body(operation);
        other.fieldNames().forEachRemaining(field -> places.add(operation.id() + " /" + field));
        Request changed = withKey(world.request(operation), key);
        Answer reused = Calls.send(
                new Request(changed.verb(), changed.address(), changed.headers(), World.bytes(changed(other))));
        if (answered.isGood() && reused.status() != 422) {
            wrong.add(operation.id() + " takes a used key for another request: " + reused.status());
        }
    }

    private static ObjectNode changed(ObjectNode body) {
        String last = null;
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            last = field.getKey();
        }
        body.remove(last);
        return body;
    }

    private static Request withKey(Request request, String key) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.put("Idempotency-Key", key);
        return new Request(request.verb(), request.address(), headers, request.body());
    }

    private void judge(Operation operation, Case tried, Answer answer) {
        byStatus.merge(answer.status(), 1, Integer::sum);
        wrong.addAll(verdict.on(operation, tried, answer));
    }
}
