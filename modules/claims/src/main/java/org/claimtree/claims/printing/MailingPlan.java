package org.claimtree.claims.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Claims in the order in which they are mailed, and what goes where. Pure: the same claims give the same plan, whatever
 * order they come in.
 *
 * @param ordered by address
 * @param parcels in that order; each one's claims stand together
 */
record MailingPlan(List<PaperClaim> ordered, List<Parcel> parcels) {
    /**
     * What goes to one address. No client is named.
     *
     * @param lines of the address, the payer's name first
     * @param forms sheets of paper
     * @param redForms of these, for payers who take pre-printed red sheets only
     */
    @Schema(name = "MailedParcel")
    public record Parcel(List<String> lines, int claims, int forms, int redForms) {
        public Parcel {
            lines = List.copyOf(lines);
        }
    }

    static MailingPlan of(List<PaperClaim> claims) {
        List<PaperClaim> ordered = claims.stream().sorted(PaperClaim.BY_MAIL).toList();
        List<Parcel> parcels = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= ordered.size(); to++) {
            if (to == ordered.size()
                    || !Objects.equals(ordered.get(from).to(), ordered.get(to).to())) {
                parcels.add(parcel(ordered.subList(from, to)));
                from = to;
            }
        }
        return new MailingPlan(ordered, parcels);
    }

    private static Parcel parcel(List<PaperClaim> claims) {
        return new Parcel(
                claims.get(0).to().lines(),
                claims.size(),
                forms(claims),
                forms(claims.stream().filter(claim -> !claim.plain()).toList()));
    }

    private static int forms(List<PaperClaim> claims) {
        return claims.stream().mapToInt(PaperClaim::forms).sum();
    }

    /** Place of its address for each claim, from 1. */
    List<Integer> parcelNumbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < parcels.size(); i++) {
            for (int n = 0; n < parcels.get(i).claims(); n++) {
                numbers.add(i + 1);
            }
        }
        return numbers;
    }

    int forms() {
        return forms(ordered);
    }

    int redForms() {
        return parcels.stream().mapToInt(Parcel::redForms).sum();
    }
}
