package org.claimtree.claims.printing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtree.claimdoc.ClaimRenderer.Place;

/** Where on the form what a finding names stands, or would stand. Pure. */
final class FindingPlaces {
    /** What fields of profiles are called in a snapshot. */
    private static final Map<String, String> PROFILES = Map.of(
            "billing.entity", "billing.printedName",
            "billing.npi", "billing.numbers.npi",
            "billing.taxId", "billing.numbers.taxId",
            "billing.taxonomy", "billing.numbers.box33b",
            "billing.payerNumber", "billing.numbers.box33b",
            "billing.otherIds", "billing.numbers.box33b",
            "acceptAssignment", "facts.signatures.acceptAssignment",
            "signature.provider", "facts.signatures.providerText");

    private final List<Place> places;

    FindingPlaces(List<Place> places) {
        this.places = places;
    }

    /**
     * The boxes of the field itself and of all below it; where it has none, those of the nearest record that has.
     *
     * @param field of the finding
     * @return empty for what the form does not show
     */
    Set<Place> of(String field) {
        String path = PROFILES.getOrDefault(field, field);
        Set<Place> found = below(path);
        while (found.isEmpty() && path.lastIndexOf('.') > 0) {
            path = path.substring(0, path.lastIndexOf('.'));
            found = path.contains(".") || path.endsWith("]") ? below(path) : exactly(path);
        }
        return found;
    }

    private Set<Place> below(String path) {
        Set<Place> found = exactly(path);
        places.stream()
                .filter(place ->
                        place.path().startsWith(path + ".") || place.path().startsWith(path + "["))
                .forEach(found::add);
        return found;
    }

    /** Of a whole part of the claim, such as all that is billed, nothing is meant in particular. */
    private Set<Place> exactly(String path) {
        Set<Place> found = new LinkedHashSet<>();
        places.stream().filter(place -> place.path().equals(path)).forEach(found::add);
        return found;
    }
}
