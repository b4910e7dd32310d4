package org.claimtree.identity.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.claimtree.identity.Alert;
import org.claimtree.platform.Sql;

/** Where mail is laid down in the transaction that it tells of; a rollback takes it back. */
@ApplicationScoped
public class Outbox {
    private Sql sql;
    private Clock clock;
    private MailSettings settings;

    /** For the container. */
    protected Outbox() {}

    @Inject
    public Outbox(Sql sql, Clock clock, MailSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether there is a mail server. Without one nothing is laid down: old news must not pour out when one comes. */
    public boolean isOpen() {
        return settings.server().isPresent();
    }

    /** Lays down a mail with the alert's kind, text and link, and nothing else. */
    public void write(String recipient, Alert alert) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sql.run(h -> h.createUpdate("insert into identity.mail (id, recipient, kind, body, written_at, due_at)"
                        + " values (:id, :recipient, :kind, :body, :now, :now)")
                .bind("id", UUID.randomUUID())
                .bind("recipient", recipient)
                .bind("kind", alert.kind())
                .bind("body", body(alert.message()))
                .bind("now", now)
                .execute());
    }

    private String body(Alert.Message message) {
        String link = message.link() == null ? "/" : message.link();
        return message.text() + "\n\n" + settings.publicAddress() + link
                + "\n\nSent by ClaimTree. What it is about is seen after signing in.\n";
    }
}
