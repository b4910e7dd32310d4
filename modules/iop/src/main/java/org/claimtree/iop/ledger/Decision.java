package org.claimtree.iop.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtree.authorizations.Need;
import org.claimtree.encounters.PerDiemNote;

/**
 * What becomes of a day in a program.
 *
 * @param reasons in words, at least one
 * @param proposal or null
 * @param bill what is billed now, or null
 */
record Decision(DayProgram program, Outcome outcome, List<Reason> reasons, Count count, Proposal proposal, Bill bill) {
    Decision {
        reasons = List.copyOf(reasons);
    }

    /**
     * @param need whose units are taken
     */
    record Bill(PerDiemNote note, Need need) {}

    static Decision of(DayProgram program, Outcome outcome, List<Reason> reasons, Count count) {
        return new Decision(program, outcome, reasons, count, null, null);
    }

    /** The same with a reason more, if there is one. */
    Decision noting(Optional<Reason> more) {
        List<Reason> all = new ArrayList<>(reasons);
        more.ifPresent(all::add);
        return new Decision(program, outcome, all, count, proposal, bill);
    }

    Decision proposing(Proposal other) {
        return new Decision(program, outcome, reasons, count, other, bill);
    }

    /** The same where another program got the day. */
    Decision passedTo(String other) {
        List<Reason> all = new ArrayList<>(List.of(Reason.of(Why.OTHER_PROGRAM, other)));
        all.addAll(reasons);
        return new Decision(program, Outcome.PASSED, all, count, null, null);
    }
}
