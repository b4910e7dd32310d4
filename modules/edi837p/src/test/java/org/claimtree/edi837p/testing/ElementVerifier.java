package org.claimtree.edi837p.testing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;

/** What each element must be, wherever it stands: characters, blanks, empty endings, dates, numbers. */
final class ElementVerifier {
    private static final Pattern BASIC = Pattern.compile("[A-Z0-9 !\"&'()*+,\\-./:;?=]*");
    private static final Pattern EMAIL = Pattern.compile("[A-Z0-9!\"&'()*+,\\-./:;?=%@_#$\\[\\]{}|]+");
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final List<Segment> segments;
    private final List<String> problems;

    ElementVerifier(List<Segment> segments, List<String> problems) {
        this.segments = segments;
        this.problems = problems;
    }

    void verify() {
        for (Segment segment : segments) {
            if (!segment.is("ISA")) {
                characters(segment);
                endings(segment);
            }
            numbers(segment);
            dates(segment);
        }
    }

    private void characters(Segment segment) {
        for (int i = 1; i < segment.elements().size(); i++) {
            String element = segment.at(i);
            boolean email = segment.is("PER") && i > 1 && segment.at(i - 1).equals("EM");
            // The separator of components is legal here, for composites have it.
            String data = element.replace(String.valueOf(segment.component()), "");
            if (!(email ? EMAIL : BASIC).matcher(data).matches()) {
                problem(segment, i, "has a character outside the basic set");
            }
            for (String component : segment.components(i)) {
                if (!component.equals(component.strip())) {
                    problem(segment, i, "has blanks around it");
                }
            }
        }
    }

    private void endings(Segment segment) {
        int last = segment.elements().size() - 1;
        if (segment.at(last).isEmpty() || last == 0) {
            problem(segment, last, "is empty at the end of its segment");
        }
        for (int i = 1; i <= last; i++) {
            if (segment.at(i).endsWith(String.valueOf(segment.component()))) {
                problem(segment, i, "has an empty component at its end");
            }
        }
    }

    private void numbers(Segment segment) {
        switch (segment.tag()) {
            case "CLM", "AMT" -> number(segment, 2);
            case "SV1" -> {
                number(segment, 2);
                number(segment, 4);
            }
            case "CTP" -> number(segment, 4);
            default -> {
                // Others have no decimal elements that we send.
            }
        }
    }

    private void number(Segment segment, int element) {
        if (!NUMBER.matcher(segment.at(element)).matches()
                || segment.at(element).length() > 11) {
            problem(segment, element, "is not a number in the short form");
        }
    }

    private void dates(Segment segment) {
        switch (segment.tag()) {
            case "ISA" -> day(segment, 9, "20" + segment.at(9));
            case "GS", "BHT" -> {
                day(segment, 4, segment.at(4));
                time(segment, 5);
            }
            case "DMG" -> day(segment, 2, segment.at(2));
            case "PAT" -> {
                if (!segment.at(6).isEmpty()) {
                    day(segment, 6, segment.at(6));
                }
            }
            case "DTP" -> period(segment);
            default -> {
                // No date.
            }
        }
    }

    private void period(Segment segment) {
        String value = segment.at(3);
        if (segment.at(2).equals("D8")) {
            day(segment, 3, value);
        } else if (!segment.at(2).equals("RD8") || !value.matches("\\d{8}-\\d{8}")) {
            problem(segment, 3, "is not a period");
        } else {
            LocalDate from = day(segment, 3, value.substring(0, 8));
            LocalDate through = day(segment, 3, value.substring(9));
            if (from != null && through != null && !from.isBefore(through)) {
                problem(segment, 3, "is a period that does not end after it began");
            }
        }
    }

    private LocalDate day(Segment segment, int element, String value) {
        try {
            return LocalDate.parse(value, DAY);
        } catch (DateTimeParseException e) {
            problem(segment, element, "is not a date");
            return null;
        }
    }

    private void time(Segment segment, int element) {
        if (!segment.at(element).matches("([01][0-9]|2[0-3])[0-5][0-9]")) {
            problem(segment, element, "is not a time");
        }
    }

    private void problem(Segment segment, int element, String what) {
        problems.add(segment.where() + " element " + element + " " + what);
    }
}
