package org.claimtree.claims.life;

import java.util.Locale;

/** Where a frozen claim stands. */
public enum ClaimStatus {
    /** Frozen in a batch. */
    BATCHED(true),
    /** Its forms were printed; they have not been mailed. */
    PRINTED(true),
    /** Its production file was downloaded or delivered, or its forms were mailed. */
    SUBMITTED(true),
    /** Whoever received it took it (999, 277CA, or a word on the phone). */
    ACCEPTED(true),
    /** Whoever received it did not take it: its charges are free. */
    REJECTED(false),
    /** Its payer answered, and paid or allowed something. */
    PAID(true),
    /** Its payer answered, and denied every line of it that it answered. */
    DENIED(true),
    /** A replacement (frequency 7) of it was accepted. */
    REPLACED(false),
    /** A void (frequency 8) of it was accepted. */
    VOIDED(false),
    /** Its batch was cancelled before it was sent. */
    CANCELLED(false),
    /** Went into a test file: counts for nothing. */
    TEST(false);

    private final boolean live;

    ClaimStatus(boolean live) {
        this.live = live;
    }

    /** Whether a claim that stands here keeps its charges from others. */
    public boolean isLive() {
        return live;
    }

    /** Whether its payer has answered. */
    public boolean isAdjudicated() {
        return this == PAID || this == DENIED;
    }

    /** Whether a replacement or a void that stands here has taken the place of its original. */
    boolean takesPlace() {
        return this == ACCEPTED || this == REPLACED || isAdjudicated();
    }

    /** As people say it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
