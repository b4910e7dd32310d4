package org.claimtree.profiles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimtree.directory.AcceptAssignment;
import org.claimtree.directory.FacilitySend;
import org.claimtree.directory.Location;
import org.claimtree.directory.PayTo;
import org.claimtree.directory.RenderingSend;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.TaxId;
import org.claimtree.kernel.Taxonomy;

/** Every field of one charge with its value and the reason for it. An absent value means that nothing is sent. */
public final class Resolution {
    /** Finding: the Default Profile has no version for the date of service. Holds the claim. */
    public static final String DEFAULT_PROFILE_NOT_IN_EFFECT = "DEFAULT_PROFILE_NOT_IN_EFFECT";

    /** Finding: matching sibling rules disagree about a field. */
    public static final String PROFILE_CONFLICT = "PROFILE_CONFLICT";

    private final CompiledResolver resolver;
    private final Facts facts;
    private final CompiledResolver.Answer answer;
    private final Map<FieldKey, TypedOnClaim> typed;

    /**
     * A profile that was wanted and contributed nothing.
     *
     * @param profile its ref
     * @param rules ids of the matching rules from the top down; empty for the Default Profile
     * @param sentence such as "Profile A is not in effect on 10/05/2026."
     */
    public record NotInEffect(String profile, List<String> rules, String sentence) {}

    Resolution(CompiledResolver resolver, Facts facts, CompiledResolver.Answer answer) {
        this(resolver, facts, answer, Map.of());
    }

    private Resolution(
            CompiledResolver resolver, Facts facts, CompiledResolver.Answer answer, Map<FieldKey, TypedOnClaim> typed) {
        this.resolver = resolver;
        this.facts = facts;
        this.answer = answer;
        this.typed = typed;
    }

    /** The same with values that somebody typed on one claim. Rules that disagree about such a field hold it no more. */
    public Resolution with(List<TypedOnClaim> values) {
        Map<FieldKey, TypedOnClaim> said = new EnumMap<>(FieldKey.class);
        values.forEach(value -> said.put(value.field(), value));
        return said.isEmpty()
                ? this
                : new Resolution(
                        resolver, facts, resolver.with(facts, answer, said), Collections.unmodifiableMap(said));
    }

    /** What was asked about. */
    public Facts facts() {
        return facts;
    }

    /** One field as the tree has it with the reason for it, which is worked out anew with every call. */
    public ResolvedField field(FieldKey field) {
        return resolver.field(field, facts, answer);
    }

    /** All fields in their order. */
    public List<ResolvedField> fields() {
        return FieldKey.ALL.stream().map(this::field).toList();
    }

    /** Whether the Default Profile has a version for the date of service; if not, the claim is held. */
    public boolean isDefaultProfileInEffect() {
        return answer.absent().stream().noneMatch(a -> a.profile().equals(DefaultProfile.REF));
    }

    /** The trace of profiles that a matching rule wanted and that had no version for the date of service. */
    public List<NotInEffect> notInEffect() {
        return answer.absent().stream()
                .map(a -> new NotInEffect(
                        a.profile(),
                        a.rules(),
                        "Profile " + a.profile() + " is not in effect on " + Labels.date(facts.date()) + "."))
                .toList();
    }

    /** All disagreements between siblings, field by field. */
    public List<Provenance.Conflict> conflicts() {
        List<Provenance.Conflict> all = new ArrayList<>();
        disputed().forEach(f -> all.addAll(f.provenance().conflicts()));
        return all;
    }

    /** Fields for which several sibling branches have an answer; whether the answers differ is in their provenance. */
    private Stream<ResolvedField> disputed() {
        return FieldKey.ALL.stream()
                .filter(f -> !typed.containsKey(f)
                        && answer.standings()[f.ordinal()] != null
                        && answer.standings()[f.ordinal()].isDisputed())
                .map(this::field);
    }

    /** What a claim must know: a Default Profile that is not in effect, and one finding per field with conflicts. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        notInEffect().stream()
                .filter(n -> n.profile().equals(DefaultProfile.REF))
                .forEach(n -> findings.add(Finding.hold(DEFAULT_PROFILE_NOT_IN_EFFECT, "profile", n.sentence())
                        .mendedAt("profiles/" + DefaultProfile.REF)));
        disputed()
                .filter(field -> !field.provenance().conflicts().isEmpty())
                .forEach(field -> findings.add(conflict(field)));
        return findings;
    }

    private static Finding conflict(ResolvedField field) {
        String name = field.field().json();
        String text = "Rules disagree. " + field.provenance().sentence();
        return (field.field().conflictHolds()
                        ? Finding.hold(PROFILE_CONFLICT, name, text)
                        : Finding.warn(PROFILE_CONFLICT, name, text))
                .mendedAt("profile-tree");
    }

    /** The provenance of all fields in the shape that is stored with a claim. */
    public List<ProvenanceRecord> provenance() {
        return FieldKey.ALL.stream().map(this::provenance).toList();
    }

