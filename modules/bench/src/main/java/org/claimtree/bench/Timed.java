package org.claimtree.bench;

import java.util.Arrays;

/** Takes times. */
final class Timed {
    private Timed() {}

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    /** Seconds that it takes once. */
    static double once(Work work) {
        try {
            long start = System.nanoTime();
            work.run();
            return (System.nanoTime() - start) / 1e9;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Median of several runs, after some that do not count. */
    static double median(int warm, int counted, Work work) {
        for (int i = 0; i < warm; i++) {
            once(work);
        }
        double[] times = new double[counted];
        for (int i = 0; i < counted; i++) {
            times[i] = once(work);
        }
        Arrays.sort(times);
        return times[counted / 2];
    }

    /**
     * Least seconds of two works that take turns, so that what else the machine does falls on both.
     *
     * @return of the first and of the second
     */
    static double[] least(int rounds, Work first, Work second) {
        double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
        for (int i = 0; i < rounds; i++) {
            least[0] = Math.min(least[0], once(first));
            least[1] = Math.min(least[1], once(second));
        }
        return least;
    }
}
