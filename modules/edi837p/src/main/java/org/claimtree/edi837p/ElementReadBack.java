package org.claimtree.edi837p;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** What each element must be wherever it stands: characters, blanks, empty endings, numbers, days. */
final class ElementReadBack implements ReadBack {
    private static final int DAY = 8;
    private static final int MONEY_DECIMALS = 2;
    private static final int QUANTITY_DECIMALS = 3;

    private final X12Text text;
    private final ProblemList problems;
    private String batchDay = "";

    ElementReadBack(X12Text text, ProblemList problems) {
        this.text = text;
        this.problems = problems;
    }

    @Override
    public void take(ReadSegment segment) {
        if (segment.is("ISA")) {
            // Of fixed width, so blanks and separators stand in it by right.
            return;
        }
        endings(segment);
        characters(segment);
        switch (segment.tag()) {
            case "BHT" -> batchDay = segment.at(4);
            case "CLM", "AMT" -> money(segment, 2);
            case "SV1" -> {
                money(segment, 2);
                quantity(segment, 4);
            }
            case "CTP" -> quantity(segment, 4);
            case "SVD" -> {
                money(segment, 2);
                quantity(segment, 5);
            }
            case "CAS" -> adjustments(segment);
            case "DMG" -> day(segment, 2, segment.at(2));
            case "PAT" -> {
                if (!segment.at(6).isEmpty()) {
                    day(segment, 6, segment.at(6));
                }
            }
            case "DTP" -> period(segment);
            default -> {
                // Has neither number nor day.
            }
        }
    }

    private void endings(ReadSegment segment) {
        int last = segment.size();
        boolean bare = last == 0 || segment.components(last).isEmpty();
        for (int element = 1; element <= last && !bare; element++) {
            List<String> components = segment.components(element);
            boolean composite = components.size() > 1 || element == last;
            bare = composite && components.get(components.size() - 1).isEmpty();
        }
        if (bare) {
            problems.add(FileProblem.RULE_EMPTY_ENDING, segment.field());
        }
    }

    private void characters(ReadSegment segment) {
        for (int element = 1; element <= segment.size(); element++) {
            boolean email =
                    element > 1 && segment.is("PER") && segment.at(element - 1).equals("EM");
            for (String component : segment.components(element)) {
                if (!isWritable(component, email)) {
                    problems.add(FileProblem.RULE_CHARACTERS, segment.field(element));
                }
                if (component.startsWith(" ") || component.endsWith(" ")) {
                    problems.add(FileProblem.RULE_BLANKS, segment.field(element));
                }
            }
        }
    }

    private boolean isWritable(String component, boolean email) {
        for (int i = 0; i < component.length(); i++) {
            char c = component.charAt(i);
            if (!text.isBasic(c) && !(email && text.isEmail(c))) {
                return false;
            }
        }
        return true;
    }

    private void money(ReadSegment segment, int element) {
        number(segment, element, MONEY_DECIMALS);
    }

    /** Reason, amount, quantity; and again. */
    private void adjustments(ReadSegment segment) {
        for (int element = 3; element <= segment.size(); element += 3) {
            String amount = segment.at(element);
            String size = amount.startsWith("-") ? amount.substring(1) : amount;
            if (!isShort(size, MONEY_DECIMALS) || size.equals("0")) {
                problems.add(FileProblem.RULE_NUMBER_FORM, segment.field(element));
            }
            if (!segment.at(element + 1).isEmpty()) {
                quantity(segment, element + 1);
            }
        }
    }

    private void quantity(ReadSegment segment, int element) {
        number(segment, element, QUANTITY_DECIMALS);
        if (segment.at(element).equals("0")) {
            problems.add(FileProblem.RULE_QUANTITY_ZERO, segment.field(element));
        }
    }

    private void number(ReadSegment segment, int element, int decimals) {
        if (!isShort(segment.at(element), decimals)) {
            problems.add(FileProblem.RULE_NUMBER_FORM, segment.field(element));
        }
    }

    /** 225 or 985.5: no sign, no zero that could be left out, no more decimals than allowed. */
    private static boolean isShort(String number, int decimals) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        boolean shortWhole = Signs.isDigits(whole) && (whole.length() == 1 || whole.charAt(0) != '0');
        if (point < 0 || !shortWhole) {
            return shortWhole;
        }
        String fraction = number.substring(point + 1);
        return Signs.isDigits(fraction) && fraction.length() <= decimals && !fraction.endsWith("0");
    }

    private void period(ReadSegment segment) {
        String value = segment.at(3);
        if (!segment.at(2).equals("RD8")) {
            day(segment, 3, value);
            return;
        }
        if (value.length() != 2 * DAY + 1 || value.charAt(DAY) != '-') {
            problems.add(FileProblem.RULE_DATE, segment.field(3));
            return;
        }
        String from = value.substring(0, DAY);
        String through = value.substring(DAY + 1);
        day(segment, 3, from);
        day(segment, 3, through);
        if (from.compareTo(through) >= 0) {
            problems.add(FileProblem.RULE_PERIOD_ORDER, segment.field(3));
        }
    }

    private void day(ReadSegment segment, int element, String day) {
        if (!isDay(day)) {
            problems.add(FileProblem.RULE_DATE, segment.field(element));
        } else if (isDay(batchDay) && day.compareTo(batchDay) > 0) {
            problems.add(FileProblem.RULE_DATE_AFTER_BATCH, segment.field(element));
        }
    }

    /** CCYYMMDD of a day that exists. */
    private static boolean isDay(String text) {
        if (!Signs.isDigits(text, DAY) || text.charAt(0) == '0') {
            return false;
        }
        int number = Integer.parseInt(text);
        try {
            LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
