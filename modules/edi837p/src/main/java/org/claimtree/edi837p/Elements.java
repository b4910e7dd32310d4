package org.claimtree.edi837p;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.Taxonomy;

/**
 * The one way from a snapshot into a file: every value comes by here with its path, is cleaned or found wanting, and
 * goes on to the sink. Counts segments for SE01.
 *
 * <p>Paths are the snapshot's own ({@code insured.subscriber.memberId}): {@link #at} names the record, each call the
 * field in it.
 */
final class Elements {
    /** Ten digits before the point are the most that receivers take (CLM02, SV102, AMT02). */
    private static final BigDecimal AMOUNT_LIMIT = new BigDecimal("99999999.99");

    private static final int QUANTITY_DIGITS = 8;

    private final SegmentSink sink;
    private final X12Text text;
    private final Consumer<Finding> findings;
    private String record = "";
    private String partOfRecord = "";
    private boolean composite;
    private int segments;

    Elements(SegmentSink sink, X12Text text, Consumer<Finding> findings) {
        this.sink = sink;
        this.text = text;
        this.findings = findings;
    }

    /** Names the record of the snapshot whose fields follow. */
    Elements at(String path) {
        return at(path, "");
    }

    /** The same of a part of a record, such as {@code .service}: its name is made only when a finding needs it. */
    Elements at(String path, String part) {
        record = path;
        partOfRecord = part;
        return this;
    }

    Elements start(String tag) {
        sink.start(tag);
        segments++;
        return this;
    }

    void end() {
        sink.end();
    }

    /** Segments started so far. */
    int segments() {
        return segments;
    }

    void report(Finding finding) {
        findings.accept(finding);
    }

    /** Text of our own, known to be writable; null leaves the element empty. */
    Elements put(String value) {
        if (composite) {
            sink.component(value);
        } else {
            sink.element(value);
        }
        return this;
    }

    Elements skip(int elements) {
        for (int i = 0; i < elements; i++) {
            put(null);
        }
        return this;
    }

    Elements startComposite() {
        sink.startComposite();
        composite = true;
        return this;
    }

    Elements endComposite() {
        sink.endComposite();
        composite = false;
        return this;
    }

    /** Free text that must be there. */
    Elements text(String field, String value, int max) {
        return put(required(field, cut(field, cleaned(field, value), max)));
    }

    /** Free text that may be missing. */
    Elements textIfAny(String field, String value, int max) {
        return put(cut(field, cleaned(field, value), max));
    }

    /** Text made writable, with its findings; null when nothing is left of it. */
    String cleaned(String field, String value) {
        if (value == null) {
            return null;
        }
        X12Text.Cleaned cleaned = text.clean(value);
        if (cleaned.lost()) {
            report(Problems.lost(path(field)));
        } else if (cleaned.replaced()) {
            report(Problems.replaced(path(field)));
        }
        return cleaned.text().isEmpty() ? null : cleaned.text();
    }

    /** Text cut to its limit, with a warning. */
    String cut(String field, String value, int max) {
        if (value == null || value.length() <= max) {
            return value;
        }
        report(Problems.cut(path(field), max));
        return value.substring(0, max).stripTrailing();
    }

    /** The value; a missing one holds the claim. */
    <T> T required(String field, T value) {
        if (value == null) {
            report(Problems.missing(path(field)));
        }
        return value;
    }

    /** An identifier that must be there. */
    Elements id(String field, String value, IdForm form) {
        required(field, present(value));
        return idIfAny(field, value, form);
    }

    /** An identifier that may be missing. */
    Elements idIfAny(String field, String value, IdForm form) {
        String given = present(value);
        if (given != null && !form.hasCharacters(given, text)) {
            report(Problems.characters(path(field)));
        } else if (given != null && !form.hasLength(given)) {
            report(Problems.length(path(field), form.min(), form.max()));
        }
        return put(given);
    }

