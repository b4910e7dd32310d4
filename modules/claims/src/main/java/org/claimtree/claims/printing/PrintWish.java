package org.claimtree.claims.printing;

import java.util.List;
import java.util.UUID;

/**
 * Which claims are printed together: those of a batch, or those that were chosen.
 *
 * @param batch whose paper claims, or null
 * @param claims numbers, or null
 * @param sheets ANY, or only those for RED sheets or PLAIN paper
 * @param onlyNew whether claims whose forms were printed before are left out; null: no
 */
public record PrintWish(UUID batch, List<String> claims, Sheets sheets, Boolean onlyNew) {
    public PrintWish {
        claims = claims == null ? null : List.copyOf(claims);
        sheets = sheets == null ? Sheets.ANY : sheets;
    }

    /** What forms are printed on. */
    public enum Sheets {
        ANY,
        /** Pre-printed red sheets: payers who take nothing else. */
        RED,
        /** Plain paper: payers who take the drawn form. */
        PLAIN
    }

    boolean takes(PaperClaim claim) {
        boolean sheet = sheets == Sheets.ANY || claim.plain() == (sheets == Sheets.PLAIN);
        return sheet && !(Boolean.TRUE.equals(onlyNew) && claim.again());
    }
}
