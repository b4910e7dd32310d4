package org.claimtree.claims.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claims.access.SentSql;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;

/** What can be done with a claim, and what stands against the rest. */
@ApplicationScoped
public class ReadLife {
    private Sql sql;
    private PracticeToday today;
    private AnswerTime time;

    /** For the container. */
    protected ReadLife() {}

    @Inject
    public ReadLife(Sql sql, PracticeToday today, AnswerTime time) {
        this.sql = sql;
        this.today = today;
        this.time = time;
    }

    /**
     * @param original number of the claim that it replaces or voids; left out for an original
     * @param payerNumber the payer's own number of it; left out while it is not known
     * @param follows number of the answered claim whose lines it takes to a further payer; left out for the first payer's
     * @param next number of the claim that took its answer to the next payer and counts; left out where none did
     * @param invoices on which its lines stand
     * @param open ids of its charges, or of those that took their places, of which another claim may be made
     * @param actions all of them
     */
    @Schema(name = "ClaimLife")
    public record Life(
            String original,
            String payerNumber,
            String follows,
            String next,
            List<UUID> invoices,
            List<UUID> open,
            List<Possible> actions) {}

    /**
     * @param obstacle why it is not possible, as a sentence; left out where it is
     */
    @Schema(name = "ClaimActionPossible")
    public record Possible(ClaimAction action, String obstacle) {}

    /** Of a claim that there is. */
    public Life of(UUID claim) {
        return sql.query(h -> {
            ClaimRow row = ClaimRow.read(h, List.of(claim)).get(0);
            ClaimLife.Facts facts = row.facts(today.master());
            String original = row.original() == null
                    ? null
                    : ClaimRow.read(h, List.of(row.original())).get(0).number();
            List<UUID> open = ClaimCharges.open(h, claim, today.master(), today.date());
            return new Life(
                    original,
                    row.payerNumber(),
                    row.follows(),
                    row.nextClaim(),
                    invoices(h, claim),
                    open,
                    Arrays.stream(ClaimAction.values())
                            .map(action -> new Possible(
                                    action,
                                    obstacle(h, row, facts, action, open).orElse(null)))
                            .toList());
        });
    }

    private static List<UUID> invoices(Handle h, UUID claim) {
        return h.createQuery("select distinct c.invoice from claims.claim_charge l join invoicing.charge c"
                        + " on c.id = l.charge where l.claim = :claim and c.invoice is not null order by c.invoice")
                .bind("claim", claim)
                .mapTo(UUID.class)
                .list();
    }

    private Optional<String> obstacle(
            Handle h, ClaimRow row, ClaimLife.Facts facts, ClaimAction action, List<UUID> open) {
        return switch (action) {
            case NEXT_PAYER -> NextPayerRule.obstacle(facts, NextPayers.of(h, row, today.master(), today.date()));
            case TAKE_OUT -> takeOut(row, facts);
            case RESUBMIT -> ResubmitRule.obstacle(facts, sent(h, row, !open.isEmpty()));
            default -> ClaimLife.obstacle(facts, action);
        };
    }

    /** A downloaded file may not have been sent, which only people know; a correction is alone in its batch. */
    private static Optional<String> takeOut(ClaimRow row, ClaimLife.Facts facts) {
        if (row.frequency() != Frequency.ORIGINAL) {
            return Optional.of("The claim corrects another and is alone in its batch: cancel that.");
        }
        boolean downloaded = row.status() == ClaimStatus.SUBMITTED && row.cause() == LifeRows.Cause.DOWNLOADED;
        return downloaded ? Optional.empty() : ClaimLife.obstacle(facts, ClaimAction.TAKE_OUT);
    }

    private ResubmitRule.Sent sent(Handle h, ClaimRow row, boolean free) {
        LocalDate left = h.createQuery("select " + SentSql.ON + " from claims.claim c where c.id = :claim")
                .bind("claim", row.id())
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null);
        return new ResubmitRule.Sent(
                row.frequency() != Frequency.ORIGINAL,
                left == null ? null : left.plusDays(time.days(row.payer())),
                today.date(),
                free);
    }
}
