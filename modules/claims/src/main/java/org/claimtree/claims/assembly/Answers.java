package org.claimtree.claims.assembly;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.ProvenanceRecord;
import org.claimtree.profiles.Resolution;
import org.claimtree.profiles.TypedOnClaim;

/**
 * What the tree answered, in the shapes and words of a claim, made once for equal facts: charges of one day, provider,
 * place, payer and code. The resolver remembers by itself what a field is; the words cost more than that, and because
 * they name days and records of the directory they are the same for equal facts only. Two threads may ask the same at
 * once; both get equal answers.
 */
final class Answers {
    /** More different facts than this in one step of a batch are forgotten and asked again. */
    private static final int KEPT = 20_000;

    private final Map<Facts, Answer> known = new ConcurrentHashMap<>();
    private final Function<Facts, Resolution> resolve;

    Answers(Function<Facts, Resolution> resolve) {
        this.resolve = resolve;
    }

    /**
     * @param resolution of the facts
     * @param billing the same in the shapes of a claim
     * @param provenance the reason of every field
     */
    record Answer(Resolution resolution, ResolvedBilling billing, List<ProvenanceRecord> provenance) {
        private static Answer of(Resolution resolution) {
            return new Answer(resolution, ChargeResolution.billing(resolution), resolution.provenance());
        }

        /** The same with values that somebody typed on one claim: worked out anew, as it is asked once. */
        Answer with(List<TypedOnClaim> typed) {
            return typed.isEmpty() ? this : of(resolution.with(typed));
        }
    }

    Answer to(Facts facts) {
        Answer answer = known.get(facts);
        if (answer == null) {
            if (known.size() >= KEPT) {
                known.clear();
            }
            answer = Answer.of(resolve.apply(facts));
            known.put(facts, answer);
        }
        return answer;
    }
}
