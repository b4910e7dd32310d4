package org.claimtree.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.directory.MasterData;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.profiles.CompiledResolver;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.Resolution;
import org.claimtree.profiles.TreeJson;

/** Resolving charges by trees of several sizes, on one thread; and making a tree ready for it. */
final class ProfilesBench {
    private static final int FEW = 10;
    private static final int LARGE = 10_000;
    private static final int COMBINATIONS = 20_000;
    private static final int ROUND = 20_000;
    private static final double GOAL_A_SECOND = 1_000_000;

    /** What was found is looked at here, so that nothing is found in vain and left out. */
    private static int found;

    private ProfilesBench() {}

    static List<Row> rows(boolean quick) {
        int rounds = quick ? 10 : 30;
        List<Row> rows = new ArrayList<>(searched(rounds, 1_000));
        rows.addAll(searched(rounds, LARGE));
        rows.add(remembered(rounds));
        rows.add(compiling(rounds));
        return rows;
    }

    /** A tree of this size and one of ten rules, in turns and without memory. */
    private static List<Row> searched(int rounds, int size) {
        RuleForest few = new RuleForest(FEW);
        RuleForest many = new RuleForest(size);
        List<Facts> chargesOfFew = few.charges(COMBINATIONS);
        List<Facts> chargesOfMany = many.charges(COMBINATIONS);
        CompiledResolver byFew = CompiledResolver.withoutMemory(few.book(), few.data());
        CompiledResolver byMany = CompiledResolver.withoutMemory(many.book(), many.data());
        double[] least = Timed.least(rounds, () -> ask(byFew, chargesOfFew), () -> ask(byMany, chargesOfMany));
        return List.of(
                Row.info("%,d rules: match a charge".formatted(FEW), few.matching(chargesOfFew), "rules"),
                Row.info("%,d rules: match a charge".formatted(size), many.matching(chargesOfMany), "rules"),
                Row.info("%,d rules, no memory".formatted(FEW), ROUND / least[0], "charges/s"),
                Row.info("%,d rules, no memory".formatted(size), ROUND / least[1], "charges/s"),
                Row.atMost("a charge at %,d rules".formatted(size), least[1] / least[0], "a charge at 10 rules", 4));
    }

    /** First asked by other charges that are equal, so that what is found again is not found by being the same object. */
    private static Row remembered(int rounds) {
        RuleForest forest = new RuleForest(LARGE);
        CompiledResolver resolver = CompiledResolver.of(forest.book(), forest.data());
        CompiledResolver forgetful = CompiledResolver.withoutMemory(forest.book(), forest.data());
        ask(resolver, forest.charges(COMBINATIONS));
        List<Facts> charges = forest.charges(COMBINATIONS);
        double perSecond = ROUND / Timed.least(rounds, () -> ask(resolver, charges), () -> ask(forgetful, charges))[0];
        return new Row(
                "with memory, %,d charges".formatted(charges.size()),
                Math.rint(perSecond),
                "charges/s",
                "one core, 10,000 rules, no two charges alike",
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
