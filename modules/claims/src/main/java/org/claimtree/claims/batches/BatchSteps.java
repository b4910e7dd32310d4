package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * Takes a batch step by step until none of its charges is left. While the database takes in one step, the next one is read
 * and assembled beside it; each step is one transaction all the same.
 */
@ApplicationScoped
public class BatchSteps {
    private PrepareChunk prepare;
    private FreezeChunk freeze;

    /** For the container. */
    protected BatchSteps() {}

    @Inject
    public BatchSteps(PrepareChunk prepare, FreezeChunk freeze) {
        this.prepare = prepare;
        this.freeze = freeze;
    }

    /**
     * Freezes all of a batch.
     *
     * @param aside where the next step is prepared; when it has no thread for that, this one does it in its turn
     */
    public void freezeAll(UUID batch, Executor aside) {
        Chunk next = prepare.next(batch, null);
        boolean more = true;
        while (more) {
            Chunk now = next;
            FutureTask<Chunk> ahead = new FutureTask<>(() -> prepare.next(batch, now));
            if (now != null) {
                begin(ahead, aside);
            }
            more = freeze.next(batch, now);
            next = more ? ended(ahead) : null;
        }
    }

    private static void begin(FutureTask<Chunk> ahead, Executor aside) {
        try {
            aside.execute(ahead);
        } catch (RejectedExecutionException e) {
            // The server goes down. Whether this batch can still go on shows at its next step.
        }
    }

    private static Chunk ended(FutureTask<Chunk> ahead) {
        // Nothing if it has begun elsewhere: so no thread waits for one that is not there.
        ahead.run();
        try {
            return ahead.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the next step was prepared", e);
        }
    }
}
