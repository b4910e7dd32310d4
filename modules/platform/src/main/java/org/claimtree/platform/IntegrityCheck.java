package org.claimtree.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * Proves that what is kept for proof is as it was written. Every module adds the checks of what it keeps; they are run
 * together in one transaction, one after the other, and read their rows in parts.
 */
public interface IntegrityCheck {
    /** What is checked, such as {@code revisions}: one word or a few. */
    String what();

    /** Checks all of it. */
    Outcome run();

    /**
     * A place where something is wrong.
     *
     * @param where the thing by its number or id, such as {@code revision 5}
     * @param message what is wrong there; never client data
     */
    record Broken(String where, String message) {}

    /**
     * What a check found.
     *
     * @param checked how many things were checked
     * @param unsealed how many of them are not under a seal yet, so that nothing could be said about them
     * @param problems the first {@link Findings#TOLD} of them, and how many more there are
     */
    record Outcome(long checked, long unsealed, List<Broken> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /** Collects what a check finds, and holds no more of it than is told. */
    final class Findings {
        /** So many problems are told one by one. */
        public static final int TOLD = 100;

        private final List<Broken> problems = new ArrayList<>();
        private long checked;
        private long more;

        /** One more thing was looked at. */
        public void count() {
            checked++;
        }

        public void add(String where, String message) {
            if (problems.size() < TOLD) {
                problems.add(new Broken(where, message));
            } else {
                more++;
            }
        }

        /** Everything found. */
        public Outcome outcome(String what, long unsealed) {
            List<Broken> told = new ArrayList<>(problems);
            if (more > 0) {
                told.add(new Broken(what, more + " more problems were found."));
            }
            return new Outcome(checked, unsealed, told);
        }
    }
}
