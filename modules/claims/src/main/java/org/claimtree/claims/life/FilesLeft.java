package org.claimtree.claims.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.invoicing.ChargesSubmitted;
import org.claimtree.platform.Sql;

/** What the claims of a file are when it leaves: submitted as an 837P file, printed as forms. */
@ApplicationScoped
public class FilesLeft {
    private Sql sql;
    private LifeRows rows;
    private PracticeToday today;
    private Event<ChargesSubmitted> news;

    /** For the container. */
    protected FilesLeft() {}

    @Inject
    public FilesLeft(Sql sql, LifeRows rows, PracticeToday today, Event<ChargesSubmitted> news) {
        this.sql = sql;
        this.rows = rows;
        this.today = today;
        this.news = news;
    }

    /** Claims of a production file that has not left before are submitted now. */
    public void downloaded(UUID batch, int file) {
        submitted(batch, file, LifeRows.Cause.DOWNLOADED);
    }

    /** The same of a file that lies where its partner takes it. */
    public void delivered(UUID batch, int file) {
        submitted(batch, file, LifeRows.Cause.DELIVERED);
    }

    private void submitted(UUID batch, int file, LifeRows.Cause cause) {
        sql.run(h -> {
            List<ClaimRow> claims = ClaimRow.lock(
                    h,
                    h.createQuery("select id from claims.claim where batch = :batch and file_no = :file"
                                    + " and status = 'BATCHED'")
                            .bind("batch", batch)
                            .bind("file", file)
                            .mapTo(UUID.class)
                            .list());
            List<ClaimRow> first = waiting(claims);
            rows.push(first, new LifeRows.Step(ClaimStatus.SUBMITTED, cause, today.date(), null));
            if (!first.isEmpty()) {
                news.fire(new ChargesSubmitted(rows.charges(first)));
            }
        });
    }

    /** Forms that nobody has printed before are printed now, and wait to be mailed. */
    public void printed(List<String> numbers) {
        sql.run(h -> {
            List<ClaimRow> claims = ClaimRow.lock(
                    h,
                    h.createQuery("select k.id from claims.claim k join claims.file f on f.batch = k.batch"
                                    + " and f.file_no = k.file_no and f.medium = 'PAPER'"
                                    + " where k.number = any(:numbers) and k.status = 'BATCHED'")
                            .bindArray("numbers", String.class, numbers)
                            .mapTo(UUID.class)
                            .list());
            rows.push(
                    waiting(claims),
                    new LifeRows.Step(ClaimStatus.PRINTED, LifeRows.Cause.PRINTED, today.date(), null));
        });
    }

    /** Keeps that forms of these claims, as they were sent, were made to be printed one by one. */
    public void noted(List<String> numbers) {
        sql.run(h -> h.createUpdate("insert into claims.print_claim (claim, data, at, actor)"
                        + " select k.id, 'AS_SENT', :at, :actor from unnest(:numbers) with ordinality as n(number, place)"
                        + " join claims.claim k on k.number = n.number join claims.file f on f.batch = k.batch"
                        + " and f.file_no = k.file_no and f.medium = 'PAPER' order by n.place")
                .bind("at", rows.now())
                .bind("actor", rows.who())
                .bindArray("numbers", String.class, numbers)
                .execute());
    }

    /** Somebody else may have been faster before the lock. */
    private static List<ClaimRow> waiting(List<ClaimRow> claims) {
        return claims.stream()
                .filter(claim -> claim.status() == ClaimStatus.BATCHED)
                .toList();
    }
}
