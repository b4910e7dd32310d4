package org.claimtree.iop.ledger;

/** Why a day is as it is. */
public enum Why {
    BELOW_THRESHOLD("Documented: %s."),
    CREATED("Billed: %s."),
    NO_AUTHORIZATION("The client has no authorization that can be used on that day for any code of %s."),
    EXHAUSTED("The authorization has no units left: %s."),
    TWO_CODES("Two codes have an authorization for that day, and billing both would bill twice: %s."),
    NO_CLINICIAN("The client has no default clinician."),
    NO_LOCATION("The client has no default location with its location code."),
    CLINICIAN_INACTIVE("The default clinician is not active on that day: %s."),
    CLINICIAN_WITHOUT_NPI("The default clinician has no NPI: %s."),
    NO_DIAGNOSIS("The client has no active diagnosis."),
    NO_RATE("Nobody has said what a day of %s costs."),
    NO_COVERAGE("None of the client's coverages is valid on that day."),
    CONSENT_MISSING("The client has not consented to disclose substance use records on that day."),
    GROUP_MISSING("There is no code group of codes to bill on that day: %s."),
    WEEK_OPEN("The payer's week is not reached yet: %s."),
    WEEK_SHORT("The payer's week was not reached: %s."),
    DISCHARGE_DAY("The payer does not pay the day of discharge."),
    OTHER_LEVEL("Another level of care was charged by hand for that day: %s."),
    OTHER_PROGRAM("The day is that of %s."),
    TOO_LATE("It was documented later than %s days after."),
    DOCUMENTATION_GONE("What is documented is no longer enough: %s."),
    TAKEN_BACK("The note was taken back."),
    FAILED("It could not be billed: %s.");

    private final String sentence;

    Why(String sentence) {
        this.sentence = sentence;
    }

    /** In words, without what it is about. */
    String heading() {
        return sentence.contains(": %s") ? sentence.replace(": %s", "") : sentence.formatted("the program");
    }

    /**
     * In words.
     *
     * @param names what it is about
     */
    String sentence(String names) {
        return sentence.formatted(names);
    }
}
