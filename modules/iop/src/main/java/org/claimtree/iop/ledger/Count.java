package org.claimtree.iop.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.claimtree.catalog.Program;

/**
 * What is documented for a program on a day. Pure.
 *
 * @param lines how many lines count
 * @param units their sum
 * @param minutes of their notes; what overlaps counts once
 */
record Count(int lines, BigDecimal units, int minutes) {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /**
     * @param uncounted codes whose units count and whose time does not
     */
    static Count of(Collection<Documented> lines, Collection<String> uncounted) {
        return new Count(
                lines.size(),
                lines.stream().map(Documented::units).reduce(BigDecimal.ZERO, BigDecimal::add),
                minutes(lines.stream()
                        .filter(line -> !uncounted.contains(line.code()))
                        .toList()));
    }

    private static int minutes(Collection<Documented> lines) {
        List<Documented> sorted =
                lines.stream().sorted(Comparator.comparing(Documented::start)).toList();
        long minutes = 0;
        LocalDateTime covered = LocalDateTime.MIN;
        for (Documented line : sorted) {
            LocalDateTime from = line.start().isBefore(covered) ? covered : line.start();
            if (line.end().isAfter(from)) {
                minutes += Duration.between(from, line.end()).toMinutes();
                covered = line.end();
            }
        }
        return (int) minutes;
    }

    boolean isSame(Count other) {
        return lines == other.lines && minutes == other.minutes && units.compareTo(other.units) == 0;
    }

    boolean isNothing() {
        return lines == 0;
    }

    /** Whether it is enough for a program and a payer. */
    boolean reaches(Program.Threshold threshold, int minutesOfPayer) {
        return has(threshold.of()).compareTo(threshold.amount()) >= 0 && minutes >= minutesOfPayer;
    }

    /** So much of so much, in words. */
    String against(Program.Threshold threshold, int minutesOfPayer) {
        String own = plain(has(threshold.of())) + " of " + plain(threshold.amount()) + " "
                + threshold.of().name().toLowerCase(java.util.Locale.ROOT);
        return minutesOfPayer == 0 ? own : own + ", " + minutes + " of the payer's " + minutesOfPayer + " minutes";
    }

    private BigDecimal has(Program.Counted what) {
        return switch (what) {
            case UNITS -> units;
            case MINUTES -> BigDecimal.valueOf(minutes);
            case HOURS -> BigDecimal.valueOf(minutes).divide(MINUTES_PER_HOUR, 4, RoundingMode.DOWN);
        };
    }

    private static String plain(BigDecimal number) {
        return number.setScale(2, RoundingMode.DOWN).stripTrailingZeros().toPlainString();
    }
}
