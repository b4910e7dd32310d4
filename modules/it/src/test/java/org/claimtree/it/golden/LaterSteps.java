package org.claimtree.it.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claims.batches.CreateCorrection;
import org.claimtree.claims.batches.DownloadFile;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.claims.life.ClaimAction;
import org.claimtree.claims.life.FollowAnswers;
import org.claimtree.claims.life.MarkClaims;
import org.claimtree.invoicing.AnswerPosted;
import org.claimtree.platform.Sql;

/**
 * What a case tells of the time after its first batch: that its claim was rejected, or what number its payer gave it, and
 * how it is corrected; or what payers answered, line by line, so that the next ones get claims.
 */
record LaterSteps(
        Sql sql, MarkClaims marking, FollowAnswers answers, CreateCorrection correcting, DownloadFile download) {
    private static final String CLAIM = "CT0000001";

    void receiverSays(ReadBatches.Batch first, JsonNode then) {
        first.files().forEach(file -> download.file(first.id(), file.number()));
        if (then.has("rejected")) {
            marking.mark(new MarkClaims.Wish(
                    List.of(CLAIM),
                    ClaimAction.REJECT,
                    null,
                    then.get("rejected").asText()));
        } else if (then.has("answers")) {
            then.get("answers").forEach(answer -> new PayerAnswers(sql, answers).post(answer));
        } else {
            answered(then.get("payerNumber").asText());
        }
    }

    /** As posting an answer leaves it that pays all lines whole. */
    private void answered(String payerNumber) {
        UUID answer = UUID.randomUUID();
        sql.run(h -> {
            h.execute(
                    "insert into invoicing.answer (id, invoice, coverage, payer, answered_on, claim_number, actor, at)"
                            + " select ?, i.invoice, l.coverage, k.payer, date '2026-11-02', ?, 'tester', now()"
                            + " from claims.claim k join claims.claim_charge l on l.claim = k.id"
                            + " join invoicing.charge i on i.id = l.charge where k.number = ? limit 1",
                    answer,
                    payerNumber,
                    CLAIM);
            h.execute(
                    "insert into invoicing.answer_line (answer, charge, paid, adjustments) select ?, i.id, i.amount, '[]'"
                            + " from claims.claim k join claims.claim_charge l on l.claim = k.id"
                            + " join invoicing.charge i on i.id = l.charge where k.number = ?",
                    answer,
                    CLAIM);
        });
        answers.posted(new AnswerPosted(
                answer,
                sql.query(h -> h.createQuery("select charge from invoicing.answer_line where answer = :answer")
                        .bind("answer", answer)
                        .mapTo(UUID.class)
                        .list())));
    }

    /** The batch of the correction; empty where charges are billed anew. */
    Optional<UUID> correction(JsonNode then) {
        return then.has("frequency")
                ? Optional.of(correcting.create(
                        CLAIM,
                        new CreateCorrection.Wish(
                                Frequency.valueOf(then.get("frequency").asText()), "as the case says")))
                : Optional.empty();
    }
}
