package org.claimtree.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimtree.kernel.EditSwitch;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.PrintOptions;
import org.claimtree.kernel.QualifiedNumber;

/**
 * An insurance carrier.
 *
 * @param name as claims name it (2010BB NM103)
 * @param electronic how electronic claims reach it
 * @param address claims address, or null
 * @param filingCode claim filing indicator (SBR09), which also is the payer type that rules ask for
 * @param terms how it wants claims
 * @param flags what is special about it
 * @param print how it wants forms printed
 * @param active whether it is offered; what names it stays
 * @param automation what is done with its invoices by itself, or null for nothing
 * @param edits what it says of single edits, each code once; null when it says nothing
 * @param crossesOver payers to whom it sends its answers on by itself, so that they get no claim; null for none
 */
public record Payer(
        String name,
        Electronic electronic,
        PostalAddress address,
        String filingCode,
        BillingTerms terms,
        Flags flags,
        PrintOptions print,
        Boolean active,
        Automation automation,
        List<EditSwitch> edits,
        List<CrossOver> crossesOver) {
    /** Claim filing indicator codes of 005010X222A1 SBR09. */
    public static final Set<String> FILING_CODES =
            Set.of(("11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ").split(" "));

    public Payer {
        if (name == null || name.isBlank() || name.length() > 60) {
            throw new InvalidValue("PAYER_NAME", "The payer's name has 1–60 characters.");
        }
        if (!FILING_CODES.contains(String.valueOf(filingCode))) {
            throw new InvalidValue("FILING_CODE", "This is no claim filing indicator code.");
        }
        electronic = electronic == null ? new Electronic(null, null, false, List.of()) : electronic;
        terms = terms == null ? BillingTerms.NONE : terms;
        flags = flags == null ? Flags.USUAL : flags;
        print = print == null ? PrintOptions.USUAL : print;
        active = active == null ? Boolean.TRUE : active;
        // Nothing is written for null: payers of before there were any stay what they are.
        edits = edits == null || edits.isEmpty() ? null : List.copyOf(edits);
        crossesOver = crossesOver == null || crossesOver.isEmpty() ? null : List.copyOf(crossesOver);
        if (edits != null && edits.stream().map(EditSwitch::code).distinct().count() < edits.size()) {
            throw new InvalidValue("EDIT_SWITCH_TWICE", "An edit stands here twice.");
        }
    }

    /** What this payer says of an edit; empty where it says nothing. */
    public Optional<EditSwitch.As> says(String edit) {
        return edits == null
                ? Optional.empty()
                : edits.stream()
                        .filter(said -> said.code().equals(edit))
                        .map(EditSwitch::as)
                        .findFirst();
    }

    /** Whether it sends its answers on to another payer by itself. */
    public boolean crossesOverTo(String payer) {
        return crossesOver != null
                && crossesOver.stream().anyMatch(over -> over.payer().equals(payer));
    }

    /**
     * An agreement between payers, such as that of Medicare with a Medigap insurer: what the first has answered reaches the
     * other without a claim of ours.
     *
     * @param payer ref of the other
     */
    public record CrossOver(String payer) {
        public CrossOver {
            if (payer == null || payer.isBlank()) {
                throw new InvalidValue("CROSS_OVER_PAYER", "A payer crosses over to another payer.");
            }
        }
    }

    /** One whose invoices nobody touches by himself. */
    public Payer(
            String name,
            Electronic electronic,
            PostalAddress address,
            String filingCode,
            BillingTerms terms,
            Flags flags,
            PrintOptions print,
            Boolean active) {
        this(name, electronic, address, filingCode, terms, flags, print, active, null, null, null);
    }

    /**
     * What happens without anybody, so many days after the note of a service was released, or its charge was entered; and
     * after a claim left.
     *
     * @param releaseAfterDays its lines are released to billing; null: by hand
     * @param sendAfterDays its invoices are sent once all their lines are released and their span is over; null: by hand
     * @param askAfterDays a claim that left so many days ago without an answer is told of, and may be sent anew; null: as
     *     the practice's setting says
     */
    public record Automation(Integer releaseAfterDays, Integer sendAfterDays, Integer askAfterDays) {
        private static final int MOST = 365;

        public Automation {
            if (isOutside(releaseAfterDays) || isOutside(sendAfterDays) || isOutside(askAfterDays)) {
                throw new InvalidValue("AUTOMATION_DAYS", "What is done by itself is done after 0 through 365 days.");
            }
        }

        private static boolean isOutside(Integer days) {
            return days != null && (days < 0 || days > MOST);
        }
    }

    /**
     * @param payerId as the clearinghouse lists it (NM109 PI), or null for a payer that takes paper only
     * @param partner ref of the trading partner that carries its claims, or null
     * @param sendAddress whether 2010BB N3 and N4 are sent
     * @param secondaryIds REF 2U, EI, FY, NF of 2010BB, at most three
     */
    public record Electronic(String payerId, String partner, boolean sendAddress, List<QualifiedNumber> secondaryIds) {
        public Electronic {
            secondaryIds = secondaryIds == null ? List.of() : List.copyOf(secondaryIds);
            if (payerId != null && !payerId.matches("[A-Za-z0-9]{2,80}")) {
                throw new InvalidValue("PAYER_ID_FORM", "A payer id has 2–80 letters and digits.");
            }
            if (secondaryIds.size() > 3
                    || secondaryIds.stream().anyMatch(id -> !id.qualifier().matches("2U|EI|FY|NF"))) {
                throw new InvalidValue(
                        "PAYER_SECONDARY_IDS", "At most three secondary ids, qualified 2U, EI, FY or NF.");
            }
        }
    }

    /**
     * @param patientAlwaysSubscriber every patient has an own member id; always so for Medicare and Medicaid
     * @param takesReplacements takes frequency 7 and 8
     * @param copayOnClaim what the client paid goes out in AMT F5 / item 29
     * @param codesByInsuranceProvider rows of the payer code table ask for the credential of the insurance provider, not of
     *     who performed the service
     * @param addUp equal lines of a day are one line: minutes are summed and then rounded
     * @param billContractedRate lines carry the rate of the payer code table, not the practice's fee
     */
    public record Flags(
            boolean patientAlwaysSubscriber,
            boolean takesReplacements,
            boolean copayOnClaim,
            boolean codesByInsuranceProvider,
            boolean addUp,
            boolean billContractedRate) {
        /** Takes replacements and wants the copay; nothing special. */
        public static final Flags USUAL = new Flags(false, true, true, false, false, false);
    }

    /**
     * Whether the patient goes as subscriber whatever the policy says (837P 2000B; MC, MA, MB always).
     *
     * @param filingCode of the coverage: its plan's, else the payer's
     */
    public boolean treatsPatientAsSubscriber(String filingCode) {
        return flags.patientAlwaysSubscriber() || Set.of("MA", "MB", "MC").contains(filingCode);
    }
}
