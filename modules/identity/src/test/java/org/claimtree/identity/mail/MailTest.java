package org.claimtree.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.claimtree.identity.Alert;
import org.claimtree.identity.SecuritySettings;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Settings;
import org.claimtree.identity.alerts.AllRecipients;
import org.claimtree.identity.alerts.SqlAlerts;
import org.claimtree.identity.testing.IdentityDesk;
import org.claimtree.identity.testing.Staff;
import org.claimtree.identity.testing.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MailTest {
    private static final Logger LOGGER = Logger.getLogger("org.claimtree.identity.mail");

    private final Staff staff = new Staff();
    private final UUID anna = staff.user("anna");
    private final UUID ben = staff.user("ben");
    private final List<String> logged = new ArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    private IdentityDesk desk;
    private GreenMail server;
    private boolean byMail = true;

    /** A mail server that may take its time to begin. */
    private static ServerSetup at(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(60_000);
        return setup;
    }

    @BeforeEach
    void begin() {
        desk = new IdentityDesk();
        server = new GreenMail(at(0, ServerSetup.PROTOCOL_SMTP));
        server.start();
        LOGGER.addHandler(log);
        LOGGER.setUseParentHandlers(false);
    }

    @AfterEach
    void end() {
        LOGGER.removeHandler(log);
        LOGGER.setUseParentHandlers(true);
        server.stop();
        desk.close();
    }

    @Test
    void an_alert_goes_to_all_whom_it_is_for_each_once_and_says_no_more_than_it_says_itself() throws Exception {
        staff.group("Billing", anna, ben);
        String url = "smtp+insecure://127.0.0.1:" + server.getSmtp().getPort();
        raise(url, "A", List.of(anna), List.of("Billing"));
        assertThat(sendAll(url)).containsExactly("SENT", "SENT", "NOTHING_DUE");

        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails)
                .extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("anna@example.org", "ben@example.org");
        assertThat(mails[0].getAllRecipients()).hasSize(1);
        assertThat(mails[0].getSubject()).isEqualTo("ClaimTree: units low");
        assertThat(mails[0].getFrom()[0]).hasToString("claimtree@example.org");
        assertThat(mails[0].getContent().toString())
                .startsWith("Few units are left.\r\n\r\nhttps://claims.example.org/authorizations/7\r\n")
                .doesNotContain("subject-7");
        assertThat(mails[0].getMessageID()).matches("<[0-9a-f-]{36}@example.org>");
        assertThat(mails[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void what_is_rolled_back_or_not_wanted_or_not_possible_writes_no_mail() {
        String url = "smtp+insecure://127.0.0.1:" + server.getSmtp().getPort();
        byMail = false;
        raise(url, "A", List.of(anna), List.of());
        byMail = true;
        raise(null, "B", List.of(anna), List.of());
        raise(url, "B", List.of(anna), List.of());
        raise(url, "C", List.of(UUID.randomUUID()), List.of());
        assertThatThrownBy(() -> desk.runs(() -> {
                    raiseHere(url, "D", List.of(anna), List.of());
                    throw new IllegalStateException("the work failed");
                }))
                .hasMessage("the work failed");
        assertThat(desk.rows("select * from identity.mail")).isEmpty();
        assertThat(desk.rows("select key from identity.alert order by key")).containsExactly("A", "B", "C");
    }

    @Test
    void a_mail_that_is_sent_is_never_sent_again() {
        String url = "smtp+insecure://127.0.0.1:" + server.getSmtp().getPort();
        for (int i = 0; i < 20; i++) {
            raise(url, "KEY" + i, List.of(anna), List.of());
        }
        List<List<String>> outcomes = Together.run(8, () -> sendAll(url));
        assertThat(outcomes.stream().flatMap(List::stream).filter("SENT"::equals))
                .hasSize(20);
        desk.wait(Duration.ofDays(10));
        assertThat(sendAll(url)).containsExactly("NOTHING_DUE");
        assertThat(server.getReceivedMessages()).hasSize(20);
    }

    @Test
    void while_the_mail_server_is_away_mail_waits() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String url = "smtp+insecure://127.0.0.1:" + port;
        raise(url, "A", List.of(anna), List.of());
        assertThat(sendAll(url)).containsExactly("FAILED");
        assertThat(sendAll(url)).containsExactly("NOTHING_DUE");
        desk.wait(Duration.ofMinutes(1));
        assertThat(sendAll(url)).containsExactly("FAILED");
        assertThat(desk.rows("select failures, failure from identity.mail")).containsExactly("2 no connection");

        desk.wait(Duration.ofMinutes(2));
        GreenMail back = new GreenMail(at(port, ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            assertThat(sendAll(url)).containsExactly("SENT", "NOTHING_DUE");
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
    }

    @Test
    void a_mail_that_is_refused_for_three_days_is_given_up_with_a_line_in_the_log() throws IOException {
        try (ScriptedServer grumpy = new ScriptedServer("RCPT", "451 4.3.0 anna@example.org: try later")) {
            String url = "smtp+insecure://127.0.0.1:" + grumpy.port();
            raise(url, "A", List.of(anna), List.of());
            int tries = 0;
            while (desk.rows("select 1 from identity.mail where due_at is not null")
                            .size()
                    == 1) {
                assertThat(sendAll(url)).containsExactly("FAILED");
                desk.wait(Duration.ofHours(6));
                tries++;
            }
            assertThat(tries).isBetween(12, 20);
            assertThat(desk.rows("select failure, sent_at, given_up_at is not null from identity.mail"))
                    .containsExactly("recipient refused 451 null t");
            assertThat(logged.get(tries - 1)).contains("given up after " + tries + " tries");
            assertThat(logged).noneMatch(line -> line.contains("anna"));
            assertThat(sendAll(url)).containsExactly("NOTHING_DUE");
        }
    }

    @Test
    void one_who_is_refused_keeps_nobody_else_from_his_mail() {
        String url = "smtp+insecure://127.0.0.1:" + server.getSmtp().getPort();
        raise(url, "A", List.of(anna), List.of());
        desk.runs(() -> desk.sql().run(h -> h.execute("update identity.mail set recipient = 'no address'")));
        desk.wait(Duration.ofSeconds(1));
        raise(url, "B", List.of(ben), List.of());
        assertThat(sendAll(url)).containsExactly("FAILED");
        assertThat(sendAll(url)).containsExactly("SENT", "NOTHING_DUE");
    }

    @Test
    void a_wrong_password_is_a_failure_that_shows_no_password() {
        server.setUser("claimtree@example.org", "post", "right");
        String url = "smtp+insecure://post:s3cret@127.0.0.1:" + server.getSmtp().getPort();
        raise(url, "A", List.of(anna), List.of());
        assertThat(sendAll(url)).containsExactly("FAILED");
        assertThat(desk.rows("select failure from identity.mail").get(0)).startsWith("sign-in refused");
        assertThat(logged).hasSize(1).noneMatch(line -> line.contains("s3cret"));

        desk.wait(Duration.ofMinutes(1));
        assertThat(sendAll(url.replace("s3cret", "right"))).containsExactly("SENT", "NOTHING_DUE");
    }

    @Test
    void without_tls_nothing_is_told_to_a_server_that_must_offer_it() throws IOException {
        try (ScriptedServer open = new ScriptedServer("EHLO", "250 AUTH PLAIN LOGIN")) {
            String url = "smtp://post:s3cret@127.0.0.1:" + open.port();
            raise(url, "A", List.of(anna), List.of());
            assertThat(sendAll(url)).containsExactly("FAILED");
            assertThat(open.heard()).allMatch(line -> line.matches("(EHLO|QUIT|RSET|STARTTLS).*"));
        }
    }

    @Test
    void a_server_that_cannot_prove_who_it_is_gets_no_mail() throws MessagingException {
        GreenMail tls = new GreenMail(at(0, ServerSetup.PROTOCOL_SMTPS));
        tls.start();
        try {
            String url = "smtps://127.0.0.1:" + tls.getSmtps().getPort();
            raise(url, "A", List.of(anna), List.of());
            assertThat(sendAll(url)).containsExactly("FAILED");
            assertThat(desk.rows("select failure from identity.mail")).containsExactly("no TLS");
            assertThat(tls.getReceivedMessages()).isEmpty();

            // The same line with a trust that this server passes.
            Properties trusting = new Properties();
            trusting.put("mail.smtps.ssl.socketFactory", new DummySSLSocketFactory());
            trusting.put("mail.smtps.ssl.checkserveridentity", "false");
            Letter letter =
                    new Letter(UUID.randomUUID(), "anna@example.org", "UNITS_LOW", "Text.", IdentityDesk.NOON, 0);
            new Smtp(SmtpAddress.parse(url), trusting).send(letter, "claimtree@example.org", IdentityDesk.NOON);
            assertThat(tls.getReceivedMessages()).hasSize(1);
        } finally {
            tls.stop();
        }
    }

    private void raise(String url, String key, List<UUID> users, List<String> groups) {
        desk.runs(() -> raiseHere(url, key, users, groups));
    }

    private void raiseHere(String url, String key, List<UUID> users, List<String> groups) {
        Outbox outbox = new Outbox(desk.sql(), desk.clock(), settings(url));
        Settings choice = new Settings() {
            @Override
            public <T> T get(Setting<T> setting) {
                assertThat(setting).isSameAs(SecuritySettings.ALERTS_BY_MAIL);
                return setting.read(BooleanNode.valueOf(byMail));
            }
        };
        SqlAlerts alerts = new SqlAlerts(desk.sql(), desk.clock(), choice, new AllRecipients(List.of(staff)), outbox);
        Alert.Message message = new Alert.Message("Few units are left.", "subject-7", "/authorizations/7");
        alerts.raise(new Alert("UNITS_LOW", key, message, new Alert.To(users, groups)));
    }

    /** As a round does. */
    private List<String> sendAll(String url) {
        SendNextMail next = new SendNextMail(desk.sql(), desk.clock(), settings(url));
        List<String> outcomes = new ArrayList<>();
        do {
            outcomes.add(desk.run(next::send).name());
        } while (outcomes.get(outcomes.size() - 1).equals("SENT"));
        return outcomes;
    }

    private static MailSettings settings(String url) {
        return new MailSettings(
                Optional.ofNullable(url),
                Optional.of("claimtree@example.org"),
                Optional.of("https://claims.example.org/"));
    }
}
