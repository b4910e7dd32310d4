package org.claimtree.identity.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.claimtree.identity.Alert;
import org.claimtree.identity.Alerts;
import org.claimtree.identity.SecuritySettings;
import org.claimtree.identity.Settings;
import org.claimtree.identity.mail.Outbox;
import org.claimtree.platform.Sql;

/** Keeps alerts, and hands new ones to the mail. */
@ApplicationScoped
public class SqlAlerts implements Alerts {
    private Sql sql;
    private Clock clock;
    private Settings settings;
    private AllRecipients recipients;
    private Outbox outbox;

    /** For the container. */
    protected SqlAlerts() {}

    @Inject
    public SqlAlerts(Sql sql, Clock clock, Settings settings, AllRecipients recipients, Outbox outbox) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
        this.recipients = recipients;
        this.outbox = outbox;
    }

    @Override
    public boolean raise(Alert alert) {
        // A second one with the key waits here until the first has committed or rolled back.
        boolean raised = sql.query(h -> h.createUpdate("insert into identity.alert"
                                + " (id, kind, key, text, subject, link, users, groups, raised_at) values"
                                + " (:id, :kind, :key, :text, :subject, :link, :users, :groups, :at)"
                                + " on conflict (kind, key) where done_at is null do nothing")
                        .bind("id", UUID.randomUUID())
                        .bind("kind", alert.kind())
                        .bind("key", alert.key())
                        .bind("text", alert.message().text())
                        .bind("subject", alert.message().subject())
                        .bind("link", alert.message().link())
                        .bindArray("users", UUID.class, alert.to().users())
                        .bindArray("groups", String.class, alert.to().groups())
                        .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .execute()
                == 1);
        if (raised && outbox.isOpen() && settings.get(SecuritySettings.ALERTS_BY_MAIL)) {
            recipients.addresses(alert.to()).forEach(address -> outbox.write(address, alert));
        }
        return raised;
    }
}
