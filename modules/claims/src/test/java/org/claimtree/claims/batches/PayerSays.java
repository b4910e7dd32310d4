package org.claimtree.claims.batches;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.claimtree.invoicing.AnswerPosted;
import org.claimtree.invoicing.AnswerReversed;
import org.jdbi.v3.core.Handle;

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

    /**
     * An answer of any payer of a client's charge, with what it moves in the ledger of the line.
     *
     * @param coverage ref
     * @param adjustments as GROUP-CODE=amount with blanks between; PR goes to the next payer, CO nowhere else
     * @param next ref of the coverage that owes what is left to the patient, or null for the client
     */
    UUID answersAs(String charge, String coverage, String paid, String adjustments, String next) {
        UUID answer = UUID.randomUUID();
        UUID id = UUID.fromString(data.texts("select id::text from invoicing.charge where ref = '" + charge + "'")
                .get(0));
        String number = coverage + "-" + charge;
        data.owner.useHandle(h -> {
            String own = coverage(h, id, coverage);
            String after = next == null ? "CLIENT" : coverage(h, id, next);
            h.execute(
                    "insert into invoicing.answer (id, invoice, coverage, payer, answered_on, claim_number, actor, at)"
                            + " select ?, c.invoice, v.id, v.payer, date '2026-11-19', ?, 'tester', now()"
                            + " from invoicing.charge c join clients.coverage v on v.id = ?::uuid where c.id = ?",
                    answer,
                    number,
                    own,
                    id);
            StringBuilder json = new StringBuilder();
            move(h, id, answer, own, "PAID", paid);
            for (String one : adjustments.split(" ")) {
                String[] parts = one.split("[-=]");
                json.append(json.isEmpty() ? "" : ",")
                        .append("{\"group\":\"%s\",\"code\":\"%s\",\"amount\":%s}"
                                .formatted(parts[0], parts[1], parts[2]));
                if (!parts[0].equals("OA")) {
                    move(h, id, answer, own, parts[0].equals("PR") ? after : "ADJUSTED", parts[2]);
                }
            }
            h.execute(
                    "insert into invoicing.answer_line values (?, ?, null, ?::numeric, ?)",
                    answer,
                    id,
                    paid,
                    "[" + json + "]");
        });
        data.product.inOne(() -> data.product.answers().posted(new AnswerPosted(answer, List.of(id))));
        return answer;
    }

    private static String coverage(Handle h, UUID charge, String ref) {
        return h.createQuery("select v.id::text from clients.coverage v join invoicing.charge c on c.client = v.client"
                        + " where c.id = :charge and v.ref = :ref")
                .bind("charge", charge)
                .bind("ref", ref)
                .mapTo(String.class)
                .one();
    }

    private static void move(Handle h, UUID charge, UUID answer, String from, String to, String amount) {
        if (!new BigDecimal(amount).equals(BigDecimal.ZERO)) {
            h.execute(
                    "insert into invoicing.ledger_entry (charge, kind, from_place, to_place, amount, booked_on, answer,"
                            + " actor, at) values (?, 'ANSWER', ?, ?, ?::numeric, date '2026-11-19', ?, 'tester', now())",
                    charge,
                    from,
                    to,
                    amount,
                    answer);
        }
    }

    void reverses(UUID answer) {
        data.owner.useHandle(h -> h.execute(
                "update invoicing.answer set reversed_at = now(), reversed_by = 'tester' where id = ?", answer));
        data.product.inOne(() -> data.product.answers().reversed(new AnswerReversed(answer)));
    }
}
