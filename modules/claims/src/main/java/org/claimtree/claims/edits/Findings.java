package org.claimtree.claims.edits;

import java.util.ArrayList;
import java.util.List;
import org.claimtree.kernel.Finding;

/** Collects the findings of one edit. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    /** Notes a finding that holds, if it is one. */
    Findings holdIf(boolean broken, String code, String field, String text, String mend) {
        if (broken) {
            found.add(Finding.hold(code, field, text).mendedAt(mend));
        }
        return this;
    }

    Findings warnIf(boolean broken, String code, String field, String text, String mend) {
        if (broken) {
            found.add(Finding.warn(code, field, text).mendedAt(mend));
        }
        return this;
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
