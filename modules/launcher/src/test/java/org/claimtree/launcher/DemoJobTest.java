package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers as the real one does; the real one is met by {@code deploy/demo}. */
class DemoJobTest {
    private static final String BATCH = "/api/v1/claim-batches/7";
    private static final String REPLAY = "/api/v1/replays/9";
    private static final String ENDED = ",\"ended\":\"2026-11-26T08:01:00Z\"";
    private static final String CONTENT = "ISA*00*~";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final String OTHER_SHA256 = "00";

    /** One session, for which the client paid something and which somebody holds. */
    private static final String PRACTICE = """
            {"services": [{"ref": "HOUR", "terms": {"minutes": 60}, "lines": [{"code": "90837"}]}],
             "clients": [{"ref": "2001"}, {"ref": "2002",
              "care": {"clinicians": ["STAUB"], "place": {"location": "TOWSON", "placeOfService": "57"}}}],
             "charges": [{"ref": "N1", "client": "2001",
              "service": {"dates": {"from": "2026-09-04"}, "code": "90837", "quantity": {"units": 1, "amount": 185},
               "location": "TOWSON", "placeOfService": "11"},
              "people": {"performedBy": "STAUB"}, "reasons": {"diagnoses": ["F4310"], "pointers": [1]},
              "claiming": {"authorization": "PA1", "holdReason": "waits"}, "details": {"patientPaid": 20}}]}""";

    @TempDir
    private Path out;

    private final Deque<String> states = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> documented = new ArrayList<>();
    private final Deque<String> nights = new ArrayDeque<>();
    private HttpServer server;
    private String fileName = "acme-1.837";
    private String medium = "ELECTRONIC";
    private String changes = "";
    private String sha256 = sha256Of(CONTENT);
    private String released = "RELEASED";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        states.add("BUILDING");
        states.add("VERIFYING");
        states.add("READY");
        nights.add("");
        nights.add(ENDED);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPracticeBecomesFilesAndASummary() throws Exception {
        DemoSummary summary = run();

        assertThat(out.resolve("acme-1.837")).hasContent(CONTENT);
        assertThat(summary.charges()).isEqualTo(5);
        assertThat(summary.done()).isEqualTo(new DemoSummary.Done(1, 1));
        assertThat(summary.days()).isEqualTo(new DemoDays.Days(5, 4));
        assertThat(summary.claims()).isEqualTo(2);
        assertThat(summary.heldCharges()).as("c2 is held for two reasons").isEqualTo(2);
        assertThat(summary.heldReasons()).isEqualTo(Map.of("NO_PROFILE", 1L, "NO_NPI", 2L));
        assertThat(summary.replayed()).isEqualTo(new DemoSummary.Replayed(2, 0));
        assertThat(summary.revision()).isEqualTo(3);
        assertThat(summary.seconds())
                .containsOnlyKeys(
                        "start",
                        "import",
                        "book",
                        "complete",
                        "release",
                        "days",
                        "bill",
                        "check",
                        "build",
                        "download",
                        "forms",
                        "replay");
        assertThat(summary.table())
                .contains("4 of 5")
                .contains("acme-1.837")
                .contains("NO_NPI")
                .contains("acme-1-forms.pdf");
        assertThat(out.resolve("acme-1-forms.pdf")).hasContent("FORM");
        assertThat(out.resolve("acme-1-data-only.pdf")).doesNotExist();
        JsonNode written =
                new ObjectMapper().readTree(out.resolve("summary.json").toFile());
        assertThat(written.at("/files/0/sha256").asText()).isEqualTo(sha256);
        assertThat(calls).allMatch(call -> call.endsWith(" Bearer t0ken"));
    }

    @Test
    void aSecondRunRemovesWhatTheFirstWroteAndNothingElse() throws Exception {
        Path own = Files.writeString(out.resolve("my-own.837"), "mine");
        run();
        states.add("READY");
        nights.add(ENDED);
        fileName = "acme-2.837";
        run();

        assertThat(out.resolve("acme-1.837")).doesNotExist();
        assertThat(out.resolve("acme-1-forms.pdf")).doesNotExist();
        assertThat(out.resolve("acme-2.837")).exists();
        assertThat(own).exists();
    }

