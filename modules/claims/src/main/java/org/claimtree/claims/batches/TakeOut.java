package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Takes claims out of a batch that was not sent: the batch is cancelled, and another one is built of what is left. The
 * charges that were taken out are open again.
 */
@ApplicationScoped
public class TakeOut {
    private Sql sql;
    private CancelBatch cancelling;
    private CreateBatch creating;

    /** For the container. */
    protected TakeOut() {}

    @Inject
    public TakeOut(Sql sql, CancelBatch cancelling, CreateBatch creating) {
        this.sql = sql;
        this.cancelling = cancelling;
        this.creating = creating;
    }

    /**
     * What is taken out, and why.
     *
     * @param claims numbers, 1–1,000
     * @param reason in words
     * @param sent whether a file of the batch was sent; must be said when one was downloaded
     */
    public record Wish(List<String> claims, String reason, Boolean sent) {
        public Wish {
            claims = claims == null ? List.of() : List.copyOf(claims);
        }
    }

    /**
     * @return the batch that takes the place of this one, or this one when nothing is left of it
     * @throws Problem as {@link CancelBatch} does; 409 for the claim that corrects another, whose batch holds nothing else;
     *     422 for a claim that is not in the batch
     */
    @Transactional
    public UUID takeOut(UUID batch, Wish wish) {
        List<UUID> claims = sql.query(h -> claims(h, batch, wish.claims()));
        cancelling.cancel(batch, new CancelBatch.Wish(wish.reason(), wish.sent()));
        boolean isLeft = sql.query(h -> h.createQuery("select exists (select 1 from claims.batch_charge k"
                        + " where k.batch = :batch and not exists (select 1 from claims.claim_charge l"
                        + " where l.claim = any(:claims) and l.charge = k.charge))")
                .bind("batch", batch)
                .bindArray("claims", UUID.class, claims)
                .mapTo(Boolean.class)
                .one());
        return isLeft ? creating.inPlaceOf(batch, claims) : batch;
    }

    private static List<UUID> claims(Handle h, UUID batch, List<String> numbers) {
        boolean corrects = h.createQuery("select original is not null from claims.batch where id = :id")
                .bind("id", batch)
                .mapTo(Boolean.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("This batch"));
        if (corrects) {
            throw Problem.conflict(
                    "batch-correction", "The batch is the correction of one claim: cancel it as a whole.");
        }
        Map<String, UUID> found = new LinkedHashMap<>();
        h.createQuery("select number, id from claims.claim where batch = :batch and number = any(:numbers)")
                .bind("batch", batch)
                .bindArray("numbers", String.class, numbers)
                .map((row, ctx) -> found.put(row.getString("number"), row.getObject("id", UUID.class)))
                .list();
        List<InputProblem> problems = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            if (!found.containsKey(numbers.get(i))) {
                problems.add(
                        new InputProblem("/claims/" + i, "CLAIM_UNKNOWN", "The batch has no claim of this number."));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return List.copyOf(found.values());
    }
}
