package org.claimtree.catalog;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import org.claimtree.kernel.InvalidValue;

/**
 * A program that is paid by the day: IOP, PHP, residential. What clinicians document is added up, and where it is enough,
 * one code is billed for the day.
 *
 * @param name as users know it
 * @param order programs are asked in this order whether they take a day, smallest first
 * @param groups which codes are counted, and which are billed
 * @param threshold how much a day needs
 * @param billing how a day is billed
 * @param payers what payers want beyond that, each payer once
 * @param active false takes no day, on all dates of this version
 */
public record Program(
        String name,
        int order,
        Groups groups,
        Threshold threshold,
        Billing billing,
        List<PayerTerms> payers,
        boolean active) {
    public Program {
        if (name == null || name.isBlank()) {
            throw new InvalidValue("PROGRAM_NAME", "A program has a name.");
        }
        if (order < 1 || order > 99) {
            throw new InvalidValue("PROGRAM_ORDER", "The place among the programs is from 1 through 99.");
        }
        if (groups == null) {
            throw new InvalidValue("PROGRAM_GROUPS", "Say which codes are counted, and which are billed.");
        }
        threshold = threshold == null ? Threshold.ONE_UNIT : threshold;
        billing = billing == null ? Billing.USUAL : billing;
        payers = payers == null ? List.of() : List.copyOf(payers);
        if (payers.stream().map(PayerTerms::payer).distinct().count() < payers.size()) {
            throw new InvalidValue("PROGRAM_PAYER_TWICE", "A payer stands here twice.");
        }
    }

    /**
     * @param documented ref of the code group whose codes are counted
     * @param billed ref of the code group of which one code is billed
     */
    public record Groups(String documented, String billed) {
        public Groups {
            if (documented == null || billed == null) {
                throw new InvalidValue("PROGRAM_GROUPS", "Say which codes are counted, and which are billed.");
            }
        }
    }

    /** What is counted. */
    public enum Counted {
        /** Units of the codes that document. */
        UNITS,
        /** Minutes of the notes; what overlaps counts once. */
        MINUTES,
        /** The same in hours. */
        HOURS
    }

    /**
     * @param amount at least so much, greater than 0
     * @param of what
     */
    public record Threshold(BigDecimal amount, Counted of) {
        // Before the constant that is checked by it.
        private static final BigDecimal MOST = new BigDecimal("1440");
        static final Threshold ONE_UNIT = new Threshold(BigDecimal.ONE, Counted.UNITS);

        public Threshold {
            if (amount == null
                    || amount.signum() <= 0
                    || amount.compareTo(MOST) > 0
                    || amount.stripTrailingZeros().scale() > 2) {
                throw new InvalidValue(
                        "THRESHOLD_FORM", "A threshold is greater than 0, at most 1440, with at most two decimals.");
            }
            amount = BillingCode.plain(amount);
            of = of == null ? Counted.UNITS : of;
        }
    }

    /**
     * @param minutes how long the note is that is made; 1 to 1440
     * @param arrears days that authors have to write and release their notes; 0 to 60
     * @param lateDays days after which a day is billed only when somebody accepts it; 1 to 365
     * @param alertGroup name of the group of users that is told, or null
     * @param family programs of one family exclude each other on a day
     * @param toBilling whether what is billed is released to billing at once
     */
    public record Billing(
            Integer minutes, Integer arrears, Integer lateDays, String alertGroup, String family, boolean toBilling) {
        /** As the settings have it at first. */
        public static final Billing USUAL = new Billing(null, null, null, null, null, false);

        private static final int DAY = 1440;

        public Billing {
            minutes = minutes == null ? 180 : minutes;
            arrears = arrears == null ? 2 : arrears;
            lateDays = lateDays == null ? 30 : lateDays;
            family = family == null || family.isBlank() ? "PER DIEM" : family;
            demand(minutes >= 1 && minutes <= DAY, "A note takes 1 through 1440 minutes.");
            demand(arrears >= 0 && arrears <= 60, "Days in arrears are 0 through 60.");
            demand(lateDays >= 1 && lateDays <= 365, "The limit of late entries is 1 through 365 days.");
        }

        private static void demand(boolean holds, String sentence) {
            if (!holds) {
                throw new InvalidValue("PROGRAM_BILLING", sentence);
            }
        }
    }

    /**
     * What a payer wants.
     *
     * @param payer ref
     * @param minutesPerDay at least so many; or null
     * @param daysPerWeek at least so many days of a week reach the threshold, 1 to 7; or null
     * @param lateDays days after which the payer takes no late documentation; or null
     * @param tiers codes by time, ascending; the highest that is reached is billed; empty: any code of the group
     * @param time what else the payer says of time
     * @param bundled what is part of the day and not billed beside it; null when nothing is
     */
    public record PayerTerms(
            String payer,
            Integer minutesPerDay,
            Integer daysPerWeek,
            Integer lateDays,
            List<Tier> tiers,
            Time time,
            Bundled bundled) {
        public PayerTerms {
            tiers = tiers == null ? List.of() : List.copyOf(tiers);
            time = time == null ? Time.USUAL : time;
            if (daysPerWeek != null && (daysPerWeek < 1 || daysPerWeek > 7)) {
                throw new InvalidValue("DAYS_PER_WEEK", "A week has 1 through 7 days.");
            }
            if (payer == null) {
                throw new InvalidValue("PAYER_MISSING", "The terms are those of a payer.");
            }
            boolean ascending = true;
            for (int i = 1; i < tiers.size(); i++) {
                ascending &= tiers.get(i - 1).minutes() < tiers.get(i).minutes();
            }
            if (!ascending) {
                throw new InvalidValue("TIERS_ORDER", "Tiers stand in the order of their minutes, each another.");
            }
        }
    }

    /**
     * Codes that are part of the day.
     *
     * @param group ref of the code group
     * @param except codes of it that may be billed beside the day all the same
     */
    public record Bundled(String group, List<String> except) {
        public Bundled {
            if (group == null) {
                throw new InvalidValue("BUNDLED_GROUP", "Say which code group is part of the day.");
            }
            except = except == null ? List.of() : List.copyOf(except);
        }
    }

    /**
     * How a payer counts time.
     *
     * @param hoursPerWeek at least so many documented hours in a week, 1 to 168; or null
     * @param weekBegins first day of the payer's week; Sunday where it does not say
     * @param uncounted codes whose time the payer does not count, such as meals
     * @param dischargeUnpaid true: the day of discharge is not paid
     */
    public record Time(Integer hoursPerWeek, DayOfWeek weekBegins, List<String> uncounted, Boolean dischargeUnpaid) {
        /** Of a payer who says nothing. */
        public static final Time USUAL = new Time(null, null, null, null);

        public Time {
            weekBegins = weekBegins == null ? DayOfWeek.SUNDAY : weekBegins;
            uncounted = uncounted == null
                    ? List.of()
                    : uncounted.stream().distinct().toList();
            dischargeUnpaid = dischargeUnpaid != null && dischargeUnpaid;
            if (hoursPerWeek != null && (hoursPerWeek < 1 || hoursPerWeek > 168)) {
                throw new InvalidValue("HOURS_PER_WEEK", "A week has 1 through 168 hours.");
            }
        }
    }

    /**
     * A part of a day that has a code of its own, such as half a day.
     *
     * @param minutes from which it is reached
     * @param code billing code
     */
    public record Tier(int minutes, String code) {
        public Tier {
            if (minutes < 1 || minutes > 1440 || code == null || code.isBlank()) {
                throw new InvalidValue("TIER_FORM", "A tier has 1 through 1440 minutes and a code.");
            }
        }
    }
}
