package org.claimtree.edi837p;

import java.util.HashSet;
import java.util.Set;
import org.claimtree.claimdoc.Insured;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.Taxonomy;

/** Names and what follows them: check digits, tax ids, addresses, contacts, and who shares an id with whom. */
final class PartyReadBack implements ReadBack {
    private static final String BILLING = "85";
    private static final String FACILITY = "77";
    private static final String INSURED = "IL";
    private static final String PAYER = "PR";

    private final ProblemList problems;
    private final Set<String> payers = new HashSet<>();
    private final Set<String> orders = new HashSet<>();
    private final Set<String> details = new HashSet<>();

    private ReadSegment name = new ReadSegment("NM1", 0);
    private boolean inClaim;
    private boolean self;
    private String payer = "";
    private String order = "";

    PartyReadBack(ProblemList problems) {
        this.problems = problems;
    }

    @Override
    public void take(ReadSegment segment) {
        switch (segment.tag()) {
            case "HL" -> level();
            case "SBR" -> coverage(segment);
            case "CLM" -> claim();
            case "NM1" -> name(segment);
            case "N3", "DMG" -> details.add(segment.tag());
            case "N4" -> place(segment);
            case "REF" -> reference(segment);
            case "PRV" ->
                problems.expect(segment, FileProblem.RULE_TAXONOMY, 3, lawful(() -> new Taxonomy(segment.at(3))));
            case "PER" -> contact(segment);
            default -> {
                // Names nobody.
            }
        }
    }

    private void level() {
        leave();
        inClaim = false;
    }

    private void coverage(ReadSegment segment) {
        String given = segment.at(1);
        if (!inClaim) {
            self = segment.at(2).equals(Insured.SELF);
            order = given;
            return;
        }
        // U says that nobody knows, as often as need be.
        problems.expect(segment, FileProblem.RULE_PAYER_ORDER, 1, orders.add(given) || given.equals("U"));
    }

    private void claim() {
        leave();
        inClaim = true;
        payers.clear();
        payers.add(payer);
        orders.clear();
        orders.add(order);
    }

    private void name(ReadSegment segment) {
        leave();
        name = segment;
        boolean bare = segment.at(4).isEmpty()
                && segment.at(5).isEmpty()
                && segment.at(7).isEmpty();
        problems.expect(
                segment, FileProblem.RULE_PERSON_NAME, 2, bare || segment.at(2).equals("1"));
        if (segment.at(8).equals("XX")) {
            problems.expect(segment, FileProblem.RULE_NPI, 9, lawful(() -> new Npi(segment.at(9))));
        }
        if (segment.at(1).equals(PAYER) && inClaim) {
            problems.expect(segment, FileProblem.RULE_PAYER_REPEATED, 9, payers.add(segment.at(9)));
        } else if (segment.at(1).equals(PAYER)) {
            payer = segment.at(9);
        }
    }

    /** Looks back at the party that ends here: 2010BA has N3, N4 and DMG all or none. */
    private void leave() {
        if (named(INSURED) && !inClaim) {
            boolean all = details.size() == 3;
            problems.expect(name, FileProblem.RULE_SUBSCRIBER_DETAILS, 0, self ? all : details.isEmpty());
        }
        details.clear();
        name = new ReadSegment("NM1", 0);
    }

    private boolean named(String entity) {
        return name.at(1).equals(entity);
    }

    private void place(ReadSegment segment) {
        details.add("N4");
        if (!segment.at(4).isEmpty()) {
            return;
        }
        String zip = segment.at(3);
        boolean state = segment.at(2).chars().allMatch(Signs::isCapital)
                && segment.at(2).length() == 2;
        boolean zipForm = Signs.isDigits(zip, 5) || Signs.isDigits(zip, 9);
        problems.expect(segment, FileProblem.RULE_STATE_ZIP, state ? 3 : 2, state && zipForm);
        if (named(BILLING) || named(FACILITY)) {
            problems.expect(segment, FileProblem.RULE_ZIP4, 3, zip.length() == 9);
        }
    }

    private void reference(ReadSegment segment) {
        boolean taxId = segment.at(1).equals("EI") || segment.at(1).equals("SY");
        if (named(BILLING) && taxId) {
            problems.expect(segment, FileProblem.RULE_TAX_ID, 2, Signs.isDigits(segment.at(2), 9));
        }
    }

    private void contact(ReadSegment segment) {
        for (int element = 3; element < segment.size(); element += 2) {
            String kind = segment.at(element);
            String number = segment.at(element + 1);
            boolean good = switch (kind) {
                case "TE", "FX" -> Signs.isDigits(number, 10);
                case "EX" -> segment.at(element - 2).equals("TE") && Signs.isDigits(number);
                default -> true;
            };
            problems.expect(segment, FileProblem.RULE_CONTACT, element + 1, good);
        }
    }

    private static boolean lawful(Runnable value) {
        try {
            value.run();
            return true;
        } catch (InvalidValue e) {
            return false;
        }
    }
}
