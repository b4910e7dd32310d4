package org.claimtree.authorizations;

import java.math.BigDecimal;

/**
 * The sums of a pool.
 *
 * @param committed commits less returns
 * @param reserved reservations that have not ended
 */
record Balance(BigDecimal allotted, BigDecimal adjusted, BigDecimal committed, BigDecimal reserved) {
    /** Before the first movement. */
    public static final Balance EMPTY = new Balance(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** What is left; negative when the payer cut what had been used. */
    public BigDecimal remaining() {
        return allotted.add(adjusted).subtract(committed);
    }

    /** What may still be taken. */
    public BigDecimal available() {
        return remaining().subtract(reserved);
    }

    /** The sums after one more movement. */
    public Balance after(MovementKind kind, BigDecimal units) {
        return switch (kind) {
            case ALLOT -> new Balance(allotted.add(units), adjusted, committed, reserved);
            case ADJUST -> new Balance(allotted, adjusted.add(units), committed, reserved);
            case COMMIT -> new Balance(allotted, adjusted, committed.add(units), reserved);
            case RETURN -> new Balance(allotted, adjusted, committed.subtract(units), reserved);
            case RESERVE -> new Balance(allotted, adjusted, committed, reserved.add(units));
            case LAPSE -> new Balance(allotted, adjusted, committed, reserved.subtract(units));
        };
    }
}
