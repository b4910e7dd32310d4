package org.claimtree.claims.batches;

import java.util.List;
import java.util.UUID;
import org.claimtree.invoicing.AnswerPosted;
import org.claimtree.invoicing.AnswerReversed;

/** Answers of payers as posting them leaves them, and who hears of them. */
final class PayerSays {
    private final BatchFixture data;

    PayerSays(BatchFixture data) {
        this.data = data;
    }

    /** An answer to the live claim of a charge. */
    UUID answers(String charge, String claimNumber, String paid, boolean denied) {
        UUID answer = UUID.randomUUID();
        UUID id = UUID.fromString(data.texts("select id::text from invoicing.charge where ref = '" + charge + "'")
                .get(0));
        data.owner.useHandle(h -> {
            h.execute(
                    "insert into invoicing.answer (id, invoice, coverage, payer, answered_on, claim_number, actor, at)"
                            + " select ?, c.invoice, l.coverage, 'AETNA', date '2026-11-19', ?, 'tester', now()"
                            + " from invoicing.charge c join claims.claim_charge l on l.charge = c.id"
                            + " where c.id = ? limit 1",
                    answer,
                    claimNumber,
                    id);
            h.execute("insert into invoicing.answer_line values (?, ?, null, ?::numeric, '[]')", answer, id, paid);
            if (denied) {
                h.execute(
                        "insert into invoicing.denial (id, answer, charge, opened_at) values (?, ?, ?, now())",
                        UUID.randomUUID(),
                        answer,
                        id);
            }
        });
        data.product.inOne(() -> data.product.answers().posted(new AnswerPosted(answer, List.of(id))));
        return answer;
    }

    void reverses(UUID answer) {
        data.owner.useHandle(h -> h.execute(
                "update invoicing.answer set reversed_at = now(), reversed_by = 'tester' where id = ?", answer));
        data.product.inOne(() -> data.product.answers().reversed(new AnswerReversed(answer)));
    }
}
