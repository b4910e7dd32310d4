package org.claimtree.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.Versions;

/**
 * All master data as it was known at one revision. Immutable and without a server in it: given the same log it answers
 * the same for ever.
 */
public final class MasterData {
    private final long revision;
    private final Map<MasterKind, Versions<?>> versions;

    private MasterData(long revision, Map<MasterKind, Versions<?>> versions) {
        this.revision = revision;
        this.versions = versions;
    }

    /** From the log entries of all master kinds recorded at or before a revision. */
    public static MasterData of(long revision, Collection<RecordedEntry> entries) {
        Map<String, List<RecordedEntry>> byKind = new HashMap<>();
        for (RecordedEntry entry : entries) {
            byKind.computeIfAbsent(entry.entry().kind(), kind -> new java.util.ArrayList<>())
                    .add(entry);
        }
        Map<MasterKind, Versions<?>> versions = new EnumMap<>(MasterKind.class);
        for (MasterKind kind : MasterKind.values()) {
            versions.put(
                    kind,
                    Versions.of(
                            byKind.getOrDefault(kind.logKind(), List.of()),
                            text -> CanonicalJson.read(text, kind.content())));
        }
        return new MasterData(revision, versions);
    }

    /** The revision as of which this is known. */
    public long revision() {
        return revision;
    }

    /** The version of a record in force on a date of service, with where it comes from. */
    @SuppressWarnings("unchecked")
    public <T> Optional<Versions.Version<T>> version(
            MasterKind kind, Class<T> content, String ref, LocalDate dateOfService) {
        if (kind.content() != content) {
            throw new IllegalArgumentException(kind + " is no " + content.getSimpleName());
        }
        return ((Versions<T>) versions.get(kind)).on(Objects.requireNonNull(ref), dateOfService);
    }

    /** All versions of a kind. */
    public Versions<?> all(MasterKind kind) {
        return versions.get(kind);
    }

    /** Whether a record of this ref was ever saved. */
    public boolean knows(MasterKind kind, String ref) {
        return versions.get(kind).subjects().contains(ref);
    }

    /** Refs of all records of a kind. */
    public Set<String> refs(MasterKind kind) {
        return versions.get(kind).subjects();
    }

    public Optional<Practice> practice(LocalDate day) {
        return content(MasterKind.PRACTICE, Practice.class, Practice.REF, day);
    }

    /** The practice's time zone, of its latest version; UTC until there is a practice. */
    public ZoneId zone() {
        return all(MasterKind.PRACTICE)
                .latest(Practice.REF)
                .map(Versions.Version::content)
                .map(content -> ((Practice) content).timeZone())
                .orElse(ZoneOffset.UTC);
    }

    public Optional<Location> location(String ref, LocalDate day) {
        return content(MasterKind.LOCATION, Location.class, ref, day);
    }

    public Optional<Provider> provider(String ref, LocalDate day) {
        return content(MasterKind.PROVIDER, Provider.class, ref, day);
    }

    public Optional<Payer> payer(String ref, LocalDate day) {
        return content(MasterKind.PAYER, Payer.class, ref, day);
    }

    public Optional<Plan> plan(String ref, LocalDate day) {
        return content(MasterKind.PLAN, Plan.class, ref, day);
    }

    public Optional<FormType> formType(String ref, LocalDate day) {
        return content(MasterKind.FORM_TYPE, FormType.class, ref, day);
    }

    public Optional<TradingPartner> partner(String ref, LocalDate day) {
        return content(MasterKind.PARTNER, TradingPartner.class, ref, day);
    }

    /** The plan's terms, where it is silent the payer's, where that is silent the usual ones. */
    public BillingTerms terms(String payer, String plan, LocalDate day) {
        BillingTerms payers = payer(payer, day).map(Payer::terms).orElse(BillingTerms.NONE);
        return (plan == null ? Optional.<Plan>empty() : plan(plan, day))
                .map(Plan::terms)
                .orElse(BillingTerms.NONE)
                .orElse(payers)
                .orElse(BillingTerms.USUAL);
    }

    /** The plan's claim filing indicator, else the payer's. */
    public Optional<String> filingCode(String payer, String plan, LocalDate day) {
        return (plan == null ? Optional.<Plan>empty() : plan(plan, day))
                .map(Plan::filingCode)
                .or(() -> payer(payer, day).map(Payer::filingCode));
    }

    private <T> Optional<T> content(MasterKind kind, Class<T> type, String ref, LocalDate day) {
        return ref == null ? Optional.empty() : version(kind, type, ref, day).map(Versions.Version::content);
    }
}
