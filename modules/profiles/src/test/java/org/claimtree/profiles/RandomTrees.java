package org.claimtree.profiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Practice;
import org.claimtree.platform.RevisionEntry;

/** Practices, trees, profiles and charges by chance, the same for the same seed. */
final class RandomTrees {
    private static final List<String> PROFILES = List.of("A", "B", "C", "D", "E");
    private static final List<LocalDate> DATES =
            List.of(RevisionEntry.ALWAYS, LocalDate.of(2025, 6, 1), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 1));
    private static final Map<Dimension, List<String>> VALUES = Map.of(
            Dimension.PROVIDER, List.of("ARMSTRONG", "BAKER", "STAUB"),
            Dimension.LOCATION, List.of("ONE", "TWO"),
            Dimension.PAYER, List.of("AETNA", "MEDICARE"),
            Dimension.PLAN, List.of("AETNA-PPO"),
            Dimension.MEDIUM, List.of("ELECTRONIC", "PAPER"),
            Dimension.BILLING_CODE, List.of("90834", "90837", "80305", "H0015"),
            Dimension.BILLING_CODE_GROUP, List.of("LABS", "IOP", "DRUGS"));
    private static final List<Dimension> DIMENSIONS =
            VALUES.keySet().stream().sorted().toList();

    private RandomTrees() {}

    /** A practice with profiles, trees and sometimes a new address of the practice, saved in random order. */
    static Sample sample(Random random) {
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

    static RuleTree tree(Random random) {
        return new RuleTree(level(random, 1, new int[1]));
    }

    /** Many rules on one level, most of them for values that no charge has, and short levels below some. */
    static RuleTree flatTree(Random random, int size) {
        List<RuleTree.Rule> rules = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Dimension dimension = pick(random, DIMENSIONS);
            List<String> values = new ArrayList<>(List.of("NO-CHARGE-" + i));
            for (int n = random.nextInt(dimension == Dimension.MEDIUM ? 1 : 8); n > 4; n--) {
                values.add("NO-CHARGE-" + i + "-" + n);
            }
            if (random.nextInt(10) == 0) {
                values.add(pick(random, VALUES.get(dimension)));
            }
            RuleTree.Operator operator = random.nextInt(40) == 0 ? RuleTree.Operator.IS_NOT : RuleTree.Operator.IS;
            RuleTree.Outcome then =
                    random.nextInt(3) == 0 ? new RuleTree.Inherit() : new RuleTree.Use(pick(random, PROFILES));
            int[] ids = {1000 + 100 * i};
            rules.add(new RuleTree.Rule(
                    "R" + i,
                    new RuleTree.Condition(dimension, operator, values),
                    then,
                    random.nextInt(4) == 0 ? level(random, 3, ids) : List.of()));
        }
        return new RuleTree(rules);
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

    static Map<FieldKey, Choice> overrides(Random random) {
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

    /** A charge, often on a day on which something begins or on the day before. */
    static Facts facts(Random random) {
        LocalDate day = random.nextBoolean()
                ? LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700))
                : pick(random, DATES).minusDays(random.nextInt(2));
        Facts.Builder facts = Facts.on(day);
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

    static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
