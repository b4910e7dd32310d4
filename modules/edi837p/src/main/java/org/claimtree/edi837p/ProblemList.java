package org.claimtree.edi837p;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimtree.kernel.Finding;

/** Collects what is wrong with a file, each thing once and not without end. */
final class ProblemList {
    /** Nobody mends a file by hand: a hundred problems say as much as ten thousand. */
    static final int MOST = 100;

    private final Set<Finding> findings = new LinkedHashSet<>();
    private boolean more;

    /** @param field segment, its position and element, see {@link ReadSegment#field}; never data */
    void add(FileProblem problem, String field) {
        Finding finding = Finding.hold(problem.name(), field, problem.text());
        if (findings.size() < MOST) {
            findings.add(finding);
        } else {
            more |= !findings.contains(finding);
        }
    }

    /** @param element where the problem is, 0 for the whole segment */
    void expect(ReadSegment segment, FileProblem problem, int element, boolean holds) {
        if (!holds) {
            add(problem, segment.field(element));
        }
    }

    /** Whether there is more than the list holds, so that reading on is of no use. */
    boolean isFull() {
        return more;
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(findings);
        if (more) {
            all.add(Finding.hold(FileProblem.FILE_MORE_PROBLEMS.name(), "file", FileProblem.FILE_MORE_PROBLEMS.text()));
        }
        return List.copyOf(all);
    }
}
