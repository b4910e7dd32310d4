package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that gives the answers of the real one. */
class OperatorCallsTest {
    private static final String FOUND = """
            {"whole":false,"unsealed":7,"checks":[
              {"what":"revisions","checked":1234,"problems":[{"where":"revision 5","message":"the hash does not fit"}]},
              {"what":"file parts","checked":2,"problems":[]}]}""";

    @TempDir
    private Path home;

    private final List<String> calls = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String body = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 0);
        server.createContext("/", exchange -> {
            calls.add("%s %s %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        Files.writeString(
                home.resolve("server-address"),
                "http://127.0.0.1:%d%n".formatted(server.getAddress().getPort()));
        Files.writeString(home.resolve("operator-token"), "s3cret\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aVerificationIsATableThenEveryProblem() throws Exception {
        body = FOUND;

        Verification verification = OperatorCalls.to(home).verify().orElseThrow();

        assertThat(calls).containsExactly("POST /api/v1/verifications Bearer s3cret");
        assertThat(verification.whole()).isFalse();
        assertThat(verification.lines())
                .containsExactly(
                        "  what                                  checked   problems",
                        "  revisions                               1,234          1",
                        "  file parts                                  2          0",
                        "  audit rows not sealed yet                   7",
                        "  revisions: revision 5: the hash does not fit",
                        "NOT everything is whole.");
    }

    @Test
    void whatIsWholeSaysSo() throws Exception {
        body = "{\"whole\":true,\"unsealed\":0,\"checks\":[]}";

        assertThat(OperatorCalls.to(home).verify().orElseThrow().lines()).endsWith("Everything is whole.");
    }

    @Test
    void aReplayWithDifferencesNamesThemAndFails() throws Exception {
        body = """
                {"replay":{"id":"9","tree":"AS_SENT","status":"DONE",
                  "counts":{"replayed":1200,"different":1,"otherEngine":2,"parts":3,"partsDifferent":1}},"changes":[]}""";
        Replay replay = replayAnswering("""
                {"total":60,"items":[
                  {"number":"CT0000001","kind":"FIELD","line":2,"field":"clia","before":"05D0937000"},
                  {"number":"b/1/1","kind":"BYTES","field":""}]}""");

        assertThat(replay.exit()).isEqualTo(Exit.DIFFERENT);
        assertThat(replay.lines())
                .containsExactly(
                        "1,200 claims replayed at their revisions: 2 differences",
                        "3 parts of files written again: 1 with other bytes",
                        "2 claims of another version of the engine, not compared",
                        "  CT0000001 line 2 FIELD clia: 05D0937000 -> nothing",
                        "  b/1/1 BYTES",
                        "  and 58 more");
    }

    @Test
    void differencesUnderTodaysTreeAreNoFailure() {
        Replay.Counts counts = new Replay.Counts(2, 2, 0, 0, 0);

        assertThat(new Replay(true, true, counts, List.of(), 0).exit()).isEqualTo(Exit.OK);
        assertThat(new Replay(false, true, counts, List.of(), 0).exit()).isEqualTo(Exit.DIFFERENT);
        assertThat(new Replay(true, false, new Replay.Counts(2, 0, 0, 1, 0), List.of(), 0).exit())
                .isEqualTo(Exit.OK);
    }

    private Replay replayAnswering(String findings) throws Exception {
        JsonNode state = new ObjectMapper().readTree(body);
        return Replay.of(state.path("replay"), new ObjectMapper().readTree(findings));
    }

    @Test
    void theFirstAdministratorIsMadeOnce() throws Exception {
        status = 201;
        body = "{\"name\":\"admin\",\"password\":\"once-only\"}";
        assertThat(OperatorCalls.to(home).createAdministrator())
                .hasValue(new OperatorCalls.OneTimePassword("admin", "once-only"));

        status = 409;
        body = "{\"type\":\"urn:claimtree:problem:administrator-exists\"}";
        assertThat(OperatorCalls.to(home).createAdministrator()).isEmpty();
        assertThat(calls).containsOnly("POST /api/v1/operator/administrators Bearer s3cret");
    }

    @Test
    void aResetGivesAPasswordThatDoesNotShow() throws Exception {
        body = "{\"name\":\"admin\",\"password\":\"once-only\"}";

        var password = OperatorCalls.to(home).resetAdministrator();

        assertThat(calls).containsExactly("POST /api/v1/operator/administrator-resets Bearer s3cret");
        assertThat(password.password()).isEqualTo("once-only");
        assertThat(password).hasToString("admin");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405})
    void aReleaseWithoutTheseCallsIsNoError(int unknown) throws Exception {
        status = unknown;

        assertThat(OperatorCalls.to(home).verify()).isEmpty();
        assertThat(OperatorCalls.to(home).createAdministrator()).isEmpty();
        assertThatThrownBy(() -> OperatorCalls.to(home).resetAdministrator())
                .hasMessageContaining("answered " + unknown);
    }

    @Test
    void aRefusalIsShownByItsSentence() {
        status = 403;
        body = "{\"detail\":\"There is an administrator.\",\"secret\":\"x\"}";

        assertThatThrownBy(() -> OperatorCalls.to(home).verify())
                .hasMessage("the server answered 403 to /api/v1/verifications: There is an administrator.")
                .asInstanceOf(InstanceOfAssertFactories.type(LaunchException.class))
                .extracting(LaunchException::exit)
                .isEqualTo(Exit.SERVER_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "<html>"})
    void anAnswerThatIsNoneIsRefused(String nonsense) {
        body = nonsense;

        assertThatThrownBy(() -> OperatorCalls.to(home).verify()).isInstanceOf(LaunchException.class);
    }

    @Test
    void noServerHasAnExitOfItsOwn() throws Exception {
        server.stop(0);
        assertNotRunning("no ClaimTree answers at http://127.0.0.1:");

        Files.delete(home.resolve("server-address"));
        assertNotRunning("no ClaimTree runs on " + home);
    }

    @Test
    void anAddressThatIsNoneIsNamed() throws IOException {
        Files.writeString(home.resolve("server-address"), "no address");

        assertThatThrownBy(() -> OperatorCalls.to(home)).isInstanceOf(LaunchException.class);
    }

    private void assertNotRunning(String message) {
        assertThatThrownBy(() -> OperatorCalls.to(home).verify())
                .hasMessageStartingWith(message)
                .asInstanceOf(InstanceOfAssertFactories.type(LaunchException.class))
                .extracting(LaunchException::exit)
                .isEqualTo(Exit.NOT_RUNNING);
    }
}
