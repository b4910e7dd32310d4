package org.claimtree.profiles.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.directory.BillingTerms;
import org.claimtree.directory.Division;
import org.claimtree.directory.FormType;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Plan;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.profiles.CompiledResolver;
import org.claimtree.profiles.DefaultProfile;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.Resolution;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.Sample;
import org.claimtree.profiles.analysis.TreeFinding.Kind;
import org.junit.jupiter.api.Test;

/**
 * Random trees over random small directories, against every charge that there can be: of the directory's records with what
 * follows from them on each day, and of records that nobody has saved yet, from which anything can follow.
 */
class RandomAnalysesTest {
    private static final int TREES = Integer.getInteger("trees", Boolean.getBoolean("sweep.full") ? 20_000 : 400);
    private static final LocalDate CHANGE = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = Sample.DAY;
    private static final List<String> DOCTORS = List.of("D1", "D2", "D3");
    private static final List<String> LOCATIONS = List.of("L1", "L2", "L3");
    private static final List<String> DIVISIONS = List.of("N", "S", "E");
    private static final List<String> FORMS = List.of("F1", "F2", "F3");
    private static final List<String> MEDIUMS = List.of("ELECTRONIC", "PAPER");
    private static final List<String> PAYERS = List.of("Y1", "Y2", "Y3");
    private static final List<String> PLANS = List.of("P1", "P2", "P3", "P4");
    private static final List<String> TYPES = List.of("CI", "MB", "BL");
    private static final List<String> CODES = List.of("90832", "90834", "90837");
    private static final List<String> GROUPS = List.of("G1", "G2", "G3");
    private static final Map<Dimension, List<String>> VALUES = Map.of(
            Dimension.PROVIDER, DOCTORS,
            Dimension.LOCATION, LOCATIONS,
            Dimension.DIVISION, DIVISIONS,
            Dimension.FORM_TYPE, FORMS,
            Dimension.MEDIUM, MEDIUMS,
            Dimension.PAYER, PAYERS,
            Dimension.PLAN, PLANS,
            Dimension.PAYER_TYPE, TYPES,
            Dimension.BILLING_CODE, CODES,
            Dimension.BILLING_CODE_GROUP, GROUPS);
    private static final List<Dimension> DIMENSIONS =
            VALUES.keySet().stream().sorted().toList();

    private int dead;
    private int alive;
    private int always;
    private int conflicts;
    private int useless;

    @Test
    void what_is_called_dead_or_always_true_is_exactly_so_where_the_directory_never_changes() {
        for (int seed = 0; seed < TREES; seed++) {
            check(seed, false);
        }
        assertThat(dead).isGreaterThan(TREES / 2);
        assertThat(alive).isGreaterThan(TREES);
        assertThat(always).isGreaterThan(TREES / 10);
        assertThat(conflicts).isGreaterThan(TREES / 2);
        assertThat(useless).isGreaterThan(TREES / 10);
    }

    @Test
    void nothing_is_called_dead_or_always_true_that_is_not_on_some_day() {
        for (int seed = 0; seed < TREES; seed++) {
            check(seed, true);
        }
        assertThat(dead).isGreaterThan(TREES / 2);
    }

    private void check(int seed, boolean changing) {
        Random random = new Random(seed);
        Sample sample = sample(random, changing);
        RuleTree tree = new RuleTree(level(random, 1, new int[1]));
        TreeFindings findings =
                new TreeAnalysis(sample.book(), sample.data(), sample.catalog(), TODAY).of(tree, RuleTree.EMPTY);
        Charges charges = new Charges(sample);
        Set<String> deadEnds = ids(Kind.DEAD_END, findings);
        Set<String> alwaysTrue = ids(Kind.ALWAYS_TRUE, findings);
        for (Placed rule : all(Placed.of(tree))) {
            boolean reached = charges.meet(rule.way());
            boolean canFail = charges.meet(failing(rule));
            boolean deadEnd = deadEnds.contains(rule.id());
            boolean always = alwaysTrue.contains(rule.id());
            String as = "seed %d, rule %s of %s".formatted(seed, rule.id(), tree);
            assertThat(deadEnd && reached).as(as).isFalse();
            assertThat(always && canFail).as(as).isFalse();
            if (!changing) {
                assertThat(deadEnd).as(as).isEqualTo(!reached);
                assertThat(always).as(as).isEqualTo(reached && !canFail);
            }
            dead += deadEnd ? 1 : 0;
            alive += deadEnd ? 0 : 1;
            this.always += always ? 1 : 0;
        }
        findings.items().forEach(finding -> confirm(finding, tree, sample, charges));
    }

