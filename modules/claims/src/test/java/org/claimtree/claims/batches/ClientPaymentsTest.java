package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.life.ClaimAction;
import org.claimtree.claims.replay.ReplayWish;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What clients paid on lines reaches their claims, and claims that are made stay as they are. */
@Tag("database")
class ClientPaymentsTest {
    private static final ReplayWish ALL = new ReplayWish(null, null, null, null, null);

    private final BatchFixture data = new BatchFixture();

    @AfterEach
    void drop() {
        data.close();
    }

    private void pay(String charge, String amount) {
        UUID payment = UUID.randomUUID();
        data.owner.useHandle(h -> {
            h.execute(
                    "insert into invoicing.payment (id, client, received_on, method, amount, actor, at)"
                            + " select ?, client, date '2026-11-19', 'CASH', ?::numeric, 'tester', now()"
                            + " from invoicing.charge where id = ?",
                    payment,
                    amount,
                    ACharge.id(charge));
            h.execute(
                    "insert into invoicing.ledger_entry (charge, kind, from_place, to_place, amount, booked_on, payment,"
                            + " actor, at) values (?, 'ALLOCATION', 'CLIENT', 'PAID', ?::numeric, date '2026-11-19', ?,"
                            + " 'tester', now())",
                    ACharge.id(charge),
                    amount,
                    payment);
        });
    }

    private List<String> told() {
        return data
                .texts("select p.snapshot from claims.proof p join claims.claim c on c.id = p.claim order by c.number")
                .stream()
                .map(text -> String.valueOf(SnapshotJson.read(text).facts().patientPaid()))
                .toList();
    }

    @Test
    void payments_on_lines_are_told_and_a_claim_that_is_made_does_not_hear_of_later_ones() {
        data.product.save(Office.usual());
        data.product.save(
                aClient(),
                aCharge("N-1").patientPaid("9.00"),
                aCharge("N-2").on("2026-10-07").patientPaid("5.00"));
        pay("N-1", "20.00");
        data.product.download(data.product.build().id(), 1);
        assertThat(told()).containsExactly("25.00");
        pay("N-1", "30.00");
        assertThat(told()).containsExactly("25.00");
        assertThat(data.product.replay(ALL).replay().counts().equal()).isEqualTo(1);
        data.product.mark(ClaimAction.REJECT, "277CA", "CT0000001");
        data.product.build();
        assertThat(told()).as("made anew, it tells of them").containsExactly("25.00", "55.00");
    }

    @Test
    void a_rejection_can_be_taken_back_after_the_client_paid_more() {
        data.product.save(Office.usual());
        data.product.save(aClient(), aCharge("N-1"));
        pay("N-1", "20.00");
        data.product.download(data.product.build().id(), 1);
        data.product.mark(ClaimAction.REJECT, "277CA", "CT0000001");
        pay("N-1", "30.00");
        data.product.mark(ClaimAction.UNDO, "a mistake", "CT0000001");
        assertThat(data.texts("select status from claims.claim")).containsExactly("SUBMITTED");
    }
}
