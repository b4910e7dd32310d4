package org.claimtree.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.edi837p.Edi837pRenderer;

/** Finished sets read back, on one thread and on all cores. */
final class Verification {
    private static final int ROUNDS = 20;

    private final Edi837pRenderer renderer;
    private final InterchangeEnvelope envelope;
    private final List<byte[]> sets;

    Verification(Edi837pRenderer renderer, InterchangeEnvelope envelope, List<byte[]> sets) {
        this.renderer = renderer;
        this.envelope = envelope;
        this.sets = sets;
    }

    /** How much faster all cores are than one thread, with claims a second in words. */
    Row row(int claims) {
        int cores = Runtime.getRuntime().availableProcessors();
        double[] least = Timed.least(ROUNDS, () -> sets.forEach(this::verify), () -> onAllCores(cores));
        double one = least[0];
        double all = least[1];
        String against = "one thread; %,d claims/s on it, %,d on %d cores"
                .formatted(Math.round(claims / one), Math.round(claims / all), cores);
        return Row.atLeast("verification of a finished file", one / all, against, Math.min(1.8, 0.9 * cores));
    }

    private void onAllCores(int cores) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(cores);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (byte[] set : sets) {
                work.add(() -> {
                    verify(set);
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private void verify(byte[] set) {
        if (!renderer.verify(envelope, set).isEmpty()) {
            throw new IllegalStateException("A set that was written has findings");
        }
    }
}
