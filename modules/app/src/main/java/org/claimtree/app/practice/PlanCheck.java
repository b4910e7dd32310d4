package org.claimtree.app.practice;

import java.util.Objects;
import org.claimtree.catalog.AuthorizationNeed;
import org.claimtree.catalog.PayerCode;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Plan;

/** Refuses a plan that belongs to another payer than the one it is named with. */
final class PlanCheck {
    private final MasterData master;
    private final Problems problems;

    /**
     * @param master as it would be, or null when it is broken: nothing is checked then
     */
    PlanCheck(MasterData master, Problems problems) {
        this.master = master;
        this.problems = problems;
    }

    void check(MasterSections.Bound bound) {
        if (bound.value() instanceof PayerCode row) {
            check(row.applies().plan(), row.applies().payer(), bound.pointer() + "/applies/plan");
        } else if (bound.value() instanceof AuthorizationNeed row) {
            check(row.about().plan(), row.about().payer(), bound.pointer() + "/about/plan");
        }
    }

    void check(String plan, String payer, String pointer) {
        boolean others = master != null
                && plan != null
                && master.all(MasterKind.PLAN).latest(plan).stream()
                        .map(version -> ((Plan) version.content()).payer())
                        .anyMatch(owner -> !Objects.equals(owner, payer));
        if (others) {
            problems.add(pointer, "PLAN_OF_OTHER_PAYER", "The plan belongs to another payer.");
        }
    }
}
