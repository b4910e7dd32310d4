package org.claimtree.hcfa1500;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Npi;

/**
 * The one way from a snapshot onto a form: every value comes by here with its path, is made printable or found wanting,
 * and gets its place. What is only described may be cut; identifiers, codes, amounts and units never are.
 *
 * <p>Paths are the snapshot's own ({@code insured.subscriber.memberId}): {@link #at} names the record, {@link #item} the
 * item of the form, and each call the box of the item and the field of the record.
 */
final class Entries {
    private static final Grid GRID = Grid.FORM;

    private final Consumer<Finding> findings;
    private final List<Placement> placements = new ArrayList<>();
    private final Set<Spot> spots = new LinkedHashSet<>();
    private String record = "";
    private String item = "";

    Entries(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /** Names the record of the snapshot whose fields follow. */
    Entries at(String path) {
        record = path;
        return this;
    }

    /** Names the item of the form whose boxes follow. */
    Entries item(String number) {
        item = number;
        return this;
    }

    void report(Finding finding) {
        Spot.ofItem(finding.field(), item).forEach(spots::add);
        findings.accept(finding);
    }

    /** Where on the form each field was looked for, whether it was found or not. */
    Set<Spot> spots() {
        return spots;
    }

    private void spot(String field, String... boxes) {
        for (String box : boxes) {
            spots.add(new Spot(path(field), GRID.field(item, box)));
        }
    }

    List<Placement> placements() {
        return List.copyOf(placements);
    }

    /** Text of our own or already found good; null and empty text leave the box empty. */
    void put(String box, String text) {
        Grid.Field field = box(box);
        if (text != null && !text.isEmpty()) {
            placements.add(Placement.in(field, text));
        }
    }

    /** Text with a place of its own, where the grid's column does not serve. */
    void put(Placement placement) {
        if (!placement.text().isEmpty()) {
            placements.add(placement);
        }
    }

    void tick(String box) {
        put(box, "X");
    }

    Grid.Field box(String box) {
        Grid.Field field = GRID.field(item, box);
        spots.add(new Spot(record, field));
        return field;
    }

    /** The value; a missing one holds the claim. */
    <T> T required(String field, T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            report(Problems.missing(path(field), item));
        }
        return value;
    }

    /** A name, a street, a plan: folded, and cut to its box with a warning. */
    void text(String box, String field, String value) {
        spot(field, box);
        put(box, fitting(field, folded(field, value), box(box).width()));
    }

    /** The same, of which something must be left. */
    void requiredText(String box, String field, String value) {
        spot(field, box);
        put(box, fitting(field, required(field, folded(field, value)), box(box).width()));
    }

    /** Folded text, null when nothing is left of it. */
    String folded(String field, String value) {
        return value == null ? null : folded(field, PrintText.name(value));
    }

    /** Folded text of a note or description. */
    String foldedNote(String field, String value) {
        return value == null ? null : folded(field, PrintText.note(value));
    }

    private String folded(String field, PrintText.Folded folded) {
        if (folded.lost()) {
            report(Problems.lost(path(field), item));
        }
        return folded.text().isEmpty() ? null : folded.text();
    }

    /** Text cut to a width, with a warning. */
    String fitting(String field, String text, int width) {
        if (text == null || text.length() <= width) {
            return text;
        }
        report(Problems.cut(path(field), item, width));
        return text.substring(0, width).stripTrailing();
    }

    /** An identifier without its blanks, hyphens, periods and slashes. */
    void identifier(String box, String field, String value) {
        spot(field, box);
        put(box, identifier(field, value, box(box).width()));
    }