    /** NM108 and NM109 of a provider, both empty without an NPI. */
    Elements npiIfAny(String field, String npi) {
        if (present(npi) == null) {
            return skip(2);
        }
        put("XX").idIfAny(field, npi, IdForm.NPI);
        if (IdForm.NPI.hasCharacters(npi, text) && IdForm.NPI.hasLength(npi)) {
            lawful(field, () -> new Npi(npi));
        }
        return this;
    }

    /** PRV03. */
    Elements taxonomy(String field, String code) {
        idIfAny(field, code, IdForm.TAXONOMY);
        if (IdForm.TAXONOMY.hasCharacters(code, text) && IdForm.TAXONOMY.hasLength(code)) {
            lawful(field, () -> new Taxonomy(code));
        }
        return this;
    }

    /** One of the codes that the guide allows here. */
    Elements code(String field, String value, Set<String> allowed) {
        required(field, value);
        return codeIfAny(field, value, allowed);
    }

    Elements codeIfAny(String field, String value, Set<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            report(Problems.code(path(field)));
        }
        return put(value);
    }

    /** CCYYMMDD. */
    Elements date(String field, LocalDate date) {
        required(field, date);
        return put(date == null ? null : day(field, date));
    }

    /** D8 and the day, or RD8 and both days when there are two. */
    Elements days(LocalDate from, LocalDate through) {
        required("from", from);
        required("through", through);
        if (from == null || through == null) {
            return this;
        }
        return from.equals(through)
                ? put("D8").put(day("from", from))
                : put("RD8").put(day("from", from) + "-" + day("through", through));
    }

    /** Dollars in the short form: 225, 985.5. */
    Elements amount(String field, BigDecimal dollars) {
        if (required(field, dollars) == null) {
            return put(null);
        }
        BigDecimal shortest = dollars.stripTrailingZeros();
        if (shortest.signum() < 0 || shortest.scale() > 2 || shortest.compareTo(AMOUNT_LIMIT) > 0) {
            report(Problems.amount(path(field), "An amount is from 0 to 99,999,999.99 and has at most two decimals."));
        }
        return put(shortest.toPlainString());
    }

    /** Dollars in the short form that may be below zero and are never 0 (CAS03). */
    Elements adjustment(String field, BigDecimal dollars) {
        if (required(field, dollars) == null) {
            return put(null);
        }
        BigDecimal shortest = dollars.stripTrailingZeros();
        if (shortest.signum() == 0 || shortest.scale() > 2 || shortest.abs().compareTo(AMOUNT_LIMIT) > 0) {
            report(Problems.amount(
                    path(field), "An adjustment is not 0, at most 99,999,999.99 and has at most two decimals."));
        }
        return put(shortest.toPlainString());
    }

    /** Units or a drug's quantity: more than 0, at most eight digits with three decimals. */
    Elements quantity(String field, BigDecimal count) {
        if (required(field, count) == null) {
            return put(null);
        }
        BigDecimal shortest = count.stripTrailingZeros();
        int digits = Math.max(shortest.precision(), shortest.precision() - shortest.scale());
        if (shortest.signum() <= 0 || shortest.scale() > 3 || digits > QUANTITY_DIGITS) {
            report(Problems.amount(
                    path(field), "A quantity is more than 0 and has at most eight digits and three decimals."));
        }
        return put(shortest.toPlainString());
    }

    private String day(String field, LocalDate date) {
        if (date.getYear() < 1000 || date.getYear() > 9999) {
            report(Problems.date(path(field)));
            return "";
        }
        // A formatter takes thirty times as long: half of what a whole segment costs.
        return Integer.toString((date.getYear() * 100 + date.getMonthValue()) * 100 + date.getDayOfMonth());
    }

    private void lawful(String field, Runnable value) {
        try {
            value.run();
        } catch (InvalidValue e) {
            report(Finding.hold(e.code(), path(field), e.getMessage()));
        }
    }

    /** A blank identifier is none. */
    private static String present(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** Path of a field in the snapshot. */
    String path(String field) {
        return record.isEmpty() ? field : record + partOfRecord + "." + field;
    }
}
