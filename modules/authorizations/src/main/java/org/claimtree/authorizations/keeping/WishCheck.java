package org.claimtree.authorizations.keeping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.catalog.BillingCode;
import org.claimtree.platform.InputProblem;

/** The rules that an authorization must keep, all looked at at once. Pure. */
public final class WishCheck {
    private static final BigDecimal MOST = new BigDecimal("9999999.99");

    private final List<InputProblem> problems = new ArrayList<>();

    private WishCheck() {}

    /**
     * What is known around a wish.
     *
     * @param code as it is on the first day, empty where there is none
     * @param unmanaged whether the code is
     * @param coverages of the client
     */
    public record Around(Optional<BillingCode> code, boolean unmanaged, Collection<UUID> coverages) {}

    /** All that is wrong; empty when nothing is. */
    public static List<InputProblem> problems(Wish wish, Around around) {
        WishCheck check = new WishCheck();
        if (wish.code() == null || wish.code().isBlank()) {
            check.wrong("/code", "CODE_MISSING", "Choose the billing code.");
        } else if (around.code().isEmpty()) {
            check.wrong("/code", "UNKNOWN_CODE", "There is no such billing code on the first day.");
        }
        boolean unmanaged = check.grant(wish.grant(), around);
        check.units(wish, unmanaged);
        check.watch(wish.watch());
        return check.problems;
    }

    private boolean grant(Wish.Grant grant, Around around) {
        if (grant == null || grant.dates() == null) {
            wrong("/grant/dates/from", "DATES_MISSING", "The first day is missing.");
            return around.unmanaged();
        }
        boolean unmanaged = grant.unmanaged() == null ? around.unmanaged() : grant.unmanaged();
        if (grant.dates().through() == null && !unmanaged) {
            wrong("/grant/dates/through", "END_MISSING", "Only an unmanaged authorization may have no last day.");
        }
        if (grant.coverage() != null && !around.coverages().contains(grant.coverage())) {
            wrong("/grant/coverage", "UNKNOWN_COVERAGE", "The client has no such coverage.");
        }
        if (grant.payerNumber() != null && !grant.payerNumber().matches("[ -~]{1,50}")) {
            wrong("/grant/payerNumber", "PAYER_NUMBER_FORM", "The payer's number has at most 50 plain characters.");
        }
        return unmanaged;
    }

    private void units(Wish wish, boolean unmanaged) {
        Wish.Units units = wish.units();
        if (units == null) {
            wrong("/units", "UNITS_MISSING", "Say how many units there are.");
            return;
        }
        number("/units/requested", units.requested(), BigDecimal.ZERO);
        number("/units/allotted", units.allotted(), BigDecimal.ZERO);
        number("/units/remaining", units.remaining(), MOST.negate());
        number("/units/caps/day", units.caps().day(), new BigDecimal("0.01"));
        number("/units/caps/week", units.caps().week(), new BigDecimal("0.01"));
        number("/units/caps/month", units.caps().month(), new BigDecimal("0.01"));
        if (units.allotted() == null && !unmanaged && wish.sharesUnitsWith() == null) {
            wrong("/units/allotted", "ALLOTTED_MISSING", "A managed authorization says how many units were allotted.");
        }
    }

    private void watch(Wish.Watch watch) {
        number("/watch/level", watch.level(), BigDecimal.ZERO);
        if (watch.days() != null && (watch.days() < 0 || watch.days() > 999)) {
            wrong("/watch/days", "ALERT_DAYS_FORM", "Alert days are 0 to 999.");
        }
        if (watch.notes() != null && watch.notes().length() > 2000) {
            wrong("/watch/notes", "NOTES_TOO_LONG", "Notes have at most 2,000 characters.");
        }
    }

    private void number(String pointer, BigDecimal units, BigDecimal least) {
        if (units != null
                && (units.stripTrailingZeros().scale() > 2
                        || units.compareTo(least) < 0
                        || units.compareTo(MOST) > 0)) {
            wrong(pointer, "UNITS_FORM", "Units have at most two decimals, and are not less than " + least + ".");
        }
    }

    private void wrong(String pointer, String code, String sentence) {
        problems.add(new InputProblem(pointer, code, sentence));
    }
}
