package org.claimtree.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.Person;
import org.claimtree.it.server.ServerEnvironment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions, requests forged by other sites, guessing, and what answers give away. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SessionIT {
    private static final String SESSION = "/api/v1/session";
    private static final String GROUP = "{\"name\":\"%s\",\"members\":[]}";

    @BeforeEach
    void calm() {
        ServerEnvironment.forgetAttempts();
    }

    @Test
    void the_cookie_is_for_this_server_only_and_not_for_scripts() {
        Administrator.token();
        HttpResponse<byte[]> answer = Person.nobody()
                .send("POST", SESSION, "{\"name\":\"admin\",\"password\":\"" + Administrator.PASSWORD + "\"}");
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(1);
        assertThat(cookies.get(0))
                .startsWith("claimtree=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Max-Age", "Expires", "Domain");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_cookie_that_was_planted_is_not_taken_over_at_sign_in() {
        Administrator.token();
        String planted = "A".repeat(43);
        Person victim = Person.nobody();
        victim.cookies().put("claimtree", planted);
        victim.signIn("admin", Administrator.PASSWORD);
        assertThat(victim.cookies().get("claimtree")).isNotEqualTo(planted);
        Person attacker = Person.nobody();
        attacker.cookies().put("claimtree", planted);
        assertThat(attacker.send("GET", SESSION, null).statusCode()).isEqualTo(401);
    }

    @Test
    void signing_out_ends_this_session_on_the_server_and_no_other() {
        Person one = Administrator.signedIn();
        Person other = Administrator.signedIn();
        Person thief = Person.nobody();
        thief.cookies().putAll(one.cookies());
        assertThat(one.send("DELETE", SESSION, null).statusCode()).isEqualTo(204);
        assertThat(one.cookies()).isEmpty();
        assertThat(thief.send("GET", SESSION, null).statusCode()).isEqualTo(401);
        assertThat(other.send("GET", SESSION, null).statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_password_ends_every_other_session() {
        String name = "p" + UUID.randomUUID().toString().substring(0, 8);
        String oneTime =
                Administrator.added(name, "BILLER").get("oneTimePassword").asText();
        Person first = Person.nobody().signIn(name, oneTime);
        assertThat(first.send("GET", "/api/v1/payers", null).statusCode()).isEqualTo(403);
        assertThat(Person.json(first.send("GET", "/api/v1/payers", null))
                        .get("type")
                        .asText())
                .endsWith(":password-due");
        Person second = Administrator.enter(name, oneTime, "nine lanterns beside " + name);
        assertThat(first.send("GET", SESSION, null).statusCode()).isEqualTo(401);
        assertThat(second.send("GET", "/api/v1/payers", null).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin,https://evil.example",
        "Origin,null",
        "Origin,http://127.0.0.1:1",
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site"
    })
    void what_another_site_makes_the_browser_send_changes_nothing(String header, String value) {
        Person victim = Administrator.signedIn();
        Person forged = Person.nobody().with(header, value);
        forged.cookies().putAll(victim.cookies());
        String group = "/api/v1/user-groups/G" + UUID.randomUUID().toString().substring(0, 8);
        forged.with("If-None-Match", "*");
        HttpResponse<byte[]> answer = forged.send("PUT", group, GROUP.formatted(group.substring(20)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Person.json(answer).get("type").asText()).endsWith(":cross-site");
        assertThat(victim.send("GET", group, null).statusCode()).isEqualTo(404);
        assertThat(forged.send("POST", SESSION, "{\"name\":\"a\",\"password\":\"b\"}")
                        .statusCode())
                .as("signing a victim in as somebody else")
                .isEqualTo(403);
        assertThat(forged.send("DELETE", SESSION, null).statusCode()).isEqualTo(403);
    }

    @Test
    void our_own_pages_may_and_so_may_programs_without_a_session() {
        Person person = Administrator.signedIn();
        Person page =
                Person.nobody().with("Origin", "https://claims.example.org").with("If-None-Match", "*");
        page.cookies().putAll(person.cookies());
        String group = "/api/v1/user-groups/G" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(page.send("PUT", group, GROUP.formatted(group.substring(20))).statusCode())
                .isEqualTo(200);
        Person program = Person.withToken(Administrator.token());
        assertThat(program.send("POST", "/api/v1/clients/search", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_idempotency_key_of_somebody_else_tells_nothing() {
        String key = UUID.randomUUID().toString();
        for (Person person : List.of(Administrator.user("BILLER"), Administrator.user("BILLER"))) {
            HttpResponse<byte[]> made = person.with("Idempotency-Key", key)
                    .send("POST", "/api/v1/claim-batches", "{\"payers\":[\"" + UUID.randomUUID() + "\"]}");
            assertThat(made.statusCode()).isEqualTo(202);
        }
    }

    @Test
    void guessing_is_slowed_down_and_a_name_that_does_not_exist_answers_like_one_that_does() {
        String name = "g" + UUID.randomUUID().toString().substring(0, 8);
        Administrator.added(name, "BILLER");
        for (String who : List.of(name, "nobody-at-all")) {
            int[] answers = new int[7];
            for (int i = 0; i < answers.length; i++) {
                answers[i] = Person.nobody()
                        .send("POST", SESSION, "{\"name\":\"" + who + "\",\"password\":\"wrong\"}")
                        .statusCode();
            }
            assertThat(answers).containsExactly(401, 401, 401, 401, 401, 429, 429);
        }
    }

    @Test
    void wrong_tokens_are_slowed_down_and_good_ones_never() {
        String good = Administrator.token();
        int last = 0;
        for (int i = 0; i < 22; i++) {
            last = Person.withToken("ctk_wrong" + i).send("GET", SESSION, null).statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(Person.withToken(good).send("GET", SESSION, null).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "session,name",
        "session,password",
        "session,code",
        "session/password,current",
        "session/password,wanted",
        "session/second-factor,code",
        "session/second-factor-removals,password"
    })
    void whatever_is_typed_into_a_field_is_refused_in_words(String path, String field) {
        Person person = Administrator.user("BILLER");
        List<String> values = List.of(
                "null",
                "7",
                "[]",
                "{}",
                "true",
                "\"\"",
                "\"" + "x".repeat(100_000) + "\"",
                "\"a\\u0000b\"",
                "\"\\ud800\"",
                "\"' or 1=1 --\"",
                "\"'; drop table identity.session; --\"",
                "\"<script>x</script>\"",
                "\"${jndi:ldap://x}\"",
                "\"../../etc\"");
        for (String value : values) {
            String body = "{\"name\":\"nobody\",\"password\":\"wrong\"}";
            if (path.equals("session/password")) {
                body = "{\"current\":\"wrong\",\"wanted\":\"wrong\"}";
            } else if (!path.equals("session")) {
                body = "{}";
            }
            String broken = body.contains("\"" + field + "\"")
                    ? body.replaceFirst(
                            "\"" + field + "\":\"[a-z]*\"",
                            java.util.regex.Matcher.quoteReplacement("\"" + field + "\":" + value))
                    : body.replace("}", (body.equals("{}") ? "" : ",") + "\"" + field + "\":" + value + "}");
            HttpResponse<byte[]> answer = person.send("POST", "/api/v1/" + path, broken);
            assertThat(answer.statusCode())
                    .as(path + " " + value.substring(0, Math.min(20, value.length())))
                    .isBetween(400, 499);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(new String(answer.body())).doesNotContain("drop table", "jndi", "<script>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/health", "/api/v1/session", "/api/v1/nothing", "/openapi", "/nothing", "/sign-in.xhtml", "/"})
    void every_answer_carries_the_headers_and_names_no_server(String path) {
        for (Person person : List.of(Person.nobody(), Person.withToken(Administrator.token()))) {
            HttpResponse<byte[]> answer = person.send("GET", path, null);
            assertThat(answer.headers().map())
                    .as(path)
                    .containsKeys(
                            "content-security-policy",
                            "x-content-type-options",
                            "x-frame-options",
                            "referrer-policy",
                            "x-request-id",
                            "cache-control")
                    .doesNotContainKeys("server", "x-powered-by", "strict-transport-security");
            assertThat(new String(answer.body())).doesNotContainIgnoringCase("payara", "glassfish", "\tat ");
        }
    }
}
