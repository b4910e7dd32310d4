package org.claimtree.identity.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.claimtree.platform.Sql;

/**
 * Sends the mail that has waited longest. Its row is locked while the mail server is asked and marked in the same
 * transaction, and other servers pass over it. Between the mail server's yes and our commit lies the only moment in which
 * a crash sends a mail twice; SMTP knows no way to close it, so every try carries the same Message-ID.
 */
@ApplicationScoped
public class SendNextMail {
    private static final Logger LOG = Logger.getLogger(SendNextMail.class.getName());

    private Sql sql;
    private Clock clock;
    private MailSettings settings;

    /** For the container. */
    protected SendNextMail() {}

    @Inject
    public SendNextMail(Sql sql, Clock clock, MailSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    /** What came of it. */
    public enum Outcome {
        NOTHING_DUE,
        SENT,
        FAILED
    }

    /** Sends one, if one is due and there is a mail server. */
    @Transactional
    public Outcome send() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Letter> due = settings.server().isEmpty() ? Optional.empty() : due(now);
        if (due.isEmpty()) {
            return Outcome.NOTHING_DUE;
        }
        Letter letter = due.get();
        try {
            new Smtp(settings.server().get()).send(letter, settings.from(), now);
        } catch (MessagingException | RuntimeException e) {
            failed(letter, MailFailure.kind(e), now);
            return Outcome.FAILED;
        }
        sql.run(h -> h.createUpdate("update identity.mail set sent_at = :now, due_at = null where id = :id")
                .bind("now", now)
                .bind("id", letter.id())
                .execute());
        return Outcome.SENT;
    }

    private Optional<Letter> due(Instant now) {
        return sql.query(h -> h.createQuery("select * from identity.mail where due_at <= :now"
                        + " order by due_at, id limit 1 for update skip locked")
                .bind("now", now)
                .map((row, ctx) -> Letter.of(row))
                .findOne());
    }

    private void failed(Letter letter, String failure, Instant now) {
        int failures = letter.failures() + 1;
        Optional<Instant> next = Retry.next(letter.written(), failures, now);
        sql.run(h -> h.createUpdate("update identity.mail set failures = :failures, failure = :failure, due_at = :next,"
                        + " given_up_at = :given where id = :id")
                .bind("failures", failures)
                .bind("failure", failure)
                .bind("next", next.orElse(null))
                .bind("given", next.isPresent() ? null : now)
                .bind("id", letter.id())
                .execute());
        // Neither the recipient nor what a mail server answered, which may repeat him or the password.
        LOG.log(
                next.isPresent() ? Level.INFO : Level.WARNING,
                () -> "Mail %s could not be sent (%s), %s"
                        .formatted(
                                letter.id(),
                                failure,
                                next.map(at -> "next try at " + at).orElse("given up after " + failures + " tries")));
    }
}
