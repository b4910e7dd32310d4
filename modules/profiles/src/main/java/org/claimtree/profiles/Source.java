package org.claimtree.profiles;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a field's value is looked up: for the charge's date of service, in master data as of the revision, or in what
 * another field resolved to. The Codes/Rates rows of users are no source yet.
 */
public enum Source {
    PRACTICE("practice", "the practice"),
    /** The facts' location. */
    LOCATION("location", "location"),
    /** The facts' provider: the insurance doctor. */
    PROVIDER("provider", "provider"),
    /** The plan's terms, where it is silent the payer's, where that is silent the usual ones. */
    PAYER("payer", "payer"),
    /** The practice's number with the facts' payer. */
    PRACTICE_PAYER_NUMBER("practice.payerNumber", "the practice's number with payer"),
    /** The provider's number with the facts' payer. */
    PROVIDER_PAYER_NUMBER("provider.payerNumber", "the provider's number with payer"),
    BILLING_ENTITY("billing.entity", "the billing entity"),
    /** Qualified ZZ. */
    BILLING_TAXONOMY("billing.taxonomy", "the billing taxonomy"),
    BILLING_PAYER_NUMBER("billing.payerNumber", "the billing number with the payer"),
    /** The facility's number. */
    FACILITY_IDENTITY("facility.identity", "the service facility's number"),
    /** Qualified ZZ. */
    RENDERING_TAXONOMY("rendering.taxonomy", "the rendering taxonomy"),
    RENDERING_PAYER_NUMBER("rendering.payerNumber", "the rendering number with the payer");

    private final String json;
    private final String label;

    Source(String json, String label) {
        this.json = json;
        this.label = label;
    }

    /** Name in JSON; for a field as source that field's name. */
    public String json() {
        return json;
    }

    /** How people read it. */
    public String label() {
        return label;
    }

    /** The source of this JSON name. */
    public static Optional<Source> of(String json) {
        return Arrays.stream(values()).filter(s -> s.json.equals(json)).findFirst();
    }

    /** The field whose resolved value is taken; empty when master data is asked. */
    Optional<FieldKey> field() {
        return FieldKey.of(json);
    }
}
