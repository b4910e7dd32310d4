package org.claimtree.claims.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.life.FilesLeft;
import org.claimtree.claims.life.LifeRows;
import org.claimtree.claims.life.PracticeToday;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Lays out claims to be printed in the order in which they are mailed, and keeps it: the PDF of a print is the same
 * whenever it is taken. Claims whose forms were not printed before are printed now, and wait to be mailed.
 */
@ApplicationScoped
public class CreatePrint {
    private Sql sql;
    private PaperClaims claims;
    private FilesLeft left;
    private When when;
    private ClaimAccess access;

    /** When it is done, and by whom. */
    @ApplicationScoped
    public static class When {
        private LifeRows rows;
        private PracticeToday today;

        /** For the container. */
        protected When() {}

        @Inject
        public When(LifeRows rows, PracticeToday today) {
            this.rows = rows;
            this.today = today;
        }

        OffsetDateTime now() {
            return rows.now();
        }

        String who() {
            return rows.who();
        }

        LocalDate date() {
            return today.date();
        }
    }

    /** For the container. */
    protected CreatePrint() {}

    @Inject
    public CreatePrint(Sql sql, PaperClaims claims, FilesLeft left, When when, ClaimAccess access) {
        this.sql = sql;
        this.claims = claims;
        this.left = left;
        this.when = when;
        this.access = access;
    }

    /**
     * @return id of the print
     * @throws Problem 404 for a batch, 409 when nothing is left to print, 422 with each claim that is not printed
     */
    @Transactional
    public UUID create(PrintWish wish) {
        MailingPlan plan = MailingPlan.of(claims.wanted(wish));
        UUID run = UUID.randomUUID();
        sql.run(h -> {
            insert(h, run, wish.batch());
            addresses(h, run, plan);
            claims(h, run, plan);
        });
        List<String> numbers = plan.ordered().stream().map(PaperClaim::number).toList();
        left.printed(numbers);
        List<String> things = new ArrayList<>(List.of(run.toString()));
        if (wish.batch() != null) {
            things.add(wish.batch().toString());
        }
        things.addAll(numbers);
        access.trace(
                AuditAction.CREATE,
                "claim-print",
                things,
                plan.ordered().stream().map(PaperClaim::client).distinct().toList());
        return run;
    }

    private void insert(Handle h, UUID run, UUID batch) {
        h.createUpdate("insert into claims.print_run (id, batch, printed_on, at, actor)"
                        + " values (:id, :batch, :on, :at, :actor)")
                .bind("id", run)
                .bind("batch", batch)
                .bind("on", when.date())
                .bind("at", when.now())
                .bind("actor", when.who())
                .execute();
    }

    private static void addresses(Handle h, UUID run, MailingPlan plan) {
        PreparedBatch rows = h.prepareBatch(
                "insert into claims.print_address (run, address_no, lines) values (:run, :number, :lines)");
        for (int i = 0; i < plan.parcels().size(); i++) {
            rows.bind("run", run)
                    .bind("number", i + 1)
                    .bindArray("lines", String.class, plan.parcels().get(i).lines())
                    .add();
        }
        rows.execute();
    }

    private void claims(Handle h, UUID run, MailingPlan plan) {
        List<Integer> parcels = plan.parcelNumbers();
        PreparedBatch rows = h.prepareBatch(
                "insert into claims.print_claim (claim, data, at, actor, run, place, address_no, forms, plain)"
                        + " values (:claim, 'AS_SENT', :at, :actor, :run, :place, :address, :forms, :plain)");
        OffsetDateTime at = when.now();
        String who = when.who();
        for (int i = 0; i < plan.ordered().size(); i++) {
            PaperClaim claim = plan.ordered().get(i);
            rows.bind("claim", claim.id())
                    .bind("at", at)
                    .bind("actor", who)
                    .bind("run", run)
                    .bind("place", i + 1)
                    .bind("address", parcels.get(i))
                    .bind("forms", claim.forms())
                    .bind("plain", claim.plain())
                    .add();
        }
        rows.execute();
    }
}
