package org.claimtree.profiles;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a field's value is looked up: for the charge's date of service, in master data as of the revision, or in what
 * another field resolved to. The Codes/Rates rows of users are no source yet.
 */
public enum Source {
    PRACTICE("practice", "the practice", new Dimension[0]),
    /** The facts' location. */
    LOCATION("location", "location", Dimension.LOCATION),
    /** The facts' provider: the insurance doctor. */
    PROVIDER("provider", "provider", Dimension.PROVIDER),
    /** The plan's terms, where it is silent the payer's, where that is silent the usual ones. */
    PAYER("payer", "payer", Dimension.PAYER, Dimension.PLAN),
    /** The practice's number with the facts' payer. */
    PRACTICE_PAYER_NUMBER("practice.payerNumber", "the practice's number with payer", Dimension.PAYER),
    /** The provider's number with the facts' payer. */
    PROVIDER_PAYER_NUMBER(
            "provider.payerNumber", "the provider's number with payer", Dimension.PROVIDER, Dimension.PAYER),
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
    private final List<Dimension> owners;
    private final boolean isField;

    /** Master data that is asked. */
    Source(String json, String label, Dimension... owners) {
        this.json = json;
        this.label = label;
        this.owners = List.of(owners);
        this.isField = false;
    }

    /** Another field. */
    Source(String json, String label) {
        this.json = json;
        this.label = label;
        this.owners = List.of();
        this.isField = true;
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

    /** What of a charge says whose record is asked; none when the practice is asked, or another field. */
    List<Dimension> owners() {
        return owners;
    }

    /** Whether another field's resolved value is taken, instead of asking master data. */
    boolean isField() {
        return isField;
    }

    /** The field whose resolved value is taken; empty when master data is asked. */
    Optional<FieldKey> field() {
        return FieldKey.of(json);
    }
}
