package org.claimtree.claims.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.invoicing.AnswerPosted;
import org.claimtree.invoicing.AnswerReversed;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/** A payer's answer is about the live claims of its lines: they are paid or denied in the transaction that posts it. */
@ApplicationScoped
public class FollowAnswers {
    private Sql sql;
    private LifeRows rows;
    private PracticeToday today;

    /** For the container. */
    protected FollowAnswers() {}

    @Inject
    public FollowAnswers(Sql sql, LifeRows rows, PracticeToday today) {
        this.sql = sql;
        this.rows = rows;
        this.today = today;
    }

    /** Claims that are live for the payer who answered have had this answer. */
    public void posted(@Observes AnswerPosted news) {
        sql.run(h -> {
            List<UUID> claims = h.createQuery("select distinct l.claim from claims.claim_charge l"
                            + " join invoicing.answer a on a.id = :answer and a.coverage = l.coverage"
                            + " where l.live and l.charge = any(:charges)")
                    .bind("answer", news.answer())
                    .bindArray("charges", UUID.class, news.charges())
                    .mapTo(UUID.class)
                    .list();
            List<ClaimRow> locked = ClaimRow.lock(h, claims);
            locked.forEach(claim -> h.execute(
                    "insert into claims.claim_answer (claim, answer) values (?, ?)", claim.id(), news.answer()));
            locked.forEach(claim -> follow(h, claim));
        });
    }

    /**
     * Claims that had it stand as their other answers say.
     *
     * @throws Problem 409 when a claim that counts told it to a later payer
     */
    public void reversed(@Observes AnswerReversed news) {
        sql.run(h -> {
            List<UUID> claims = h.createQuery("select claim from claims.claim_answer where answer = :answer")
                    .bind("answer", news.answer())
                    .mapTo(UUID.class)
                    .list();
            List<ClaimRow> locked = ClaimRow.lock(h, claims);
            refuseTold(h, news.answer());
            locked.forEach(claim -> follow(h, claim));
        });
    }

    /** What a later payer was told is not taken back behind its back. */
    private static void refuseTold(Handle h, UUID answer) {
        h.createQuery("select n.number from invoicing.answer a join invoicing.answer_line y on y.answer = a.id"
                        + " join clients.coverage v on v.id = a.coverage"
                        + " join claims.claim_charge l on l.charge = y.charge and l.live"
                        + " join claims.claim n on n.id = l.claim and n.follows is not null"
                        + " join clients.coverage x on x.id = n.coverage"
                        + " and (x.order_no, x.ref collate \"C\") > (v.order_no, v.ref collate \"C\")"
                        + " where a.id = :answer order by n.number limit 1")
                .bind("answer", answer)
                .mapTo(String.class)
                .findOne()
                .ifPresent(number -> {
                    throw Problem.conflict(
                            "told-to-next-payer",
                            "Claim " + number + " told this answer to the next payer: void or reject that one first.");
                });
    }

    private void follow(Handle h, ClaimRow claim) {
        if (!claim.status().isLive()) {
            return;
        }
        Said said = said(h, claim.id());
        boolean answered = claim.cause() == LifeRows.Cause.ANSWERED;
        if (answered && claim.status() != said.status()) {
            rows.pop(List.of(claim), said.on() == null ? today.date() : said.on(), null);
        }
        if (said.status() != null && !(answered && claim.status() == said.status())) {
            rows.push(List.of(claim), new LifeRows.Step(said.status(), LifeRows.Cause.ANSWERED, said.on(), null));
        }
    }

    /**
     * What the answers of a claim say that count.
     *
     * @param status null when there is none, and no day either
     */
    private record Said(ClaimStatus status, LocalDate on) {}

    private static Said said(Handle h, UUID claim) {
        return h.createQuery("select count(*) as lines, bool_or(d.id is null) as paid,"
                        + " max(a.answered_on) as answered_on from claims.claim_answer x"
                        + " join invoicing.answer a on a.id = x.answer and a.reversed_at is null"
                        + " join claims.claim_charge l on l.claim = x.claim"
                        + " join invoicing.answer_line y on y.answer = a.id and y.charge = l.charge"
                        + " left join invoicing.denial d on d.answer = a.id and d.charge = l.charge"
                        + " where x.claim = :claim")
                .bind("claim", claim)
                .map((row, ctx) -> row.getLong("lines") == 0
                        ? new Said(null, null)
                        : new Said(
                                row.getBoolean("paid") ? ClaimStatus.PAID : ClaimStatus.DENIED,
                                row.getObject("answered_on", LocalDate.class)))
                .one();
    }
}