    /** @return the bare identifier, or null if there is none or it does not fit */
    String identifier(String field, String value, int width) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String bare = PrintText.identifier(value);
        if (bare.isEmpty() || !PrintText.isCapitalsAndDigits(bare)) {
            report(Problems.characters(path(field), item));
        } else if (bare.length() > width) {
            report(Problems.length(path(field), item, 1, width));
        } else {
            return bare;
        }
        return null;
    }

    /** A code of capitals and digits exactly as it stands. */
    void code(String box, String field, String value, int min, int max) {
        spot(field, box);
        String code = code(field, value, min, max);
        put(box, code);
    }

    /** @return the code, or null if there is none or it has not its form */
    String code(String field, String value, int min, int max) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!PrintText.isCapitalsAndDigits(value)) {
            report(Problems.characters(path(field), item));
        } else if (value.length() < min || value.length() > max) {
            report(Problems.length(path(field), item, min, max));
        } else {
            return value;
        }
        return null;
    }

    /** Exactly so many digits. */
    String digits(String field, String value, int count) {
        String code = code(field, value, count, count);
        if (code != null && !PrintText.isDigits(code)) {
            report(Problems.characters(path(field), item));
            return null;
        }
        return code;
    }

    void npi(String box, String field, String value) {
        spot(field, box);
        put(box, npi(field, value));
    }

    /** Ten digits with their check digit; null if there are none or they are no NPI. */
    String npi(String field, String value) {
        String digits = digits(field, value, 10);
        if (digits == null) {
            return null;
        }
        try {
            return new Npi(digits).digits();
        } catch (InvalidValue e) {
            report(Finding.hold(e.code(), path(field), e.getMessage()));
            return null;
        }
    }

    /** Area code and number of a US phone; both boxes stay empty without one. */
    void phone(String boxes, String field, String value) {
        spot(field, boxes + "phone area code", boxes + "phone number");
        String digits = digits(field, value, 10);
        if (digits != null) {
            put(boxes + "phone area code", digits.substring(0, 3));
            put(boxes + "phone number", digits.substring(3));
        }
    }

    /** Month, day and year in boxes of their own. */
    void date(String boxes, String field, LocalDate date, int yearDigits) {
        spot(field, boxes + "month", boxes + "day", boxes + "year");
        String year = year(field, date, yearDigits);
        if (year != null) {
            put(boxes + "month", "%02d".formatted(date.getMonthValue()));
            put(boxes + "day", "%02d".formatted(date.getDayOfMonth()));
            put(boxes + "year", year);
        }
    }

    /** Month, day and year of four digits without blanks, from the box of the month on. */
    void dateRunTogether(String boxes, String field, LocalDate date) {
        spot(field, boxes + "month", boxes + "day", boxes + "year");
        String year = year(field, date, 4);
        if (year != null) {
            Grid.Field month = box(boxes + "month");
            String text = "%02d%02d%s".formatted(date.getMonthValue(), date.getDayOfMonth(), year);
            put(new Placement(month.line(), month.column(), text));
        }
    }

    /** @return the year, or null without a date or with one that has no year of four digits */
    String year(String field, LocalDate date, int digits) {
        if (date == null) {
            return null;
        }
        if (date.getYear() < 1000 || date.getYear() > 9999) {
            report(Problems.date(path(field), item));
            return null;
        }
        return Integer.toString(date.getYear()).substring(4 - digits);
    }

    /** Dollars and cents without point, in two boxes. */
    void amount(String dollars, String cents, String field, BigDecimal amount) {
        spot(field, dollars, cents);
        if (amount == null) {
            return;
        }
        int width = box(dollars).width();
        BigDecimal shortest = amount.stripTrailingZeros();
        if (shortest.signum() < 0 || shortest.scale() > 2 || shortest.precision() - shortest.scale() > width) {
            report(Problems.amount(path(field), item, width));
            return;
        }
        String digits = amount.setScale(2).unscaledValue().toString();
        String padded = "0".repeat(Math.max(0, 3 - digits.length())) + digits;
        put(dollars, padded.substring(0, padded.length() - 2));
        put(cents, padded.substring(padded.length() - 2));
    }

    /** Path of a field in the snapshot. */
    String path(String field) {
        return record.isEmpty() ? field : record + "." + field;
    }
}
