package org.claimtree.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimtree.directory.MasterData;
import org.claimtree.platform.RevisionEntry;
import org.junit.jupiter.api.Test;

/**
 * Random trees, profiles, dates and charges: the compiled resolver, with and without its memory, says word for word what
 * the plain recursion says, and the naive reading of the specification agrees on every value, on who decided, on what is
 * shadowed and on what conflicts.
 */
class RandomTreesTest {
    /** {@code -Dsweep.full=true} takes many more; {@code -Dtrees=N} as many as wanted. */
    private static final int TREES = Integer.getInteger("trees", Boolean.getBoolean("sweep.full") ? 20_000 : 2_000);

    /** Fewer are asked by mutation testing, and prove nothing about what was met. */
    private static final int ENOUGH = 1_000;

    private static final int COMPARED = Math.min(200, 2 * TREES);
    private static final int CHARGES = 6;
    private static final int THREADS = 4;

    /** What was met on the way: a run that never met a conflict or an inheritance would prove nothing about them. */
    private final Map<String, Integer> met = new TreeMap<>();

    @Test
    void the_compiled_resolver_agrees_with_the_plain_and_with_the_naive_reading() {
        for (int seed = 0; seed < TREES; seed++) {
            Random random = new Random(seed);
            Sample sample = RandomTrees.sample(random);
            long asOf = 2 + random.nextInt((int) sample.revision() - 1);
            Known known = Known.of(sample, asOf);
            for (int charge = 0; charge < CHARGES; charge++) {
                Facts facts = RandomTrees.facts(random);
                assertThat(differences(known, known, facts))
                        .as("seed %d, charge %d: %s", seed, charge, facts)
                        .isEmpty();
                // Words take longer than all the rest: of the ordinary run some charges will do.
                if (charge % 3 == 0 || Boolean.getBoolean("sweep.full")) {
                    assertSame(known, facts);
                }
            }
        }
        if (TREES >= ENOUGH) {
            int charges = TREES * CHARGES;
            assertThat(met.get("rule")).isGreaterThan(charges);
            assertThat(met.get("depth 3")).isGreaterThan(charges / 20);
            assertThat(met.get("inherited")).isGreaterThan(charges / 6);
            assertThat(met.get("conflict")).isGreaterThan(charges / 6);
            assertThat(met.get("shadowed rule")).isGreaterThan(charges / 6);
            assertThat(met.get("default not in effect")).isGreaterThan(charges / 30);
        }
    }

    /** Asked twice, so that the second answer is a remembered one. */
    private static void assertSame(Known known, Facts facts) {
        PlainResolver.Answer plain = PlainResolver.resolve(known.book(), known.data(), facts);
        assertThat(PlainResolver.Answer.of(known.resolver().resolve(facts))).isEqualTo(plain);
        assertThat(PlainResolver.Answer.of(known.resolver().resolve(facts))).isEqualTo(plain);
        assertThat(PlainResolver.Answer.of(known.forgetful().resolve(facts))).isEqualTo(plain);
    }

    @Test
    void flat_trees_of_hundreds_of_rules_are_resolved_alike() {
        for (int seed = 0; seed < Math.max(3, TREES / 200); seed++) {
            Random random = new Random(seed);
            Sample sample = RandomTrees.sample(random);
            sample.save(ProfileBook.treeEntry(RandomTrees.flatTree(random, 100 + random.nextInt(400))));
            Known known = Known.of(sample);
            for (int charge = 0; charge < (TREES >= ENOUGH ? 3 * CHARGES : CHARGES); charge++) {
                Facts facts = RandomTrees.facts(random);
                assertThat(differences(known, known, facts)).isEmpty();
                assertSame(known, facts);
            }
        }
    }

    @Test
    void threads_that_ask_at_once_are_answered_alike() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int seed = 0; seed < Math.max(5, TREES / 100); seed++) {
                Random random = new Random(seed);
                Known known = Known.of(RandomTrees.sample(random));
                List<Facts> charges = new ArrayList<>();
                List<PlainResolver.Answer> plain = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    charges.add(RandomTrees.facts(random));
                    plain.add(PlainResolver.resolve(known.book(), known.data(), charges.get(i)));
                }
                Callable<List<PlainResolver.Answer>> all = () -> charges.stream()
                        .map(known.resolver()::resolve)
                        .map(PlainResolver.Answer::of)
                        .toList();
                for (Future<List<PlainResolver.Answer>> answers :
                        threads.invokeAll(Collections.nCopies(THREADS, all))) {
                    assertThat(answers.get()).isEqualTo(plain);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The comparison itself must be able to fail: here the two sides are given different trees or logs. */
    @Test
    void the_comparison_notices_other_orders_other_versions_and_missing_rules() {
        int order = 0;
        int rules = 0;
        int versions = 0;
        for (int seed = 0; seed < COMPARED; seed++) {
            Random random = new Random(seed);
            Sample sample = RandomTrees.sample(random);
            Facts facts = RandomTrees.facts(random);
            RuleTree tree = sample.book().tree();
            Known known = Known.of(sample);
            order += differences(known, Known.of(with(seed, reversed(tree.rules()))), facts)
                    .size();
            rules += differences(known, Known.of(with(seed, List.of())), facts).size();
            Sample later = RandomTrees.sample(new Random(seed));
            later.profile("A", RevisionEntry.ALWAYS, "'clia':{'typed':'99D9999999'}");
            versions += differences(known, Known.of(later), facts).size();
        }
        assertThat(List.of(order, rules, versions))
                .allSatisfy(n -> assertThat(n).isGreaterThan(COMPARED / 10));
    }

    private static Sample with(int seed, List<RuleTree.Rule> rules) {
        Sample other = RandomTrees.sample(new Random(seed));
        other.save(ProfileBook.treeEntry(new RuleTree(rules)));
        return other;
    }

    private static List<RuleTree.Rule> reversed(List<RuleTree.Rule> rules) {
        List<RuleTree.Rule> reversed = new ArrayList<>(rules);
        Collections.reverse(reversed);
        return reversed;
    }

    /** What one side of the comparison knows, made once for all charges of a tree. */
    private record Known(Sample sample, ProfileBook book, MasterData data, Resolvers resolvers) {
        private record Resolvers(CompiledResolver remembering, CompiledResolver forgetful) {}

        CompiledResolver resolver() {
            return resolvers.remembering();
        }

        CompiledResolver forgetful() {
            return resolvers.forgetful();
        }

        long asOf() {
            return book.revision();
        }

        static Known of(Sample sample) {
            return of(sample, sample.revision());
        }

        static Known of(Sample sample, long asOf) {
            ProfileBook book = ProfileBook.of(asOf, sample.entries());
            MasterData data = MasterData.of(
                    asOf,
                    sample.entries().stream().filter(e -> e.revision() <= asOf).toList());
            return new Known(
                    sample,
                    book,
                    data,
                    new Resolvers(CompiledResolver.of(book, data), CompiledResolver.withoutMemory(book, data)));
        }
    }

    private List<String> differences(Known resolvers, Known naives, Facts facts) {
        Resolution resolution = resolvers.resolver().resolve(facts);
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
}
