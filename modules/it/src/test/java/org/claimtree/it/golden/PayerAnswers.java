package org.claimtree.it.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.life.FollowAnswers;
import org.claimtree.invoicing.AnswerPosted;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/** What a payer answered about lines of a case, as posting it leaves it: CO is written off, PR goes to the next payer. */
record PayerAnswers(Sql sql, FollowAnswers follow) {
    private static final String NEXT = "select coalesce((select n.id::text from clients.coverage o"
            + " join clients.coverage n on n.client = o.client and n.order_no > o.order_no where o.id = :coverage"
            + " order by n.order_no limit 1), 'CLIENT')";

    /** Whose answer about which charge. */
    private record Line(UUID answer, UUID charge, String payer, String next) {}

    /**
     * @param answer coverage, on, payerNumber, and lines of charge, paid and adjustments
     */
    void post(JsonNode answer) {
        UUID id = UUID.randomUUID();
        List<UUID> charges = new ArrayList<>();
        sql.run(h -> {
            String first = answer.at("/lines/0/charge").asText();
            h.execute(
                    "insert into invoicing.answer (id, invoice, coverage, payer, answered_on, claim_number, actor, at)"
                            + " select ?, c.invoice, v.id, v.payer, ?::date, ?, 'tester', now() from invoicing.charge c"
                            + " join clients.coverage v on v.client = c.client and v.ref = ? where c.ref = ?",
                    id,
                    answer.get("on").asText(),
                    answer.get("payerNumber").asText(),
                    answer.get("coverage").asText(),
                    first);
            UUID coverage = h.createQuery("select coverage from invoicing.answer where id = :id")
                    .bind("id", id)
                    .mapTo(UUID.class)
                    .one();
            String next = h.createQuery(NEXT)
                    .bind("coverage", coverage)
                    .mapTo(String.class)
                    .one();
            answer.get("lines").forEach(line -> {
                UUID charge = h.createQuery("select id from invoicing.charge where ref = :ref")
                        .bind("ref", line.get("charge").asText())
                        .mapTo(UUID.class)
                        .one();
                charges.add(charge);
                line(h, new Line(id, charge, coverage.toString(), next), line);
            });
        });
        follow.posted(new AnswerPosted(id, charges));
    }

    private static void line(Handle h, Line about, JsonNode said) {
        h.execute(
                "insert into invoicing.answer_line (answer, charge, paid, adjustments) values (?, ?, ?, ?)",
                about.answer(),
                about.charge(),
                said.get("paid").decimalValue(),
                CanonicalJson.write(said.get("adjustments")));
        move(h, about, "PAID", said.get("paid").decimalValue());
        said.get("adjustments").forEach(one -> {
            String group = one.get("group").asText();
            if (!group.equals("OA")) {
                move(
                        h,
                        about,
                        group.equals("PR") ? about.next() : "ADJUSTED",
                        one.get("amount").decimalValue());
            }
        });
    }

    private static void move(Handle h, Line about, String to, BigDecimal amount) {
        if (amount.signum() != 0) {
            h.execute(
                    "insert into invoicing.ledger_entry (charge, kind, from_place, to_place, amount, booked_on, answer,"
                            + " actor, at) values (?, 'ANSWER', ?, ?, ?, date '2026-11-02', ?, 'tester', now())",
                    about.charge(),
                    about.payer(),
                    to,
                    amount,
                    about.answer());
        }
    }
}
