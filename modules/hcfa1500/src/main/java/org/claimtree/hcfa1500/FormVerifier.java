package org.claimtree.hcfa1500;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtree.kernel.Finding;

/**
 * Reads the text of forms back, with the grid in hand and nothing of what wrote it: shape, cells, characters, boxes,
 * digits, rows, totals, and what makes several forms one claim. Damaged bytes give findings, never an exception.
 */
final class FormVerifier {
    private static final Pattern PAGE = Pattern.compile("PAGE ([1-9]) OF ([1-9])");

    private final LocalDate day;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> finished = new HashSet<>();

    /** Forms of the claim that is being read, since the last one with a total. */
    private final List<ReadForm> open = new ArrayList<>();

    private ReadForm previous;
    private int page;
    private int pages;

    private FormVerifier(LocalDate day) {
        this.day = day;
    }

    /** @param day of item 31 */
    static List<Finding> verify(LocalDate day, byte[] part) {
        FormVerifier verifier = new FormVerifier(day);
        verifier.read(part);
        return List.copyOf(verifier.findings);
    }

    private void read(byte[] part) {
        for (ReadForm form : ReadForm.of(part, findings::add)) {
            CellRules.FORM.check(form, findings::add);
            new FieldRules(form, findings::add).check();
            new RowRules(form, findings::add).check();
            signed(form);
            claim(form);
            total(form);
            previous = form;
        }
        if (previous != null) {
            ended(previous);
            complete();
        }
    }

    private void complete() {
        if (page < pages) {
            hold(previous, "PAGE_NUMBER", "carrier", "The last forms of a numbered claim are missing.");
        }
    }

    private void signed(ReadForm form) {
        String text = form.text("31", "date signed");
        String monthAndDay = "%02d %02d ".formatted(day.getMonthValue(), day.getDayOfMonth());
        boolean right = text.equals(monthAndDay + "%02d".formatted(day.getYear() % 100))
                || text.equals(monthAndDay + day.getYear());
        if (!text.isEmpty() && !right) {
            hold(form, "DATE_SIGNED", "31", "The date is not that of the batch.");
        }
    }

    /** Forms of one claim follow each other and, where they are numbered, are all there. */
    private void claim(ReadForm form) {
        String number = number(form);
        boolean same = previous != null && number.equals(number(previous));
        Matcher numbered = PAGE.matcher(form.text("carrier", "page number of multi-form claim"));
        boolean counted = numbered.matches();
        int own = counted ? Integer.parseInt(numbered.group(1)) : 0;
        boolean goesOn = own > 1;
        if (goesOn && (!same || own != page + 1 || Integer.parseInt(numbered.group(2)) != pages)) {
            hold(form, "PAGE_NUMBER", "carrier", "A numbered form does not follow the one before it.");
        }
        if (!goesOn && previous != null) {
            complete();
        }
        if (!same && previous != null) {
            ended(previous);
        }
        if (!same && finished.contains(number)) {
            hold(form, "CLAIM_NUMBER", "26", "A claim's number comes back after another claim.");
        }
        page = own;
        pages = counted ? Integer.parseInt(numbered.group(2)) : 0;
    }

    private static String number(ReadForm form) {
        return form.text("26", "patient's account number");
    }

    private void ended(ReadForm last) {
        finished.add(number(last));
        if (!open.isEmpty()) {
            hold(last, "TOTAL_MISSING", "28", "The last form of a claim has no total.");
            open.clear();
        }
    }

    /** Item 28 is the sum of the form's own lines, and of those of the forms before it that say CONTINUED. */
    private void total(ReadForm form) {
        open.add(form);
        if (FormSums.continues(form)) {
            if (FormSums.paid(form) != 0) {
                hold(form, "PAID_OVER_TOTAL", "29", "A form without a total has an amount paid.");
            }
            return;
        }
        long sum = open.stream().mapToLong(FormSums::lines).sum();
        if (FormSums.total(form) != sum) {
            hold(form, "TOTAL_MISMATCH", "28", "The total is not the sum of the lines.");
        }
        if (FormSums.paid(form) > FormSums.total(form)) {
            hold(form, "PAID_OVER_TOTAL", "29", "More was paid than the form charges.");
        }
        open.clear();
    }

    private void hold(ReadForm form, String code, String item, String text) {
        findings.add(form.problem(code, item, text));
    }
}
