package org.claimtree.platform;

import java.time.Instant;
import java.util.List;

/**
 * Work that goes on in the background, such as a batch. Every module that does such work tells of it here, out of the rows
 * that drive the work, so that any server can show it and nobody has to stay on a page to see its end.
 */
public interface LongWork {
    /** Name of the permission that whoever asks must have. */
    String needs();

    /**
     * What is going on now, and what has ended since a time, as far as the caller sees it.
     *
     * @param since the earliest end that is told
     */
    List<Item> items(Instant since);

    /**
     * One piece of work.
     *
     * @param kind what is done, such as {@code CLAIM_BATCH}
     * @param id of the piece
     * @param stage where it is, in the words of its module
     * @param progress how far that stage is
     * @param startedAt when it was asked for
     * @param state whether it goes on
     * @param path of the page that shows it
     */
    record Item(String kind, String id, String stage, Progress progress, Instant startedAt, State state, String path) {}

    /** Whether a piece of work goes on. */
    enum State {
        RUNNING,
        DONE,
        /** It stopped on an error. */
        FAILED
    }

    /**
     * @param done so many
     * @param total of so many
     */
    record Progress(long done, long total) {}
}
