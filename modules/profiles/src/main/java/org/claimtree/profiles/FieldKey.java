package org.claimtree.profiles;

import static org.claimtree.profiles.FieldKey.Level.CLAIM;
import static org.claimtree.profiles.FieldKey.Level.LINE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a profile can say. A field whose source is another field stands behind that field, which is the order in which
 * values are looked up.
 */
public enum FieldKey {
    /** Who bills: entity type and name (2010AA NM1). */
    BILLING_ENTITY(
            "billing.entity",
            "Who bills",
            CLAIM,
            FieldValue.Entity.class,
            Blank.REFUSED,
            Source.PRACTICE,
            Source.PROVIDER),
    /** Name in box 33. */
    BILLING_PRINTED_NAME(
            "billing.printedName",
            "Name in box 33",
            CLAIM,
            FieldValue.Words.class,
            Blank.REFUSED,
            Source.BILLING_ENTITY,
            Source.PRACTICE,
            Source.PROVIDER),
    /** Street address with ZIP+4, no PO box (2010AA N3, N4). */
    BILLING_ADDRESS(
            "billing.address",
            "Billing address",
            CLAIM,
            FieldValue.Address.class,
            Blank.REFUSED,
            Source.PRACTICE,
            Source.LOCATION),
    /** Where payment goes when not to the billing address (2010AB). */
    BILLING_PAY_TO(
            "billing.payTo",
            "Pay-to address",
            CLAIM,
            FieldValue.PayTo.class,
            Blank.ALLOWED,
            Source.PRACTICE,
            Source.LOCATION),
    /** Whom to call (2010AA PER). */
    BILLING_CONTACT(
            "billing.contact",
            "Billing contact",
            CLAIM,
            FieldValue.Contact.class,
            Blank.ALLOWED,
            Source.PRACTICE,
            Source.LOCATION),
    /** EIN or SSN (2010AA REF EI / SY; item 25). */
    BILLING_TAX_ID(
            "billing.taxId", "Tax ID", CLAIM, FieldValue.TaxIds.class, Blank.REFUSED, Source.PRACTICE, Source.PROVIDER),
    /** Billing NPI; blank for an atypical provider. */
    BILLING_NPI(
            "billing.npi",
            "Billing NPI",
            CLAIM,
            FieldValue.Npi.class,
            Blank.ALLOWED,
            Source.PRACTICE,
            Source.LOCATION,
            Source.PROVIDER),
    /** Group taxonomy (2000A PRV BI). */
    BILLING_TAXONOMY(
            "billing.taxonomy",
            "Group taxonomy",
            CLAIM,
            FieldValue.Taxonomy.class,
            Blank.ALLOWED,
            Source.PRACTICE,
            Source.PROVIDER),
    /** Number with this payer (2010BB REF G2 / LU). */
    BILLING_PAYER_NUMBER(
            "billing.payerNumber",
            "Billing number with the payer",
            CLAIM,
            FieldValue.Number.class,
            Blank.ALLOWED,
            Source.PROVIDER_PAYER_NUMBER,
            Source.PRACTICE_PAYER_NUMBER),
    /** License and UPIN, at most two (2010AA REF 0B / 1G). */
    BILLING_OTHER_IDS(
            "billing.otherIds", "License and UPIN", CLAIM, FieldValue.Numbers.class, Blank.ALLOWED, Source.PROVIDER),
    /** Mammography certification number, for codes that need it (REF EW). */
    MAMMOGRAPHY("mammography", "Mammography number", LINE, FieldValue.Words.class, Blank.ALLOWED, Source.LOCATION),
    /** CLIA number, for codes that need it (REF X4; box 23). */
    CLIA("clia", "CLIA number", LINE, FieldValue.Words.class, Blank.ALLOWED, Source.LOCATION),
    /** Rendering taxonomy (PRV PE). */
    RENDERING_TAXONOMY(
            "rendering.taxonomy",
            "Rendering taxonomy",
            LINE,
            FieldValue.Taxonomy.class,
            Blank.ALLOWED,
            Source.PROVIDER),
    /** Rendering provider's number with this payer (2310B / 2420A REF). */
    RENDERING_PAYER_NUMBER(
            "rendering.payerNumber",
            "Rendering number with the payer",
            LINE,
            FieldValue.Number.class,
            Blank.ALLOWED,
            Source.PROVIDER_PAYER_NUMBER),
    /** Which rendering provider is sent. */
    RENDERING_SEND(
            "rendering.send",
            "Rendering provider is sent",
            CLAIM,
            FieldValue.RenderingSend.class,
            Blank.REFUSED,
            Source.PAYER),
    /** When the service facility is sent. */
    FACILITY_SEND(
            "facility.send",
            "Service facility is sent",
            CLAIM,
            FieldValue.FacilitySend.class,
            Blank.REFUSED,
            Source.PAYER),
    /** The service facility (2310C; item 32), part of what groups charges only as far as it is sent. */
    FACILITY_IDENTITY(
            "facility.identity", "Service facility", CLAIM, FieldValue.Facility.class, Blank.REFUSED, Source.LOCATION),
    /** CLM07; item 27. */
    ACCEPT_ASSIGNMENT(
            "acceptAssignment",
            "Accept assignment",
            CLAIM,
            FieldValue.AcceptAssignment.class,
            Blank.REFUSED,
            Source.PAYER,
            Source.PROVIDER),
    /** Text of box 31; its presence means provider signature on file. */
    SIGNATURE_PROVIDER(
            "signature.provider",
            "Provider signature (box 31)",
            CLAIM,
            FieldValue.Words.class,
            Blank.ALLOWED,
            Source.PAYER,
            Source.PROVIDER),
    /** Box 32b. */
    PAPER_BOX_32B(
            "paper.box32b",
            "Box 32b",
            CLAIM,
            FieldValue.Number.class,
            Blank.ALLOWED,
            Source.FACILITY_IDENTITY,
            Source.BILLING_TAXONOMY,
            Source.BILLING_PAYER_NUMBER),
    /** Box 33b. */
    PAPER_BOX_33B(
            "paper.box33b",
            "Box 33b",
            CLAIM,
            FieldValue.Number.class,
            Blank.ALLOWED,
            Source.FACILITY_IDENTITY,
            Source.BILLING_TAXONOMY,
            Source.BILLING_PAYER_NUMBER),
    /** Shaded boxes 24I and 24J. */
    PAPER_BOX_24IJ(
            "paper.box24IJ",
            "Boxes 24I and 24J",
            LINE,
            FieldValue.Number.class,
            Blank.ALLOWED,
            Source.RENDERING_TAXONOMY,
            Source.RENDERING_PAYER_NUMBER);

