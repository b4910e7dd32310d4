package org.claimtree.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Practice;
import org.claimtree.platform.RevisionEntry;
import org.junit.jupiter.api.Test;

/**
 * Random trees, profiles, dates and charges: the resolver and the naive reading of the specification must agree on every
 * value, on who decided, on what is shadowed and on what conflicts.
 */
class RandomTreesTest {
    private static final int TREES = 2_500;
    private static final int CHARGES = 6;
    private static final List<String> PROFILES = List.of("A", "B", "C", "D", "E");
    private static final List<LocalDate> DATES =
            List.of(RevisionEntry.ALWAYS, LocalDate.of(2025, 6, 1), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 1));
    private static final Map<Dimension, List<String>> VALUES = Map.of(
            Dimension.PROVIDER, List.of("ARMSTRONG", "BAKER", "STAUB"),
            Dimension.LOCATION, List.of("ONE", "TWO"),
            Dimension.PAYER, List.of("AETNA", "MEDICARE"),
            Dimension.PLAN, List.of("AETNA-PPO"),
            Dimension.MEDIUM, List.of("ELECTRONIC", "PAPER"),
            Dimension.BILLING_CODE_GROUP, List.of("LABS", "IOP", "DRUGS"));
    private static final List<Dimension> DIMENSIONS =
            VALUES.keySet().stream().sorted().toList();

    /** What was met on the way: a run that never met a conflict or an inheritance would prove nothing about them. */
    private final Map<String, Integer> met = new java.util.TreeMap<>();

    @Test
    void the_resolver_agrees_with_the_naive_reading() {
        for (int seed = 0; seed < TREES; seed++) {
            Random random = new Random(seed);
            Sample sample = sample(random);
            long asOf = 2 + random.nextInt((int) sample.revision() - 1);
            Known known = Known.of(sample, asOf);
            for (int charge = 0; charge < CHARGES; charge++) {
                Facts facts = facts(random);
                assertThat(differences(known, known, facts))
                        .as("seed %d, charge %d: %s", seed, charge, facts)
                        .isEmpty();
            }
        }
        assertThat(met.get("rule")).isGreaterThan(10_000);
        assertThat(met.get("depth 3")).isGreaterThan(1_000);
        assertThat(met.get("inherited")).isGreaterThan(5_000);
        assertThat(met.get("conflict")).isGreaterThan(5_000);
        assertThat(met.get("shadowed rule")).isGreaterThan(5_000);
        assertThat(met.get("default not in effect")).isGreaterThan(500);
    }

    /** The comparison itself must be able to fail: here the two sides are given different trees or logs. */
    @Test
    void the_comparison_notices_other_orders_other_versions_and_missing_rules() {
        int order = 0;
        int rules = 0;
        int versions = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Sample sample = sample(random);
            Facts facts = facts(random);
            RuleTree tree = sample.book().tree();
            Known known = Known.of(sample);
            order += differences(known, Known.of(with(seed, reversed(tree.rules()))), facts)
                    .size();
            rules += differences(known, Known.of(with(seed, List.of())), facts).size();
            Sample later = sample(new Random(seed));
            later.profile("A", "'clia':{'typed':'99D9999999'}");
            versions += differences(known, Known.of(later), facts).size();
        }
        assertThat(List.of(order, rules, versions))
                .allSatisfy(n -> assertThat(n).isGreaterThan(20));
    }

    private static Sample with(int seed, List<RuleTree.Rule> rules) {
        Sample other = sample(new Random(seed));
        other.save(ProfileBook.treeEntry(new RuleTree(rules)));
        return other;
    }

    private static List<RuleTree.Rule> reversed(List<RuleTree.Rule> rules) {
        List<RuleTree.Rule> reversed = new ArrayList<>(rules);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    /** What one side of the comparison knows, made once for all charges of a tree. */
    private record Known(Sample sample, long asOf, ProfileBook book, MasterData data) {
        static Known of(Sample sample) {
            return of(sample, sample.revision());
        }

        static Known of(Sample sample, long asOf) {
            return new Known(
                    sample,
                    asOf,
                    ProfileBook.of(asOf, sample.entries()),
                    MasterData.of(
                            asOf,
                            sample.entries().stream()
                                    .filter(e -> e.revision() <= asOf)
                                    .toList()));
        }
    }

    private List<String> differences(Known resolvers, Known naives, Facts facts) {
        Resolution resolution = new Resolver().resolve(resolvers.book(), resolvers.data(), facts);
        Map<FieldKey, NaiveResolver.Answer> answers =
                new NaiveResolver(naives.sample().entries(), naives.asOf(), naives.data(), facts).resolve();
        List<String> differences = new ArrayList<>();
        for (FieldKey field : FieldKey.values()) {
            ResolvedField actual = resolution.field(field);
            NaiveResolver.Answer expected = answers.get(field);
            compare(
                    field,
                    "value",
                    actual.value().map(FieldValue::content).orElse(null),
                    expected.value(),
                    differences);
            Provenance provenance = actual.provenance();
            compare(
                    field,
                    "used",
                    provenance.used().map(RandomTreesTest::words).orElse(null),
                    expected.used() == null ? null : words(expected.used()),
                    differences);
            compare(
                    field,
                    "shadowed",
                    provenance.shadowed().stream().map(RandomTreesTest::words).toList(),
                    expected.shadowed().stream().map(RandomTreesTest::words).toList(),
                    differences);
            TreeSet<String> conflicts = new TreeSet<>();
            provenance
                    .conflicts()
                    .forEach(c -> conflicts.add(
                            c.kept().path() + " against " + c.other().path()));
            compare(field, "conflicts", conflicts, expected.conflicts(), differences);
            count(provenance);
        }
        return differences;
    }

    private static void compare(FieldKey field, String what, Object actual, Object expected, List<String> into) {
        if (!Objects.equals(actual, expected)) {
            into.add(field.json() + " " + what + ": " + actual + " but naively " + expected);
        }
    }

    private static String words(Contribution c) {
        return c.profile() + " of " + c.effective() + " in " + c.revision() + " at " + c.path() + " " + c.choice();
    }

    private static String words(NaiveResolver.Bid b) {
        return b.profile() + " of " + b.effective() + " in " + b.revision() + " at " + b.path() + " " + b.choice();
    }

    private void count(Provenance provenance) {
        provenance
                .used()
                .ifPresentOrElse(
                        used -> {
                            met.merge(used.path().isEmpty() ? "default" : "rule", 1, Integer::sum);
                            met.merge("depth " + used.path().size(), 1, Integer::sum);
                            met.merge(used.inheritedFrom().isPresent() ? "inherited" : "own", 1, Integer::sum);
                        },
                        () -> met.merge("default not in effect", 1, Integer::sum));
        met.merge("conflict", provenance.conflicts().size(), Integer::sum);
        met.merge("shadowed rule", Math.max(0, provenance.shadowed().size() - 1), Integer::sum);
    }

    private static Sample sample(Random random) {
        Sample sample = Sample.practice();
        if (random.nextInt(10) == 0) {
            sample = new Sample();
            sample.save(Sample.master(MasterKind.PRACTICE, Practice.REF, Sample.riverside()));
            sample.save(
                    ProfileBook.profileEntry(DefaultProfile.REF, pick(random, DATES), DefaultProfile.firstVersion()));
        }
        int saves = 6 + random.nextInt(8);
        for (int i = 0; i < saves; i++) {
            sample.save(ProfileBook.profileEntry(
                    pick(random, PROFILES), pick(random, DATES), new Profile("P" + i, overrides(random))));
            if (random.nextInt(4) == 0) {
                sample.save(ProfileBook.treeEntry(tree(random)));
            }
        }
        if (random.nextInt(3) == 0) {
            sample.save(Sample.master(
                    MasterKind.PRACTICE,
                    Practice.REF,
                    pick(random, DATES),
                    Sample.riverside(Sample.ADDRESS_OF_TWO, Sample.GROUP_NPI_OF_TWO)));
        }
        sample.save(ProfileBook.treeEntry(tree(random)));
        return sample;
    }

    private static RuleTree tree(Random random) {
        return new RuleTree(level(random, 1, new int[1]));
    }

    private static List<RuleTree.Rule> level(Random random, int depth, int[] ids) {
        List<RuleTree.Rule> level = new ArrayList<>();
        int size = depth == 1 ? 1 + random.nextInt(5) : random.nextInt(depth <= 4 ? 4 : 1);
        for (int i = 0; i < size; i++) {
            ids[0]++;
            String id = "R" + ids[0];
            RuleTree.Outcome then = random.nextInt(3) == 0
                    ? new RuleTree.Inherit()
                    : new RuleTree.Use(random.nextInt(20) == 0 ? "NEVER-SAVED" : pick(random, PROFILES));
            level.add(new RuleTree.Rule(id, condition(random), then, level(random, depth + 1, ids)));
        }
        return level;
    }

    private static RuleTree.Condition condition(Random random) {
        Dimension dimension = pick(random, DIMENSIONS);
        List<String> pool = VALUES.get(dimension);
        TreeSet<String> values = new TreeSet<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            values.add(pick(random, pool));
        }
        return new RuleTree.Condition(
                dimension, random.nextBoolean() ? RuleTree.Operator.IS : RuleTree.Operator.IS_NOT, List.copyOf(values));
    }

    private static Map<FieldKey, Choice> overrides(Random random) {
        Map<FieldKey, Choice> overrides = new EnumMap<>(FieldKey.class);
        for (FieldKey field : FieldKey.values()) {
            if (random.nextInt(3) == 0) {
                overrides.put(field, choice(field, random));
            }
        }
        return overrides;
    }

    private static Choice choice(FieldKey field, Random random) {
        if (field.mayBeBlank() && random.nextInt(5) == 0) {
            return new Choice.Blank();
        }
        String text = typed(field, random.nextInt(2));
        if (text != null && random.nextInt(2) == 0) {
            return Sample.parseProfile("X", "'" + field.json() + "':{'typed':" + text + "}")
                    .choice(field)
                    .orElseThrow();
        }
        return new Choice.From(pick(random, field.sources()));
    }

    /** Two values per field, so that equal ones of different profiles meet often. */
    private static String typed(FieldKey field, int which) {
        return switch (field) {
            case BILLING_ENTITY -> "{'organization':'ORG " + which + "'}";
            case BILLING_PRINTED_NAME -> which == 0 ? "'ORG 0'" : "'RIVERSIDE BEHAVIORAL HEALTH LLC'";
            case BILLING_TAX_ID ->
                which == 0 ? "{'ein':'521234567','ssn':'123456789','send':'EIN'}" : "{'ssn':'123456789'}";
            case BILLING_NPI -> "'" + (which == 0 ? Sample.PRACTICE_NPI : Sample.GROUP_NPI_OF_TWO) + "'";
            case BILLING_TAXONOMY, RENDERING_TAXONOMY -> which == 0 ? "'2084P0800X'" : "'261QM0801X'";
            case BILLING_PAYER_NUMBER, RENDERING_PAYER_NUMBER, PAPER_BOX_24IJ, PAPER_BOX_33B ->
                which == 0 ? "{'qualifier':'G2','number':'BAK-MCR'}" : "{'qualifier':'G2','number':'RIV-AETNA'}";
            case CLIA -> which == 0 ? "'05D0937000'" : "'11D1111111'";
            case SIGNATURE_PROVIDER -> which == 0 ? "'SIGNATURE ON FILE'" : "'ANDREW BAKER MD'";
            case FACILITY_SEND -> which == 0 ? "'ALWAYS'" : "'NEVER'";
            default -> null;
        };
    }

    private static Facts facts(Random random) {
        Facts.Builder facts = Facts.on(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700)));
        for (Dimension dimension : DIMENSIONS) {
            List<String> pool = VALUES.get(dimension);
            if (dimension.isMultiValued()) {
                pool.stream().filter(group -> random.nextBoolean()).forEach(facts::inGroups);
            } else if (random.nextInt(5) > 0) {
                facts.with(dimension, pick(random, pool));
            }
        }
        return facts.build();
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
