package org.claimtree.profiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.PayerNumber;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.platform.RecordedEntry;

/**
 * The specification once more, written to be compared with and not to be fast. It shares no step with the resolver:
 * every rule of the tree is listed with its position, those whose whole path matches make claims to fields, and the
 * claims are ranked by position. A position is the list of places on the way down, such as 2.0.1.
 */
final class NaiveResolver {
    private final List<RecordedEntry> log;
    private final long asOf;
    private final MasterData data;
    private final Facts facts;

    NaiveResolver(List<RecordedEntry> log, long asOf, MasterData data, Facts facts) {
        this.log = log;
        this.asOf = asOf;
        this.data = data;
        this.facts = facts;
    }

    /** One rule with its place and everything above it. */
    private record Placed(List<Integer> position, List<RuleTree.Rule> way, List<RuleTree.Rule> level) {}

    /** A profile version that says something about a field, at a position. */
    record Bid(
            List<Integer> position,
            List<String> path,
            String profile,
            LocalDate effective,
            long revision,
            Choice choice) {}

    /** The answer for one field. */
    record Answer(Object value, Bid used, List<Bid> shadowed, Set<String> conflicts) {}

    Map<FieldKey, Answer> resolve() {
        List<Placed> rules = new ArrayList<>();
        place(newestTree().rules(), List.of(), List.of(), rules);
        Map<FieldKey, List<Bid>> bids = new TreeMap<>();
        bid(DefaultProfile.REF, List.of(), List.of(), bids);
        for (Placed rule : rules) {
            if (rule.way().stream().allMatch(r -> matches(r.when()))) {
                String profile = effectiveProfile(rule);
                if (profile != null) {
                    bid(
                            profile,
                            rule.position(),
                            rule.way().stream().map(RuleTree.Rule::id).toList(),
                            bids);
                }
            }
        }
        Map<FieldKey, Answer> answers = new TreeMap<>();
        for (FieldKey field : FieldKey.values()) {
            answers.put(field, answer(field, bids.getOrDefault(field, List.of()), answers));
        }
        return answers;
    }

    private void place(List<RuleTree.Rule> level, List<Integer> above, List<RuleTree.Rule> way, List<Placed> into) {
        for (int i = 0; i < level.size(); i++) {
            List<Integer> position = new ArrayList<>(above);
            position.add(i);
            List<RuleTree.Rule> here = new ArrayList<>(way);
            here.add(level.get(i));
            into.add(new Placed(position, here, level));
            place(level.get(i).children(), position, here, into);
        }
    }

    private boolean matches(RuleTree.Condition when) {
        Set<String> has = new HashSet<>();
        if (when.dimension() == Dimension.BILLING_CODE_GROUP) {
            has.addAll(facts.codeGroups());
        } else if (facts.values().containsKey(when.dimension())) {
            has.add(facts.values().get(when.dimension()));
        }
        boolean disjoint = Collections.disjoint(has, when.values());
        return when.operator() == RuleTree.Operator.IS ? !disjoint : disjoint;
    }

    /** Goes back along the level until somebody uses a profile. */
    private static String effectiveProfile(Placed rule) {
        for (int i = rule.position().get(rule.position().size() - 1); i >= 0; i--) {
            if (rule.level().get(i).then() instanceof RuleTree.Use use) {
                return use.profile();
            }
        }
        return null;
    }

    private RuleTree newestTree() {
        RuleTree newest = RuleTree.EMPTY;
        for (RecordedEntry recorded : log) {
            if (recorded.revision() <= asOf && recorded.entry().kind().equals("profiles.tree")) {
                newest = TreeJson.read(recorded.entry().content());
            }
        }
        return newest;
    }

    private void bid(String profile, List<Integer> position, List<String> path, Map<FieldKey, List<Bid>> bids) {
        RecordedEntry best = null;
        for (RecordedEntry recorded : log) {
            boolean candidate = recorded.revision() <= asOf
                    && recorded.entry().kind().equals("profiles.profile")
                    && recorded.entry().subject().equals(profile)
                    && !recorded.entry().effective().isAfter(facts.date());
            // The log is in the order of recording, so "not before" prefers the later recorded of equal dates.
            if (candidate
                    && (best == null
                            || !recorded.entry()
                                    .effective()
                                    .isBefore(best.entry().effective()))) {
                best = recorded;
            }
        }
        if (best != null) {
            RecordedEntry version = best;
            ProfileJson.read(best.entry().content())
                    .overrides()
                    .forEach((field, choice) -> bids.computeIfAbsent(field, f -> new ArrayList<>())
                            .add(new Bid(
                                    position, path, profile, version.entry().effective(), version.revision(), choice)));
        }
    }

