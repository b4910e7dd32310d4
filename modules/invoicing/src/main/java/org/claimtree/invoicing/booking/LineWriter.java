package org.claimtree.invoicing.booking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Service;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.Money;
import org.claimtree.platform.InputProblem;

/** Writes the lines of an invoice that is paid in advance, and tells all that is wrong with them at once. Pure. */
final class LineWriter {
    private static final BigDecimal MOST_UNITS = new BigDecimal("99999.999");
    private static final BigDecimal MOST_DOLLARS = new BigDecimal("9999999.99");
    private static final int LONGEST = 120;

    private final Known known;
    final List<BookingLine> lines = new ArrayList<>();
    final List<InputProblem> problems = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();

    /**
     * What is known around the lines.
     *
     * @param service that is booked
     * @param minutes that it takes
     * @param codes billing codes that are named, as they are on the day
     * @param rates what the provider's own list says of a unit, by code
     */
    record Known(Service service, int minutes, Map<String, BillingCode> codes, Map<String, Money> rates) {}

    LineWriter(Known known) {
        this.known = known;
    }

    /** What the service says is done. */
    static List<BookingWish.Line> of(Service service) {
        return service.lines().stream()
                .map(line -> new BookingWish.Line(
                        line.code(),
                        line.modifiers().isEmpty() ? null : line.modifiers(),
                        null,
                        null,
                        line.description()))
                .toList();
    }

    LineWriter write(List<BookingWish.Line> wanted) {
        if (wanted.isEmpty() || wanted.size() > Service.MOST_LINES) {
            wrong("", "LINES_COUNT", "An invoice that is paid in advance has 1 to " + Service.MOST_LINES + " lines.");
        }
        for (int i = 0; i < wanted.size(); i++) {
            write(wanted.get(i), "/" + i);
        }
        return this;
    }

    Money total() {
        return lines.stream().map(BookingLine::amount).reduce(Money.ZERO, Money::plus);
    }

    private void write(BookingWish.Line line, String at) {
        Optional<BillingCode> code = Optional.ofNullable(line.code()).map(known.codes()::get);
        check(line, code, at);
        BigDecimal units = units(line, code);
        Money price = price(line, code, units);
        if (isTooMuch(price, units)) {
            wrong(at + "/price", "AMOUNT_TOO_LARGE", "Units times price is more than 9,999,999.99.");
        }
        lines.add(new BookingLine(
                line.code(),
                line.modifiers() != null
                        ? line.modifiers()
                        : code.map(BillingCode::modifiers).orElse(List.of()),
                units,
                price,
                isTooMuch(price, units) ? Money.ZERO : price.times(units, RoundingMode.HALF_UP),
                line.description() != null
                        ? line.description()
                        : code.map(BillingCode::description).orElse(null)));
    }

    private void check(BookingWish.Line line, Optional<BillingCode> code, String at) {
        if (line.code() == null && line.description() == null) {
            wrong(at + "/code", "LINE_EMPTY", "Choose a code, or say in words what the client pays for.");
        } else if (line.code() != null && code.isEmpty()) {
            wrong(at + "/code", "UNKNOWN_CODE", "There is no such billing code on that day.");
        } else if (code.isPresent() && !code.get().active()) {
            wrong(at + "/code", "CODE_INACTIVE", "The billing code is not active on that day.");
        }
        List<String> modifiers = line.modifiers() == null ? List.of() : line.modifiers();
        if (modifiers.size() > 4 || modifiers.stream().anyMatch(m -> !m.matches("[A-Z0-9]{2}"))) {
            wrong(at + "/modifiers", "MODIFIER_FORM", "At most four modifiers of two capitals or digits.");
        } else if (line.code() == null && !modifiers.isEmpty()) {
            wrong(at + "/modifiers", "MODIFIERS_ALONE", "Modifiers go with a procedure code.");
        }
        BigDecimal units = line.units();
        if (units != null
                && (units.signum() <= 0
                        || units.compareTo(MOST_UNITS) > 0
                        || units.stripTrailingZeros().scale() > 3)) {
            wrong(at + "/units", "UNITS_FORM", "Units are greater than 0 and have at most three decimals.");
        }
        if (line.price() != null && line.price().dollars().signum() < 0) {
            wrong(at + "/price", "PRICE_NEGATIVE", "A price is not negative.");
        }
        if (line.description() != null && line.description().length() > LONGEST) {
            wrong(at + "/description", "TOO_LONG", "A description has at most " + LONGEST + " characters.");
        }
    }

    private BigDecimal units(BookingWish.Line line, Optional<BillingCode> code) {
        if (line.units() != null) {
            return line.units();
        }
        int counted = code.map(c -> c.terms().units().units(known.minutes())).orElse(1);
        if (counted == 0) {
            findings.add(Finding.warn(
                    "TOO_SHORT",
                    "lines",
                    "The session is too short for a unit of " + line.code() + "; one is charged."));
        }
        return BigDecimal.valueOf(Math.max(1, counted));
    }

    /** Typed before the provider's list before the code before the service, as for notes. */
    private Money price(BookingWish.Line line, Optional<BillingCode> code, BigDecimal units) {
        if (line.price() != null) {
            return line.price();
        }
        Optional<Money> fee = Optional.ofNullable(line.code())
                .map(known.rates()::get)
                .or(() -> code.map(c -> c.terms().fee()));
        if (fee.isPresent()) {
            return fee.get();
        }
        // A service has one price, whatever the number of its lines and units.
        boolean isPriced = lines.isEmpty() && units.compareTo(BigDecimal.ONE) == 0;
        if (isPriced && known.service().terms().price() != null) {
            return known.service().terms().price();
        }
        findings.add(
                Finding.warn("NO_PRICE", "lines[" + lines.size() + "].price", "Nobody has said a price of this line."));
        return Money.ZERO;
    }

    private static boolean isTooMuch(Money price, BigDecimal units) {
        return price.dollars().multiply(units).compareTo(MOST_DOLLARS) > 0;
    }

    private void wrong(String at, String code, String sentence) {
        problems.add(new InputProblem("/lines" + at, code, sentence));
    }
}
