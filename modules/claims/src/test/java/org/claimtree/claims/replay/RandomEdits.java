package org.claimtree.claims.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimtree.claims.testing.Office;
import org.claimtree.directory.MasterKind;
import org.claimtree.kernel.Npi;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.RuleTree;

/** Edits of master data, profiles and the tree, one after the other from a seed. */
final class RandomEdits {
    private static final List<String> PROFILES = List.of("P0", "P1", "P2", "P3", "P4");
    private static final List<LocalDate> DATES =
            List.of(RevisionEntry.ALWAYS, LocalDate.of(2026, 10, 3), LocalDate.of(2026, 10, 12));

    private final Office office;
    private final Random random;
    private int edits;

    RandomEdits(Office office, long seed) {
        this.office = office;
        this.random = new Random(seed);
    }

    /** The entries of the next edit. */
    List<RevisionEntry> next() {
        int before = office.entries().size();
        edits++;
        if (edits <= PROFILES.size()) {
            profile(PROFILES.get(edits - 1));
        } else {
            switch (random.nextInt(11)) {
                case 0 -> office.change(MasterKind.PROVIDER, doctor(), date(), "/identity/npi", "'" + npi() + "'");
                case 1 -> office.change(MasterKind.PROVIDER, doctor(), date(), "/name/first", "'N" + edits + "'");
                case 2 -> office.change(MasterKind.LOCATION, place(), date(), "/facility/address/line1", street());
                case 3 -> office.change(MasterKind.LOCATION, place(), date(), "/certificates", clia());
                case 4 -> office.change(MasterKind.PAYER, payer(), date(), "/name", "'PAYER " + edits + "'");
                case 5 -> office.practice("/places/address/line1", street());
                case 6, 7 -> profile(oneOf(PROFILES));
                case 8 -> payerCode(oneOf(List.of("90837", "90834", "80305")), payer());
                default -> {
                    return List.of(ProfileBook.treeEntry(new RuleTree(rules(1, new int[1]))));
                }
            }
        }
        return office.entries().subList(before, office.entries().size());
    }

    private void payerCode(String code, String payer) {
        String sent = "'code':'X" + code.substring(1) + "','modifiers':['" + (10 + edits % 90) + "'],'unitFactor':"
                + (1 + random.nextInt(4)) + ",'taxonomy':'" + (100 + edits % 900) + "M00000X'";
        office.payerCode(code + " " + payer, code, "'payer':'" + payer + "'", sent);
    }

    private void profile(String ref) {
        List<String> overrides = new ArrayList<>();
        for (String choice : List.of(
                "'billing.npi':{'from':'provider'}",
                "'billing.entity':{'from':'provider'}",
                "'billing.payTo':{'typed':{'name':'PAY " + edits + "','address':{'line1':'PO BOX " + edits
                        + "','city':'TOWSON','state':'MD','zip':'212040001','country':'US'}}}",
                "'billing.taxonomy':{'typed':'2084P0800X'}",
                "'billing.payerNumber':{'typed':{'qualifier':'G2','number':'G" + edits + "'}}",
                "'billing.address':{'from':'location'}",
                "'rendering.taxonomy':{'typed':'101YM0800X'}",
                "'rendering.send':{'typed':{'mode':'ALWAYS'}}",
                "'clia':{'typed':'05D0937" + (100 + edits % 900) + "'}",
                "'facility.send':{'typed':'ALWAYS'}")) {
            if (random.nextInt(3) == 0) {
                overrides.add(choice);
            }
        }
        office.profile(ref, String.join(",", overrides));
    }

    private List<RuleTree.Rule> rules(int depth, int[] ids) {
        List<RuleTree.Rule> rules = new ArrayList<>();
        int howMany = depth == 1 ? 1 + random.nextInt(6) : random.nextInt(depth > 3 ? 1 : 3);
        for (int i = 0; i < howMany; i++) {
            ids[0]++;
            RuleTree.Outcome then = random.nextInt(4) == 0 ? new RuleTree.Inherit() : new RuleTree.Use(oneOf(PROFILES));
            rules.add(new RuleTree.Rule("R" + ids[0], condition(), then, rules(depth + 1, ids)));
        }
        return rules;
    }

    private RuleTree.Condition condition() {
        RuleTree.Operator operator = random.nextInt(4) == 0 ? RuleTree.Operator.IS_NOT : RuleTree.Operator.IS;
        return switch (random.nextInt(5)) {
            case 0 -> new RuleTree.Condition(Dimension.PROVIDER, operator, List.of(doctor()));
            case 1 -> new RuleTree.Condition(Dimension.LOCATION, operator, List.of(place()));
            case 2 -> new RuleTree.Condition(Dimension.PAYER, operator, List.of(payer()));
            case 3 -> new RuleTree.Condition(Dimension.BILLING_CODE, operator, List.of("90837"));
            default -> new RuleTree.Condition(Dimension.BILLING_CODE_GROUP, operator, List.of("LABS"));
        };
    }

    private String street() {
        return "'" + (1 + random.nextInt(900)) + " EDITED ST'";
    }

    private String clia() {
        return "{'clia':'21D0" + (100000 + random.nextInt(800000)) + "'}";
    }

    private String npi() {
        return Npi.withCheckDigit("2" + (10_000_000 + random.nextInt(80_000_000)))
                .digits();
    }

    private String doctor() {
        return oneOf(List.of("BAKER", "ARMSTRONG", "STAUB"));
    }

    private String place() {
        return oneOf(List.of("MAIN", "HARBOR"));
    }

    private String payer() {
        return oneOf(List.of("AETNA", "BCBS", "MEDICARE"));
    }

    private LocalDate date() {
        return oneOf(DATES);
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