    /** The first branch wins; within a branch the deeper; so at the first difference the smaller, and the longer. */
    private static final Comparator<List<Integer>> RANK = (a, b) -> {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return a.get(i) - b.get(i);
            }
        }
        return b.size() - a.size();
    };

    private Answer answer(FieldKey field, List<Bid> bids, Map<FieldKey, Answer> before) {
        List<Bid> ranked = new ArrayList<>(bids);
        ranked.sort(Comparator.comparing(Bid::position, RANK));
        if (ranked.isEmpty()) {
            return new Answer(null, null, List.of(), Set.of());
        }
        Bid used = ranked.get(0);
        List<Bid> shadowed = new ArrayList<>();
        for (int length = used.position().size() - 1; length >= 0; length--) {
            List<Integer> ancestor = used.position().subList(0, length);
            ranked.stream().filter(b -> b.position().equals(ancestor)).forEach(shadowed::add);
        }
        return new Answer(value(field, used.choice(), before), used, shadowed, conflicts(field, ranked, before));
    }

    /** Below every node the best bid of each child branch; each is held against the one of the first branch. */
    private Set<String> conflicts(FieldKey field, List<Bid> ranked, Map<FieldKey, Answer> before) {
        Set<List<Integer>> nodes = new HashSet<>();
        for (Bid bid : ranked) {
            for (int length = 0; length < bid.position().size(); length++) {
                nodes.add(bid.position().subList(0, length));
            }
        }
        Set<String> conflicts = new TreeSet<>();
        for (List<Integer> node : nodes) {
            Map<Integer, Bid> best = new TreeMap<>();
            for (Bid bid : ranked) {
                boolean below = bid.position().size() > node.size()
                        && bid.position().subList(0, node.size()).equals(node);
                if (below) {
                    best.putIfAbsent(bid.position().get(node.size()), bid);
                }
            }
            Bid first = best.values().iterator().next();
            for (Bid other : best.values()) {
                if (!Objects.equals(value(field, first.choice(), before), value(field, other.choice(), before))) {
                    conflicts.add(first.path() + " against " + other.path());
                }
            }
        }
        return conflicts;
    }

    private Object value(FieldKey field, Choice choice, Map<FieldKey, Answer> before) {
        if (choice instanceof Choice.Typed typed) {
            return typed.value() instanceof FieldValue.TaxIds ids
                    ? ids.content().sent()
                    : typed.value().content();
        }
        if (choice instanceof Choice.Blank) {
            return null;
        }
        return switch (((Choice.From) choice).source()) {
            case PRACTICE ->
                data.practice(facts.date())
                        .map(p -> switch (field.json()) {
                            case "billing.entity" -> p.name();
                            case "billing.printedName" -> p.name().inReadingOrder();
                            case "billing.address" -> p.places().address();
                            case "billing.payTo" -> p.places().payTo();
                            case "billing.contact" -> p.places().contact();
                            case "billing.taxId" -> p.identity().tax().sent();
                            case "billing.npi" -> p.identity().npi();
                            default -> p.identity().taxonomy();
                        })
                        .orElse(null);
            case LOCATION ->
                data.location(facts.values().get(Dimension.LOCATION), facts.date())
                        .map(l -> switch (field.json()) {
                            case "billing.address" -> l.facility().address();
                            case "billing.payTo" -> l.billing().payTo();
                            case "billing.contact" -> l.billing().contact();
                            case "billing.npi" -> l.billing().groupNpi();
                            case "mammography" -> l.certificates().mammography();
                            case "clia" -> l.certificates().clia();
                            default -> l.facility();
                        })
                        .orElse(null);
            case PROVIDER -> ofProvider(field);
            case PAYER -> {
                var terms = data.terms(
                        facts.values().get(Dimension.PAYER), facts.values().get(Dimension.PLAN), facts.date());
                yield switch (field.json()) {
                    case "rendering.send" -> terms.renderingSend();
                    case "facility.send" -> terms.facilitySend();
                    case "acceptAssignment" -> terms.acceptAssignment();
                    default -> terms.providerSignature();
                };
            }
            case PRACTICE_PAYER_NUMBER ->
                data.practice(facts.date()).flatMap(p -> withPayer(p.numbers())).orElse(null);
            case PROVIDER_PAYER_NUMBER ->
                data.provider(facts.values().get(Dimension.PROVIDER), facts.date())
                        .flatMap(p -> withPayer(p.numbers()))
                        .orElse(null);
            default -> ofField(((Choice.From) choice).source(), before);
        };
    }

    private Object ofProvider(FieldKey field) {
        return data.provider(facts.values().get(Dimension.PROVIDER), facts.date())
                .map(p -> switch (field.json()) {
                    case "billing.entity" -> p.name();
                    case "billing.printedName" -> p.name().inReadingOrder();
                    case "billing.taxId" ->
                        p.identity().tax() == null ? null : p.identity().tax().sent();
                    case "billing.npi" -> p.identity().npi();
                    case "billing.otherIds" -> {
                        var ids = p.licences().stream()
                                .filter(l -> l.qualifier().matches("0B|1G"))
                                .toList();
                        yield ids.isEmpty() ? null : ids.subList(0, Math.min(2, ids.size()));
                    }
                    case "acceptAssignment" -> p.signing().acceptAssignment();
                    case "signature.provider" -> p.signing().signature();
                    default -> p.identity().taxonomy();
                })
                .orElse(null);
    }

    private Optional<QualifiedNumber> withPayer(List<PayerNumber> numbers) {
        return numbers.stream()
                .filter(n -> n.payer().equals(facts.values().get(Dimension.PAYER)))
                .filter(n -> n.isValidOn(facts.date()))
                .map(PayerNumber::value)
                .findFirst();
    }

    private static Object ofField(Source source, Map<FieldKey, Answer> before) {
        Object lent = before.entrySet().stream()
                .filter(e -> e.getKey().json().equals(source.json()))
                .findFirst()
                .map(e -> e.getValue().value())
                .orElse(null);
        if (lent instanceof org.claimtree.kernel.EntityName name) {
            return name.inReadingOrder();
        }
        if (lent instanceof org.claimtree.kernel.Taxonomy taxonomy) {
            return new QualifiedNumber("ZZ", taxonomy.code());
        }
        return lent instanceof org.claimtree.directory.Location.Facility facility ? facility.number() : lent;
    }
}