    private ProvenanceRecord provenance(FieldKey field) {
        ProvenanceRecord ofTree = field(field).provenance().record();
        TypedOnClaim said = typed.get(field);
        return said == null ? ofTree : said.record(answer.values()[field.ordinal()], ofTree);
    }

    /** Values of the fields of one level, absent ones left out: equal maps may share a claim. */
    public Map<FieldKey, FieldValue> values(FieldKey.Level level) {
        Map<FieldKey, FieldValue> values = new EnumMap<>(FieldKey.class);
        for (FieldKey field : FieldKey.ALL) {
            FieldValue value = answer.values()[field.ordinal()];
            if (field.level() == level && value != null) {
                values.put(field, value);
            }
        }
        return Collections.unmodifiableMap(values);
    }

    public Optional<EntityName> entity() {
        return content(FieldKey.BILLING_ENTITY, EntityName.class);
    }

    public Optional<String> printedName() {
        return content(FieldKey.BILLING_PRINTED_NAME, String.class);
    }

    public Optional<PostalAddress> address() {
        return content(FieldKey.BILLING_ADDRESS, PostalAddress.class);
    }

    public Optional<PayTo> payTo() {
        return content(FieldKey.BILLING_PAY_TO, PayTo.class);
    }

    public Optional<Contact> contact() {
        return content(FieldKey.BILLING_CONTACT, Contact.class);
    }

    public Optional<TaxId> taxId() {
        return content(FieldKey.BILLING_TAX_ID, TaxId.class);
    }

    public Optional<Npi> npi() {
        return content(FieldKey.BILLING_NPI, Npi.class);
    }

    public Optional<Taxonomy> taxonomy() {
        return content(FieldKey.BILLING_TAXONOMY, Taxonomy.class);
    }

    public Optional<QualifiedNumber> payerNumber() {
        return content(FieldKey.BILLING_PAYER_NUMBER, QualifiedNumber.class);
    }

    /** At most two, qualified 0B or 1G. */
    public List<QualifiedNumber> otherIds() {
        FieldValue value = answer.values()[FieldKey.BILLING_OTHER_IDS.ordinal()];
        return value == null ? List.of() : ((FieldValue.Numbers) value).content();
    }

    public Optional<String> mammography() {
        return content(FieldKey.MAMMOGRAPHY, String.class);
    }

    public Optional<String> clia() {
        return content(FieldKey.CLIA, String.class);
    }

    public Optional<Taxonomy> renderingTaxonomy() {
        return content(FieldKey.RENDERING_TAXONOMY, Taxonomy.class);
    }

    public Optional<QualifiedNumber> renderingPayerNumber() {
        return content(FieldKey.RENDERING_PAYER_NUMBER, QualifiedNumber.class);
    }

    public Optional<RenderingSend> renderingSend() {
        return content(FieldKey.RENDERING_SEND, RenderingSend.class);
    }

    public Optional<FacilitySend> facilitySend() {
        return content(FieldKey.FACILITY_SEND, FacilitySend.class);
    }

    public Optional<Location.Facility> facility() {
        return content(FieldKey.FACILITY_IDENTITY, Location.Facility.class);
    }

    public Optional<AcceptAssignment> acceptAssignment() {
        return content(FieldKey.ACCEPT_ASSIGNMENT, AcceptAssignment.class);
    }

    /** Text of box 31; present means provider signature on file. */
    public Optional<String> signature() {
        return content(FieldKey.SIGNATURE_PROVIDER, String.class);
    }

    public Optional<QualifiedNumber> box32b() {
        return content(FieldKey.PAPER_BOX_32B, QualifiedNumber.class);
    }

    public Optional<QualifiedNumber> box33b() {
        return content(FieldKey.PAPER_BOX_33B, QualifiedNumber.class);
    }

    public Optional<QualifiedNumber> box24IJ() {
        return content(FieldKey.PAPER_BOX_24IJ, QualifiedNumber.class);
    }

    private <T> Optional<T> content(FieldKey field, Class<T> type) {
        FieldValue value = answer.values()[field.ordinal()];
        return value == null ? Optional.empty() : Optional.of(type.cast(value.content()));
    }
}