    private static Set<String> ids(Kind kind, TreeFindings findings) {
        Set<String> ids = new HashSet<>();
        findings.items().stream().filter(f -> f.kind() == kind).forEach(f -> ids.add(f.rule()));
        return ids;
    }

    private static List<RuleTree.Condition> failing(Placed rule) {
        RuleTree.Condition when = rule.rule().when();
        List<RuleTree.Condition> conditions = new ArrayList<>(rule.wayAbove());
        conditions.add(new RuleTree.Condition(
                when.dimension(),
                when.operator() == RuleTree.Operator.IS ? RuleTree.Operator.IS_NOT : RuleTree.Operator.IS,
                when.values()));
        return conditions;
    }

    private void confirm(TreeFinding finding, RuleTree tree, Sample sample, Charges charges) {
        switch (finding.kind()) {
            case DEAD_END -> conflictingSet(finding, tree, charges);
            case POSSIBLE_CONFLICT -> example(finding, tree);
            case NO_EFFECT -> noEffect(finding, tree, sample, charges);
            default -> {
                // Confirmed above, or not met here.
            }
        }
    }

    /** No charge meets the named conditions, and without any one of them some does. */
    private void conflictingSet(TreeFinding finding, RuleTree tree, Charges charges) {
        Placed rule = placed(tree, finding.rule());
        if (finding.sentence().startsWith("No charge gets here")) {
            assertThat(ids(Kind.DEAD_END, new TreeFindings(List.of(finding), Map.of(), false)))
                    .hasSize(1);
            assertThat(rule.path())
                    .extracting(Placed::id)
                    .contains(finding.others().get(0));
            return;
        }
        List<RuleTree.Condition> named = new ArrayList<>();
        finding.others().forEach(id -> named.add(placed(tree, id).rule().when()));
        named.add(rule.rule().when());
        assertThat(charges.meet(named)).as(finding.sentence()).isFalse();
        if (sampleNeverChanges(charges)) {
            for (int i = 0; i < named.size(); i++) {
                List<RuleTree.Condition> fewer = new ArrayList<>(named);
                fewer.remove(i);
                assertThat(charges.meet(fewer)).as(finding.sentence()).isTrue();
            }
        }
    }

    private static boolean sampleNeverChanges(Charges charges) {
        return charges.days.size() == 1;
    }

    private void example(TreeFinding finding, RuleTree tree) {
        Facts.Builder facts = Facts.on(TODAY);
        finding.example().forEach((dimension, value) -> {
            if (dimension.isMultiValued()) {
                facts.inGroups(value.split(","));
            } else {
                facts.with(dimension, value);
            }
        });
        Facts charge = facts.build();
        for (String id : List.of(finding.rule(), finding.others().get(0))) {
            assertThat(placed(tree, id).way()).allMatch(condition -> condition.matches(charge));
        }
        conflicts++;
    }

    /** The rule is made to match nothing: no charge sees a difference. */
    private void noEffect(TreeFinding finding, RuleTree tree, Sample sample, Charges charges) {
        CompiledResolver with = resolver(sample, tree);
        CompiledResolver without = resolver(sample, new RuleTree(without(finding.rule(), tree.rules())));
        Random random = new Random(finding.sentence().length());
        for (int i = 0; i < 20; i++) {
            Facts facts = charges.any(random);
            assertThat(values(without.resolve(facts)))
                    .as("%s, %s of %s", finding, facts, tree)
                    .isEqualTo(values(with.resolve(facts)));
        }
        useless++;
    }

    private static List<Object> values(Resolution resolution) {
        return List.of(resolution.values(FieldKey.Level.CLAIM), resolution.values(FieldKey.Level.LINE));
    }

    private static CompiledResolver resolver(Sample sample, RuleTree tree) {
        List<RecordedEntry> entries = new ArrayList<>(sample.entries());
        entries.add(new RecordedEntry(1000, 1, ProfileBook.treeEntry(tree)));
        return CompiledResolver.of(ProfileBook.of(1000, entries), sample.data());
    }

    private static List<RuleTree.Rule> without(String id, List<RuleTree.Rule> rules) {
        return rules.stream()
                .map(r -> new RuleTree.Rule(
                        r.id(),
                        r.id().equals(id)
                                ? new RuleTree.Condition(
                                        Dimension.PROVIDER, RuleTree.Operator.IS, List.of("NOBODY-EVER"))
                                : r.when(),
                        r.then(),
                        without(id, r.children())))
                .toList();
    }