    @Test
    void aSessionIsBookedCompletedReleasedAndPaidAsItsPeopleDoIt() throws Exception {
        run();

        assertThat(calls.stream()
                        .map(call -> call.replaceFirst(" Bearer .*", "").replace("/api/v1/", ""))
                        .filter(call -> !ofDays(call)))
                .startsWith(
                        "POST practice-imports",
                        "POST clients/search",
                        "GET settings/210",
                        "PUT settings/210",
                        "POST authorizations",
                        "POST appointments",
                        "POST appointments/p1/complete",
                        "POST notes/release",
                        "POST authorizations",
                        "POST notes/release",
                        "GET notes/n1",
                        "POST payments",
                        "GET notes/n1",
                        "GET charges/c1",
                        "PUT charges/c1",
                        "POST invoices/release",
                        "POST claim-drafts/check");
    }

    @Test
    void aDayProgramIsDocumentedAuthorizedAndLookedAtBeforeInvoicesGoToBilling() throws Exception {
        run();

        assertThat(documented).hasSize(14);
        assertThat(documented.get(0)).isEqualTo("2026-11-19T09:00");
        assertThat(documented.get(13)).isEqualTo("2026-11-23T10:00");
        List<String> paths = calls.stream()
                .map(call -> call.replaceFirst(" Bearer .*", "").replace("/api/v1/", ""))
                .toList();
        assertThat(paths)
                .containsSubsequence(
                        "PUT settings/508",
                        "POST authorizations",
                        "POST notes",
                        "POST notes/release",
                        "POST iop-runs",
                        "GET iop-runs",
                        "GET iop-runs",
                        "GET iop-days",
                        "POST invoices/release");
    }

    @Test
    void allDaysOfTheDayProgramAreOfOneMonthAndNotTooLate() {
        for (LocalDate today = TODAY; today.isBefore(TODAY.plusYears(1)); today = today.plusDays(1)) {
            LocalDate last = DemoDays.lastDay(today);
            assertThat(last.getDayOfMonth()).isGreaterThan(4);
            assertThat(last).isBetween(today.minusDays(10), today.minusDays(3));
        }
    }

    /** What the day program does, which has a test of its own. */
    private static boolean ofDays(String call) {
        return call.endsWith("settings/508") || call.contains("iop-") || call.equals("POST notes");
    }

    @Test
    void aNoteThatCannotBeReleasedEndsTheDemo() {
        released = "DRAFT";

        assertThatThrownBy(this::run)
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("a note cannot be released");
    }

    @Test
    void aPrintFileAlsoComesWithoutTheForm() throws Exception {
        fileName = "forms-1.txt";
        medium = "PAPER";
        run();

        assertThat(out.resolve("forms-1.txt")).hasContent(CONTENT);
        assertThat(out.resolve("forms-1-data-only.pdf")).hasContent("DATA_ONLY");
        assertThat(out.resolve("forms-1-forms.pdf")).hasContent("FORM");
    }

    @Test
    void aFileThatIsNotWhatWasAnnouncedIsRefused() {
        sha256 = OTHER_SHA256;

        assertThatThrownBy(this::run)
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("not what the server says");
        assertThat(out.resolve("summary.json")).doesNotExist();
    }

    @Test
    void aNameThatLeavesTheFolderIsRefused() {
        fileName = "../escaped.837";

        assertThatThrownBy(this::run).hasMessage("not a file name: ../escaped.837");
    }

    @Test
    void aFailedBatchEndsTheDemo() {
        states.clear();
        states.add("FAILED");

        assertThatThrownBy(this::run).isInstanceOf(DemoException.class).hasMessageContaining("FAILED");
    }

    @Test
    void aReplayThatGivesSomethingElseEndsTheDemo() {
        changes = "{\"kind\":\"BYTES\"}";

        assertThatThrownBy(this::run)
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("the replay did not give what was sent");
    }

    @Test
    void theTokenGoesToNoOtherServer() {
        Api api = new Api(address(), "t0ken");

        assertThatThrownBy(() -> api.onServer("http://example.org/x")).isInstanceOf(DemoException.class);
    }

