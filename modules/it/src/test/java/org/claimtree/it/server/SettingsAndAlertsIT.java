package org.claimtree.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.claimtree.platform.testing.TestDatabase;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SettingsAndAlertsIT {
    @Test
    void a_setting_is_changed_from_what_was_read_and_given_its_usual_value_back() {
        Rest.Answer read = Rest.get("settings/101");
        assertThat(read.json().at("/value").asInt()).isEqualTo(12);

        Rest.Answer wrong = Rest.put("settings/101", "{\"value\":25}", "If-Match", read.header("ETag"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/pointer").asText()).isEqualTo("/value");
        assertThat(wrong.json().at("/errors/0/code").asText()).isEqualTo("OUT_OF_RANGE");

        Rest.Answer changed = Rest.put("settings/101", "{\"value\":8}", "If-Match", read.header("ETag"));
        assertThat(changed.json().at("/value").asInt()).isEqualTo(8);
        assertThat(changed.json().at("/changed/by").asText()).isNotEmpty();
        assertThat(Rest.put("settings/101", "{\"value\":9}", "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(409);
        assertThat(Rest.put("settings/101", "{\"value\":9}").status()).isEqualTo(428);

        Rest.Answer usual = Rest.delete("settings/101", "If-Match", changed.header("ETag"));
        assertThat(usual.json().at("/value").asInt()).isEqualTo(12);
        assertThat(Rest.get("settings").json().at("/items").size()).isGreaterThanOrEqualTo(6);
        assertThat(Rest.get("settings/9999").status()).isEqualTo(404);
    }

    @Test
    void an_alert_is_read_snoozed_and_done() throws SQLException {
        UUID id = UUID.randomUUID();
        execute("insert into identity.alert (id, kind, key, text, users, groups, raised_at) values ('" + id
                + "', 'TRIAL', '" + id + "', 'Something is to be done.',"
                + " (select array_agg(id) from identity.user_account where name = 'admin'), '{}', now())");
        JsonNode before = Rest.get("alerts/count").json();
        assertThat(Rest.post("alerts/" + id + "/read", "")
                        .json()
                        .at("/mine/read")
                        .asBoolean())
                .isTrue();
        assertThat(Rest.post("alerts/" + id + "/snooze", "{\"until\":\"2199-01-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(200);
        JsonNode after = Rest.get("alerts/count").json();
        assertThat(after.get("unread").asLong()).isEqualTo(before.get("unread").asLong() - 1);
        assertThat(after.get("snoozed").asLong())
                .isEqualTo(before.get("snoozed").asLong() + 1);
        assertThat(Rest.get("alerts?state=SNOOZED").json().at("/items").findValuesAsText("id"))
                .contains(id.toString());
        assertThat(Rest.post("alerts/" + id + "/done", "").json().at("/done/by").asText())
                .isNotEmpty();
        assertThat(Rest.get("alerts?state=DONE").json().at("/items").findValuesAsText("id"))
                .contains(id.toString());
        assertThat(Rest.post("alerts/" + UUID.randomUUID() + "/done", "").status())
                .isEqualTo(404);
    }

    @Test
    void mail_that_was_laid_down_is_sent() throws SQLException {
        UUID id = UUID.randomUUID();
        String recipient = id + "@example.org";
        execute("insert into identity.mail (id, recipient, kind, body, written_at, due_at) values ('" + id + "', '"
                + recipient + "', 'TRIAL', 'Something is to be done.', now(), now())");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Arrays.stream(Post.received()).anyMatch(mail -> isTo(mail, recipient)));
        assertThat(Arrays.stream(Post.received()).filter(mail -> isTo(mail, recipient)))
                .hasSize(1);
    }

    @Test
    void a_file_of_clients_is_taken_whole_or_not_at_all() {
        String template = new String(
                Rest.get("client-imports/template.csv").whole().body(), java.nio.charset.StandardCharsets.UTF_8);
        String file = "ref,last_name,birth_date,sex\nFILE-1,DOE,1990-02-03,M\n";
        assertThat(template).startsWith("ref,last_name,");
        JsonNode dry = csv("client-imports?dryRun=true", file).json();
        assertThat(dry.at("/report/0/result").asText()).isEqualTo("CREATED");
        assertThat(csv("client-imports", file).json()).isEqualTo(dry);
        assertThat(csv("client-imports", file).json().get("unchanged").asInt()).isEqualTo(1);

        Rest.Answer refused = csv("client-imports", file + "FILE-2,DOE,never,M\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.isProblem()).isTrue();
        assertThat(refused.json().get("type").asText()).isEqualTo("urn:claimtree:problem:rows-refused");
        assertThat(refused.json().at("/report/1/problems/0/column").asText()).isEqualTo("birth_date");
        assertThat(csv("client-imports?dryRun=true", file + "FILE-2,DOE,never,M\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_no_csv_is_refused_in_words() {
        assertThat(csv("client-imports", "").status()).isEqualTo(422);
        assertThat(csv("client-imports", "shoe\n1\n")
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("UNKNOWN_COLUMN");
        assertThat(csv("client-imports", "x".repeat((8 << 20) + 1)).status()).isEqualTo(413);
        for (String type : new String[] {"application/json", "text/csv; charset=utf-16", "text/plain"}) {
            Rest.Answer answer = Rest.post("client-imports", "ref\n1\n", "Content-Type", type);
            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.isProblem()).as(type).isTrue();
        }
        assertThat(Rest.post("client-imports", "shoe\n", "Content-Type", "text/csv;charset=UTF-8")
                        .status())
                .isEqualTo(422);
    }

    private static Rest.Answer csv(String path, String file) {
        return Rest.post(path, file, "Content-Type", "text/csv");
    }

    private static boolean isTo(Message mail, String recipient) {
        try {
            return mail.getAllRecipients()[0].toString().equals(recipient);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(System.getProperty("server.db.url"), TestDatabase.OWNER_ROLE, "")) {
            connection.createStatement().execute(sql);
        }
    }
}
