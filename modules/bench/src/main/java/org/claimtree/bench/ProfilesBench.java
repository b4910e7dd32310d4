package org.claimtree.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimtree.directory.MasterData;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.profiles.CompiledResolver;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.Resolution;
import org.claimtree.profiles.TreeJson;

/** Resolving charges by trees of several sizes, on one thread; and making a tree ready for it. */
final class ProfilesBench {
    private static final int LARGE = 10_000;
    private static final int COMBINATIONS = 20_000;
    private static final int ROUND = 20_000;
    private static final double GOAL_A_SECOND = 1_000_000;

    /** What was found is looked at here, so that nothing is found in vain and left out. */
    private static int found;

    private ProfilesBench() {}

    static List<Row> rows(boolean quick) {
        int rounds = quick ? 5 : 15;
        List<Row> rows = new ArrayList<>();
        Map<Integer, Double> cost = new TreeMap<>();
        for (int size : List.of(10, 1_000, LARGE)) {
            RuleForest forest = new RuleForest(size);
            List<Facts> charges = forest.charges(COMBINATIONS);
            CompiledResolver resolver = CompiledResolver.withoutMemory(forest.book(), forest.data());
            cost.put(size, Timed.median(rounds, rounds, () -> ask(resolver, charges)) / ROUND);
            rows.add(Row.info("%,d rules: match a charge".formatted(size), forest.matching(charges), "rules"));
            rows.add(Row.info("%,d rules, no memory".formatted(size), 1 / cost.get(size), "charges/s"));
        }
        rows.add(Row.atMost(
                "a charge at 10,000 rules", cost.get(LARGE) / cost.get(10), "a charge at 10 rules, no memory", 4));
        rows.add(remembered(rounds));
        rows.add(compiling(2 * rounds));
        return rows;
    }

    private static Row remembered(int rounds) {
        RuleForest forest = new RuleForest(LARGE);
        List<Facts> charges = forest.charges(COMBINATIONS);
        CompiledResolver resolver = CompiledResolver.of(forest.book(), forest.data());
        double perSecond = ROUND / Timed.median(rounds, rounds, () -> ask(resolver, charges));
        return new Row(
                "with memory, %,d charges".formatted(charges.size()),
                Math.rint(perSecond),
                "charges/s",
                "a goal on one core, no two charges alike, 10,000 rules",
                "at least 1,000,000",
                perSecond >= GOAL_A_SECOND);
    }

    private static Row compiling(int rounds) {
        RuleForest forest = new RuleForest(LARGE);
        ProfileBook book = forest.book();
        MasterData data = forest.data();
        String stored = forest.stored();
        double[] least = Timed.least(
                rounds, () -> found += CompiledResolver.of(book, data).hashCode() & 1, () -> found += parse(stored));
        return Row.atMost(
                "compiling 10,000 rules",
                least[0] / least[1],
                "parsing the same tree from its stored JSON, %.1f ms".formatted(1000 * least[1]),
                3);
    }

    private static int parse(String stored) throws JsonProcessingException {
        return TreeJson.parse(CanonicalJson.mapper().readTree(stored))
                .value()
                .rules()
                .size();
    }

    private static void ask(CompiledResolver resolver, List<Facts> charges) {
        for (int i = 0; i < ROUND; i++) {
            Resolution resolution = resolver.resolve(charges.get(i % charges.size()));
            found += resolution.npi().isPresent() ? 1 : 0;
            found += resolution.payerNumber().isPresent() ? 1 : 0;
        }
    }
}
