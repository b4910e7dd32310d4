package org.claimtree.claims.life;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.platform.CanonicalJson;
import org.jdbi.v3.core.Handle;

/** Whether the charges of a claim are still what it was made of. */
final class MadeOf {
    private MadeOf() {}

    /**
     * What stands for or against claims, what the client paid since, and lines that were taken back are no change of what
     * went out.
     */
    static boolean isChanged(Handle h, UUID claim, Charges charges) {
        String input = h.createQuery("select input from claims.proof where claim = :claim")
                .bind("claim", claim)
                .mapTo(String.class)
                .one();
        List<Charge> frozen = CanonicalJson.read(input, ClaimInput.class).lines().stream()
                .flatMap(line -> line.charges().stream())
                .toList();
        Map<UUID, Charge> now = charges.byIds(frozen.stream().map(Charge::id).toList()).stream()
                .collect(Collectors.toMap(Charge::id, Function.identity()));
        return frozen.stream()
                .filter(charge -> !now.get(charge.id()).claiming().voided())
                .anyMatch(charge -> !content(charge).equals(content(now.get(charge.id()))));
    }

    private static String content(Charge charge) {
        return CanonicalJson.write(List.of(
                charge.service(),
                charge.people(),
                charge.reasons(),
                charge.details().paid(null)));
    }
}
