package org.claimtree.profiles.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.PayerNumber;
import org.claimtree.directory.Plan;
import org.claimtree.directory.Practice;
import org.claimtree.directory.Provider;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.Versions.Version;
import org.claimtree.profiles.DefaultProfile;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.FieldValue;
import org.claimtree.profiles.Profile;
import org.claimtree.profiles.ProfileBook;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which changes of master data moved what the Default Profile sends: it holds sources, not copies, so it changes without
 * being saved. Each saved version of a record is asked on its effective date, as it was known before and after. A record
 * that is new moves nothing that was ever sent.
 */
public final class DefaultCauses {
    /** The kinds of records that the Default Profile can follow, by their names in the log. */
    private static final Map<String, MasterKind> FOLLOWED = Stream.of(
                    MasterKind.PRACTICE, MasterKind.LOCATION, MasterKind.PROVIDER, MasterKind.PAYER, MasterKind.PLAN)
            .collect(Collectors.toUnmodifiableMap(MasterKind::logKind, Function.identity()));

    private final List<Version<Profile>> defaults;
    private final Map<String, List<RecordedEntry>> histories = new HashMap<>();
    private final List<Cause> causes = new ArrayList<>();

    /**
     * A change.
     *
     * @param revision that recorded it
     * @param kind of the record
     * @param subject its ref
     * @param effective first date of service that it applies to
     * @param fields what moved
     */
    public record Cause(long revision, MasterKind kind, String subject, LocalDate effective, List<Moved> fields) {}

    /**
     * A field that moved.
     *
     * @param field its JSON name
     * @param payer with which payer, where that matters; else null
     * @param before as a person reads it; null when nothing was sent
     * @param after as a person reads it; null when nothing is sent
     */
    @Schema(name = "DefaultFieldMoved")
    public record Moved(String field, String payer, String before, String after) {}

    private DefaultCauses(ProfileBook book) {
        defaults = book.profiles().history(DefaultProfile.REF);
    }

    /** The log kinds that {@link #of} reads. */
    public static Collection<String> kinds() {
        return FOLLOWED.keySet();
    }

    /**
     * All causes in the order of the log.
     *
     * @param book knows all versions of the Default Profile
     * @param entries of {@link #kinds}, in the order of the log
     */
    public static List<Cause> of(ProfileBook book, Collection<RecordedEntry> entries) {
        DefaultCauses found = new DefaultCauses(book);
        entries.forEach(found::take);
        return found.causes;
    }

    private void take(RecordedEntry entry) {
        MasterKind kind = FOLLOWED.get(entry.entry().kind());
        List<RecordedEntry> history = history(kind, entry.entry().subject());
        boolean wasThere = !history.isEmpty() && history.get(0).revision() < entry.revision();
        if (wasThere) {
            defaultsAt(entry)
                    .map(version -> moved(kind, entry, version))
                    .filter(moved -> !moved.isEmpty())
                    .ifPresent(moved -> causes.add(new Cause(
                            entry.revision(),
                            kind,
                            entry.entry().subject(),
                            entry.entry().effective(),
                            moved)));
        }
        history.add(entry);
    }

    private List<RecordedEntry> history(MasterKind kind, String subject) {
        return histories.computeIfAbsent(kind + " " + subject, key -> new ArrayList<>());
    }

    /** What the Default Profile said on the date of the change, as far as it was saved then. */
    private Optional<Profile> defaultsAt(RecordedEntry entry) {
        return defaults.stream()
                .filter(v -> v.revision() <= entry.revision()
                        && !v.effective().isAfter(entry.entry().effective()))
                .findFirst()
                .map(Version::content);
    }

    private List<Moved> moved(MasterKind kind, RecordedEntry entry, Profile version) {
        String subject = entry.entry().subject();
        LocalDate day = entry.entry().effective();
        List<RecordedEntry> known = new ArrayList<>(history(kind, subject));
        known.add(entry);
        Optional<Plan> plan =
                kind == MasterKind.PLAN ? MasterData.of(entry.revision(), known).plan(subject, day) : Optional.empty();
        // A plan that is silent says what its payer says.
        plan.ifPresent(p -> known.addAll(history(MasterKind.PAYER, p.payer())));
        MasterData after = MasterData.of(entry.revision(), known);
        known.remove(entry);
        MasterData before = MasterData.of(entry.revision(), known);
        Facts.Builder facts = Facts.on(day);
        switch (kind) {
            case LOCATION -> facts.with(Dimension.LOCATION, subject);
            case PROVIDER -> facts.with(Dimension.PROVIDER, subject);
            case PAYER -> facts.with(Dimension.PAYER, subject);
            case PLAN ->
                facts.with(Dimension.PLAN, subject)
                        .with(Dimension.PAYER, plan.map(Plan::payer).orElse(null));
            default -> {
                // The practice is every charge's.
            }
        }
        Difference difference = new Difference(version, before, after);
        List<Moved> moved = difference.of(facts.build(), null);
        for (String payer : payers(kind, subject, day, before, after)) {
            moved.addAll(difference.of(facts.with(Dimension.PAYER, payer).build(), payer));
        }
        return moved;
    }

    /** The payers with which the record had or has numbers. */
    private static Set<String> payers(
            MasterKind kind, String subject, LocalDate day, MasterData before, MasterData after) {
        Set<String> payers = new TreeSet<>();
        for (MasterData data : List.of(before, after)) {
            List<PayerNumber> numbers = switch (kind) {
                case PRACTICE -> data.practice(day).map(Practice::numbers).orElse(List.of());
                case PROVIDER ->
                    data.provider(subject, day).map(Provider::numbers).orElse(List.of());
                default -> List.of();
            };
            numbers.forEach(number -> payers.add(number.payer()));
        }
        return payers;
    }

    /** What differs between two states of master data; what differs whoever pays is told once. */
    private static final class Difference {
        private final Profile version;
        private final MasterData before;
        private final MasterData after;
        private final Set<FieldKey> always = new java.util.HashSet<>();

        Difference(Profile version, MasterData before, MasterData after) {
            this.version = version;
            this.before = before;
            this.after = after;
        }

        List<Moved> of(Facts facts, String payer) {
            Map<FieldKey, FieldValue> then = DefaultProfile.values(version, before, facts);
            Map<FieldKey, FieldValue> now = DefaultProfile.values(version, after, facts);
            List<Moved> moved = new ArrayList<>();
            for (FieldKey field : FieldKey.values()) {
                if (!Objects.equals(then.get(field), now.get(field)) && !always.contains(field)) {
                    moved.add(new Moved(field.json(), payer, text(then.get(field)), text(now.get(field))));
                }
            }
            if (payer == null) {
                moved.forEach(m -> always.add(FieldKey.of(m.field()).orElseThrow()));
            }
            return moved;
        }

        private static String text(FieldValue value) {
            return value == null ? null : value.text();
        }
    }
}
