package org.claimtree.app.sequences;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claims.batches.CancelBatch;
import org.claimtree.claims.batches.CreateCorrection;
import org.claimtree.claims.life.ClaimAction;
import org.claimtree.claims.life.MarkClaims;

/** What becomes of claims after they were frozen, of claims that are chosen by chance. */
final class ClaimSteps {
    private final Desk desk;
    private final Work work;
    private final Random random;
    private final Billing billing;

    ClaimSteps(Desk desk, Work work, Random random, Billing billing) {
        this.desk = desk;
        this.work = work;
        this.random = random;
        this.billing = billing;
    }

    private String claim(String where) {
        return work.any(desk.texts("select number from claims.claim k where " + where + " order by number"));
    }

    void submit() {
        tell(ClaimAction.MAIL, "status in ('BATCHED', 'PRINTED')");
    }

    void accept() {
        tell(ClaimAction.ACCEPT, "status = 'SUBMITTED'");
    }

    void reject() {
        tell(ClaimAction.REJECT, "status in ('SUBMITTED', 'ACCEPTED')");
    }

    void takeBack() {
        tell(ClaimAction.UNDO, "exists (select 1 from claims.claim_event e where e.claim = k.id)");
    }

    private void tell(ClaimAction action, String likely) {
        String number = claim(random.nextInt(5) == 0 ? "true" : likely);
        desk.run(() -> desk.beans
                .get(MarkClaims.class)
                .mark(new MarkClaims.Wish(List.of(number), action, null, "as the payer said")));
    }

    void cancelBatch() {
        UUID batch = work.any("select b.id from claims.batch b where b.status = 'READY'"
                + " order by (select min(k.number) from claims.claim k where k.batch = b.id)");
        Boolean sent = random.nextInt(3) == 0 ? null : Boolean.FALSE;
        desk.run(() -> {
            desk.beans.get(CancelBatch.class).cancel(batch, new CancelBatch.Wish("too early", sent));
            return null;
        });
    }

    void correct() {
        String number = claim(random.nextInt(8) == 0 ? "true" : "status in ('PAID', 'DENIED')");
        Frequency frequency = random.nextBoolean() ? Frequency.REPLACEMENT : Frequency.VOID;
        billing.build(desk.run(() -> desk.beans
                .get(CreateCorrection.class)
                .create(number, new CreateCorrection.Wish(frequency, "wrong code"))));
    }
}