    private static Placed placed(RuleTree tree, String id) {
        return all(Placed.of(tree)).stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Placed> all(List<Placed> rules) {
        List<Placed> all = new ArrayList<>();
        rules.forEach(rule -> {
            all.add(rule);
            all.addAll(all(rule.below()));
        });
        return all;
    }

    /** Every charge that there can be, in parts between which nothing is connected. */
    private static final class Charges {
        private final List<LocalDate> days;
        private final List<List<Facts>> parts = new ArrayList<>();

        Charges(Sample sample) {
            days = sample.data().all(MasterKind.LOCATION).history("L1").size() > 1
                    ? List.of(CHANGE.minusDays(1), CHANGE)
                    : List.of(CHANGE);
            parts.add(doctors());
            parts.add(places(sample));
            parts.add(forms(sample));
            parts.add(insurers(sample));
            parts.add(codes(sample));
        }

        /** Whether one charge meets all of these. */
        boolean meet(Collection<RuleTree.Condition> conditions) {
            return parts.stream().allMatch(part -> {
                Set<Dimension> of = new HashSet<>();
                part.forEach(f -> of.addAll(f.values().keySet()));
                if (part.stream().anyMatch(f -> !f.codeGroups().isEmpty())) {
                    of.add(Dimension.BILLING_CODE_GROUP);
                }
                return part.stream()
                        .anyMatch(facts -> conditions.stream()
                                .filter(c -> of.contains(c.dimension()))
                                .allMatch(c -> c.matches(facts)));
            });
        }

        /** One of them, on one of the days. */
        Facts any(Random random) {
            LocalDate day = pick(random, days);
            Facts.Builder facts = Facts.on(day);
            for (List<Facts> part : parts) {
                List<Facts> then =
                        part.stream().filter(f -> f.date().equals(day)).toList();
                Facts one = pick(random, then);
                one.values().forEach(facts::with);
                facts.inGroups(one.codeGroups());
            }
            return facts.build();
        }

        private List<Facts> doctors() {
            List<Facts> all = new ArrayList<>();
            for (LocalDate day : days) {
                all.add(Facts.on(day).build());
                with(DOCTORS, "NEW")
                        .forEach(d -> all.add(
                                Facts.on(day).with(Dimension.PROVIDER, d).build()));
            }
            return all;
        }

        private List<Facts> places(Sample sample) {
            List<Facts> all = new ArrayList<>();
            for (LocalDate day : days) {
                all.add(Facts.on(day).build());
                LOCATIONS.forEach(l -> all.add(Facts.on(day)
                        .with(Dimension.LOCATION, l)
                        .with(
                                Dimension.DIVISION,
                                sample.data()
                                        .location(l, day)
                                        .map(Location::division)
                                        .orElse(null))
                        .build()));
                with(DIVISIONS, null)
                        .forEach(d -> all.add(Facts.on(day)
                                .with(Dimension.LOCATION, "NEW")
                                .with(Dimension.DIVISION, d)
                                .build()));
            }
            return all;
        }

        private List<Facts> forms(Sample sample) {
            List<Facts> all = new ArrayList<>();
            for (LocalDate day : days) {
                all.add(Facts.on(day).build());
                FORMS.forEach(f -> all.add(Facts.on(day)
                        .with(Dimension.FORM_TYPE, f)
                        .with(
                                Dimension.MEDIUM,
                                sample.data()
                                        .formType(f, day)
                                        .map(FormType::medium)
                                        .map(Enum::name)
                                        .orElse(null))
                        .build()));
                MEDIUMS.forEach(m -> all.add(Facts.on(day)
                        .with(Dimension.FORM_TYPE, "NEW")
                        .with(Dimension.MEDIUM, m)
                        .build()));
            }
            return all;
        }

        private List<Facts> insurers(Sample sample) {
            List<Facts> all = new ArrayList<>();
            for (LocalDate day : days) {
                all.add(Facts.on(day).build());
                TYPES.forEach(t -> all.add(Facts.on(day)
                        .with(Dimension.PAYER, "NEW")
                        .with(Dimension.PAYER_TYPE, t)
                        .build()));
                for (String payer : PAYERS) {
                    all.add(insured(sample, payer, null, day));
                    for (String plan : PLANS) {
                        boolean belongs = sample.data().all(MasterKind.PLAN).history(plan).stream()
                                .anyMatch(v -> ((Plan) v.content()).payer().equals(payer));
                        if (belongs) {
                            all.add(insured(sample, payer, plan, day));
                        }
                    }
                }
            }
            return all;
        }

        private static Facts insured(Sample sample, String payer, String plan, LocalDate day) {
            return Facts.on(day)
                    .with(Dimension.PAYER, payer)
                    .with(Dimension.PLAN, plan)
                    .with(
                            Dimension.PAYER_TYPE,
                            sample.data().filingCode(payer, plan, day).orElse(null))
                    .build();
        }

        private List<Facts> codes(Sample sample) {
            List<Facts> all = new ArrayList<>();
            for (LocalDate day : days) {
                all.add(Facts.on(day).build());
                CODES.forEach(c -> all.add(Facts.on(day)
                        .with(Dimension.BILLING_CODE, c)
                        .inGroups(sample.catalog().groupsOf(c, day))
                        .build()));
                for (int bits = 0; bits < 1 << GROUPS.size(); bits++) {
                    Facts.Builder facts = Facts.on(day).with(Dimension.BILLING_CODE, "NEW");
                    for (int g = 0; g < GROUPS.size(); g++) {
                        if ((bits >> g & 1) == 1) {
                            facts.inGroups(GROUPS.get(g));
                        }
                    }
                    all.add(facts.build());
                }
            }
            return all;
        }

        private static List<String> with(List<String> values, String other) {
            List<String> all = new ArrayList<>(values);
            all.add(other);
            return all;
        }
    }

    private static Sample sample(Random random, boolean changing) {
        Sample sample = Sample.empty();
        List<RevisionEntry> entries = new ArrayList<>();
        for (LocalDate from : changing ? List.of(RevisionEntry.ALWAYS, CHANGE) : List.of(RevisionEntry.ALWAYS)) {
            DOCTORS.forEach(d -> entries.add(
                    Sample.master(MasterKind.PROVIDER, d, from, Sample.doctor(d, "X", "100000101", "2084P0800X"))));
            DIVISIONS.forEach(d -> entries.add(Sample.master(MasterKind.DIVISION, d, from, new Division(d, true))));
            LOCATIONS.forEach(l -> entries.add(Sample.master(MasterKind.LOCATION, l, from, location(l, random))));
            FORMS.forEach(f -> entries.add(Sample.master(
                    MasterKind.FORM_TYPE, f, from, new FormType(f, pick(random, FormType.Medium.values()), null))));
            PAYERS.forEach(y -> entries.add(
                    Sample.master(MasterKind.PAYER, y, from, Sample.payer(y, pick(random, TYPES), BillingTerms.NONE))));
            PLANS.forEach(p -> entries.add(Sample.master(
                    MasterKind.PLAN,
                    p,
                    from,
                    new Plan(
                            pick(random, PAYERS),
                            p,
                            random.nextBoolean() ? null : pick(random, TYPES),
                            null,
                            false,
                            null))));
            CODES.forEach(c -> entries.add(Sample.entry(
                    Catalog.CODE_KIND,
                    c,
                    new BillingCode(BillingCode.Kind.CPT, c, List.of(), null, null, null, true))));
            GROUPS.forEach(g -> entries.add(new RevisionEntry(
                    Catalog.GROUP_KIND,
                    g,
                    from,
                    CanonicalJson.write(new CodeGroup(
                            g, CODES.stream().filter(c -> random.nextBoolean()).toList(), true)))));
        }
        entries.add(DefaultProfile.birth());
        sample.save(entries.toArray(RevisionEntry[]::new));
        sample.profile("A", "'clia':{'typed':'11D0000001'}")
                .profile("B", "'clia':{'typed':'11D0000002'},'billing.npi':{'from':'practice'}")
                .profile("C", "'billing.npi':{'from':'practice'},'clia':{'from':'location'}")
                .profile("D", "'billing.contact':{'blank':true}");
        return sample;
    }

    private static Location location(String name, Random random) {
        return new Location(
                Sample.plainLocation(name, Sample.PRACTICE_ADDRESS).facility(),
                null,
                null,
                random.nextInt(3) == 0 ? null : pick(random, DIVISIONS),
                "11",
                true);
    }

    private static List<RuleTree.Rule> level(Random random, int depth, int[] ids) {
        List<RuleTree.Rule> level = new ArrayList<>();
        int size = depth == 1 ? 2 + random.nextInt(3) : random.nextInt(depth <= 4 ? 3 : 1);
        for (int i = 0; i < size; i++) {
            ids[0]++;
            String id = "R" + ids[0];
            RuleTree.Outcome then = random.nextInt(4) == 0
                    ? new RuleTree.Inherit()
                    : new RuleTree.Use(pick(random, List.of("A", "B", "C", "D")));
            level.add(new RuleTree.Rule(id, condition(random), then, level(random, depth + 1, ids)));
        }
        return level;
    }

    private static RuleTree.Condition condition(Random random) {
        Dimension dimension = pick(random, DIMENSIONS);
        Set<String> values = new TreeSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            values.add(pick(random, VALUES.get(dimension)));
        }
        return new RuleTree.Condition(
                dimension,
                random.nextInt(3) == 0 ? RuleTree.Operator.IS_NOT : RuleTree.Operator.IS,
                List.copyOf(values));
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static FormType.Medium pick(Random random, FormType.Medium... values) {
        return pick(random, Arrays.asList(values));
    }
}
