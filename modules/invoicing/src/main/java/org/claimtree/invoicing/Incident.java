package org.claimtree.invoicing;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.claimtree.kernel.InvalidValue;

/**
 * What a service is about beside an illness: an accident, its onset, a stay in hospital.
 *
 * @param causes AA auto, EM employment, OA other; at most two
 * @param state of an auto accident in the United States, or null (2300 CLM11-4; item 10b)
 * @param accidentDate or null
 * @param onset or null
 * @param admission or null
 * @param discharge or null
 * @param claimNumber what the accident's insurer or the compensation carrier calls its claim, or null (005010X222A1
 *     2010BA/2010CA REF Y4; CMS-1500 item 11b)
 * @param country of an auto accident elsewhere, two capitals, or null (2300 CLM11-5; the form has no room for it)
 */
public record Incident(
        List<String> causes,
        String state,
        LocalDate accidentDate,
        LocalDate onset,
        LocalDate admission,
        LocalDate discharge,
        String claimNumber,
        String country) {
    /** Nothing happened. */
    static final Incident NONE = new Incident(null, null, null, null, null, null);

    private static final Pattern COUNTRY = Pattern.compile("(?!US)[A-Z]{2}");

    private static final Pattern CLAIM_NUMBER = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 ./-]{0,48}[A-Za-z0-9])?");

    /** One of which no insurer has a claim of its own, and not abroad. */
    public Incident(
            List<String> causes,
            String state,
            LocalDate accidentDate,
            LocalDate onset,
            LocalDate admission,
            LocalDate discharge) {
        this(causes, state, accidentDate, onset, admission, discharge, null, null);
    }

    public Incident {
        causes = causes == null ? List.of() : List.copyOf(causes);
        if (causes.size() > 2 || causes.stream().anyMatch(c -> !c.matches("AA|EM|OA"))) {
            throw new InvalidValue("ACCIDENT_CAUSE", "A cause is AA, EM or OA, at most two of them.");
        }
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new InvalidValue(
                    "ACCIDENT_COUNTRY_FORM",
                    "The country of an accident outside the United States is a two-letter code such as MX.");
        }
        if (claimNumber != null && !CLAIM_NUMBER.matcher(claimNumber).matches()) {
            throw new InvalidValue(
                    "ACCIDENT_CLAIM_NUMBER_FORM",
                    "An insurer's claim number has at most 50 letters and digits, with blanks, points, slashes and"
                            + " hyphens between.");
        }
    }
}
