package org.claimtree.profiles;

import java.util.Set;
import java.util.function.BiFunction;

/**
 * What a rule can ask of a charge. Values are refs of master data records unless said otherwise. A new dimension is one
 * constant here and whoever gathers the facts; the resolver does not know the constants.
 */
public enum Dimension {
    /** The insurance doctor of the charge, not necessarily who performed it. */
    PROVIDER("Provider"),
    LOCATION("Location"),
    /** The insurance carrier of the coverage that the charge is sent to. */
    PAYER("Payer"),
    /** The coverage's plan; belongs to one payer. */
    PLAN("Plan"),
    /** Of the practice's own list of insurance form types. */
    FORM_TYPE("Form type"),
    /** {@code ELECTRONIC} or {@code PAPER}; the form type implies it. */
    MEDIUM("Medium"),
    /** Claim filing indicator code (SBR09) of the plan, else of the payer. */
    PAYER_TYPE("Payer type"),
    /** The location's division. */
    DIVISION("Division"),
    /** CMS place of service, two digits. */
    PLACE_OF_SERVICE("Place of service"),
    REFERRING_PROVIDER("Referring provider"),
    /** The code itself. */
    BILLING_CODE("Billing code"),
    /** Refs of all groups that hold the code: the only dimension with several values. */
    BILLING_CODE_GROUP("Billing code group", (facts, dimension) -> facts.codeGroups());

    private final String label;
    private final BiFunction<Facts, Dimension, Set<String>> extractor;

    Dimension(String label) {
        this(label, Facts::single);
    }

    Dimension(String label, BiFunction<Facts, Dimension, Set<String>> extractor) {
        this.label = label;
        this.extractor = extractor;
    }

    /** How people read it. */
    public String label() {
        return label;
    }

    /** The charge's values: none, one, or for a multi-valued dimension several. */
    public Set<String> valuesIn(Facts facts) {
        return extractor.apply(facts, this);
    }

    /** Whether a charge can have several values of it. */
    public boolean isMultiValued() {
        return this == BILLING_CODE_GROUP;
    }
}