    private DemoSummary run() throws Exception {
        return new DemoJob(new Api(address(), "t0ken"), TODAY, out, 1.5).run(PRACTICE.getBytes(StandardCharsets.UTF_8));
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        calls.add(call + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        switch (call) {
            case "POST /api/v1/clients/search" ->
                send(exchange, 200, "{\"items\":[{\"ref\":\"2001\",\"id\":\"k1\"},{\"ref\":\"2002\",\"id\":\"k2\"}]}");
            case "GET /api/v1/settings/210",
                    "PUT /api/v1/settings/210",
                    "GET /api/v1/settings/508",
                    "PUT /api/v1/settings/508" -> send(exchange, 200, "{}");
            case "POST /api/v1/notes" -> {
                documented.add(new ObjectMapper()
                        .readTree(exchange.getRequestBody())
                        .at("/session/start")
                        .asText());
                added(exchange, "notes/d" + documented.size());
            }
            case "POST /api/v1/iop-runs" -> send(exchange, 202, "{\"run\":\"r1\",\"days\":5}");
            case "GET /api/v1/iop-runs" -> send(exchange, 200, """
                        {"items":[{"id":"r2","ended":"2026-11-26T08:00:00Z"},{"id":"r1"%s}]}""".formatted(nights.pop()));
            case "GET /api/v1/iop-days" -> send(exchange, 200, "{\"total\":4}");
            case "POST /api/v1/authorizations" -> added(exchange, "authorizations/a1");
            case "POST /api/v1/appointments" -> added(exchange, "appointments/p1");
            case "POST /api/v1/appointments/p1/complete" ->
                send(exchange, 200, "{\"notes\":[{\"client\":\"k1\",\"note\":\"n1\"}]}");
            case "POST /api/v1/notes/release" ->
                send(exchange, 200, "{\"answers\":[{\"note\":\"n1\",\"status\":\"" + released + "\"}]}");
            case "GET /api/v1/notes/n1" -> send(exchange, 200, "{\"counted\":[{\"id\":\"c1\"}]}");
            case "POST /api/v1/payments" -> added(exchange, "payments/y1");
            case "GET /api/v1/charges/c1", "PUT /api/v1/charges/c1" -> send(exchange, 200, "{}");
            case "POST /api/v1/invoices/release", "POST /api/v1/claim-drafts/check" -> send(exchange, 200, "{}");
            case "GET /api/v1/charges" -> send(exchange, 200, "{\"total\":5}");
            case "POST /api/v1/practice-imports" -> send(exchange, 200, "{\"revision\":3,\"charges\":5}");
            case "POST /api/v1/claim-batches" -> created(exchange);
            case "GET " + BATCH -> send(exchange, 200, batch(states.pop()));
            case "POST /api/v1/replays" -> {
                exchange.getResponseHeaders().add("Location", REPLAY);
                send(exchange, 202, "{}");
            }
            case "GET " + REPLAY -> send(exchange, 200, """
                        {"replay":{"status":"DONE","counts":{"replayed":2,"different":0,"partsDifferent":0}},"changes":[%s]}""".formatted(changes));
            case "GET " + BATCH + "/held" -> send(exchange, 200, held());
            case "GET " + BATCH + "/files/1" -> send(exchange, 200, CONTENT);
            case "GET " + BATCH + "/files/1/forms.pdf" ->
                send(exchange, 200, exchange.getRequestURI().getQuery().replace("mode=", ""));
            default -> send(exchange, 404, "{}");
        }
    }

    private static void added(HttpExchange exchange, String what) throws IOException {
        exchange.getResponseHeaders().add("Location", "/api/v1/" + what);
        send(exchange, 201, "{}");
    }

    private static void created(HttpExchange exchange) throws IOException {
        boolean keyed = exchange.getRequestHeaders().getFirst("Idempotency-Key") != null;
        exchange.getResponseHeaders().add("Location", BATCH);
        send(exchange, keyed ? 202 : 428, "{}");
    }

    private String batch(String status) {
        return """
        {"status":"%s","claims":2,"held":2,
         "files":[{"name":"%s","medium":"%s","href":"%s/files/1","forms":"%s/files/1/forms.pdf","sha256":"%s","claims":2}]}""".formatted(status, fileName, medium, BATCH, BATCH, sha256);
    }

    private static String held() {
        return """
        {"items":[{"charges":["c1","c2"],"findings":[{"code":"NO_NPI","text":"…"}]},
                  {"charges":["c2"],"findings":[{"code":"NO_PROFILE","text":"…"}]}]}""";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String sha256Of(String content) {
        return DigestUtils.sha256Hex(content);
    }
}
