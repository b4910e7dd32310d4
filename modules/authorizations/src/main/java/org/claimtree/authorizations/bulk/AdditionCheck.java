package org.claimtree.authorizations.bulk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** The rules that an addition must keep, all looked at at once; and its codes, each with what it gets. Pure. */
final class AdditionCheck {
    private static final BigDecimal MOST = new BigDecimal("9999999.99");

    private final Catalog catalog;
    private final List<InputProblem> problems = new ArrayList<>();

    private AdditionCheck(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * A code of the addition.
     *
     * @param billable needs a coverage
     * @param managed has units to run out of
     */
    record Given(String code, boolean billable, boolean managed, BigDecimal allotted) {}

    /**
     * @throws Problem 422 with everything that is wrong
     */
    static List<Given> codes(Addition wish, Catalog catalog) {
        AdditionCheck check = new AdditionCheck(catalog);
        List<Given> codes = check.check(wish);
        if (!check.problems.isEmpty()) {
            throw Problem.invalid(check.problems);
        }
        return codes;
    }

    private List<Given> check(Addition wish) {
        if (wish.clients() == null
                || (wish.clients().ids() == null) == (wish.clients().filter() == null)) {
            wrong("/clients", "CLIENTS_MISSING", "Say which clients: by their ids, or by a filter.");
        }
        if (wish.terms() == null || wish.terms().dates() == null) {
            wrong("/terms/dates/from", "DATES_MISSING", "The first day is missing.");
            return List.of();
        }
        Addition.Terms terms = wish.terms();
        number("/terms/units/allotted", terms.units().allotted());
        number("/terms/units/remaining", terms.units().remaining());
        number("/terms/watch/level", terms.watch().level());
        if (terms.watch().days() != null
                && (terms.watch().days() < 0 || terms.watch().days() > 999)) {
            wrong("/terms/watch/days", "ALERT_DAYS_FORM", "Alert days are 0 to 999.");
        }
        if (terms.payerNumber() != null && !terms.payerNumber().matches("[ -~]{1,50}")) {
            wrong("/terms/payerNumber", "PAYER_NUMBER_FORM", "The payer's number has at most 50 plain characters.");
        }
        List<Given> given = new ArrayList<>();
        for (String code : named(wish.codes(), terms.dates().from())) {
            given(code, terms).ifPresent(given::add);
        }
        return given;
    }

    private List<String> named(Addition.Codes codes, LocalDate day) {
        if (codes == null || (codes.group() == null) == (codes.codes() == null)) {
            wrong("/codes", "CODES_MISSING", "Say which codes: a billing code group, or codes.");
            return List.of();
        }
        if (codes.group() == null) {
            return codes.codes().stream().distinct().toList();
        }
        Optional<CodeGroup> group = catalog.groups().contentOn(codes.group(), day);
        if (group.isEmpty()) {
            wrong("/codes/group", "UNKNOWN_GROUP", "There is no such billing code group on the first day.");
        } else if (!group.get().active()) {
            wrong("/codes/group", "GROUP_INACTIVE", "The billing code group is not active.");
        } else if (group.get().codes().isEmpty()) {
            wrong("/codes/group", "GROUP_EMPTY", "The billing code group has no codes.");
        }
        return group.filter(CodeGroup::active).map(CodeGroup::codes).orElse(List.of());
    }

    private Optional<Given> given(String name, Addition.Terms terms) {
        Optional<BillingCode> code = catalog.code(name, terms.dates().from());
        if (code.isEmpty()) {
            wrong("/codes", "UNKNOWN_CODE", "There is no billing code %s on the first day.".formatted(name));
            return Optional.empty();
        }
        boolean unmanaged = terms.unmanaged() == null ? code.get().flags().unmanaged() : terms.unmanaged();
        BigDecimal allotted = terms.units().allotted() == null
                ? code.get().terms().defaultUnits()
                : terms.units().allotted();
        if (!unmanaged && allotted == null) {
            wrong(
                    "/terms/units/allotted",
                    "CODE_WITHOUT_UNITS",
                    "%s is managed and has no default units: say how many are allotted.".formatted(name));
        }
        if (!unmanaged && terms.dates().through() == null) {
            wrong("/terms/dates/through", "END_MISSING", "%s is managed: say the last day.".formatted(name));
        }
        return Optional.of(new Given(
                name,
                code.get().flags().billable() && code.get().kind() != BillingCode.Kind.INTERNAL,
                !unmanaged,
                allotted == null ? BigDecimal.ZERO : allotted));
    }

    private void number(String pointer, BigDecimal units) {
        if (units != null
                && (units.signum() < 0 || units.stripTrailingZeros().scale() > 2 || units.compareTo(MOST) > 0)) {
            wrong(pointer, "UNITS_FORM", "Units are 0 or more, with at most two decimals.");
        }
    }

    private void wrong(String pointer, String code, String sentence) {
        problems.add(new InputProblem(pointer, code, sentence));
    }
}