    /** All of them in their order, which is that of looking up. */
    static final List<FieldKey> ALL = List.of(values());

    static final int COUNT = ALL.size();

    private static final Map<String, FieldKey> BY_JSON =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FieldKey::json, Function.identity()));

    private final String json;
    private final String label;
    private final Level level;
    private final Class<? extends FieldValue> typed;
    private final Blank blank;
    private final List<Source> sources;

    /** Whether a field may differ between the lines of one claim. */
    public enum Level {
        /** Part of what groups charges into claims. */
        CLAIM,
        LINE
    }

    /** Whether "send nothing here" is a possible answer. */
    private enum Blank {
        ALLOWED,
        REFUSED
    }

    FieldKey(
            String json, String label, Level level, Class<? extends FieldValue> typed, Blank blank, Source... sources) {
        this.json = json;
        this.label = label;
        this.level = level;
        this.typed = typed;
        this.blank = blank;
        this.sources = List.of(sources);
    }

    /** Name in JSON and in sentences, such as {@code billing.npi}. */
    public String json() {
        return json;
    }

    /** How people read it. */
    public String label() {
        return label;
    }

    /** The field of this JSON name. */
    public static Optional<FieldKey> of(String json) {
        return Optional.ofNullable(BY_JSON.get(json));
    }

    public Level level() {
        return level;
    }

    /** What is typed in for it. */
    public Class<? extends FieldValue> typed() {
        return typed;
    }

    /** Where it may be looked up, the usual source first. */
    public List<Source> sources() {
        return sources;
    }

    /** Whether "send nothing here" may be said of it. */
    public boolean mayBeBlank() {
        return blank == Blank.ALLOWED;
    }

    /**
     * Whether two rules that disagree about it hold the claim until a person has confirmed: entity, addresses, tax id,
     * NPI and payer numbers (the facility is an address with an NPI). A conflict elsewhere warns.
     */
    public boolean conflictHolds() {
        return CONFLICT_HOLDS.contains(this);
    }

    private static final Set<FieldKey> CONFLICT_HOLDS = EnumSet.of(
            BILLING_ENTITY,
            BILLING_ADDRESS,
            BILLING_PAY_TO,
            BILLING_TAX_ID,
            BILLING_NPI,
            BILLING_PAYER_NUMBER,
            RENDERING_PAYER_NUMBER,
            FACILITY_IDENTITY);
}
