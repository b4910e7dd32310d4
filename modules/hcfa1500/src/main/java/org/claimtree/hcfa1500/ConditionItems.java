package org.claimtree.hcfa1500;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtree.claimdoc.ClaimFacts;
import org.claimtree.claimdoc.ClaimFacts.Dates;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PrintOptions.Item20;

/** Items 14, 15, 18, 19, 20, 21: dates of the illness, what else there is to say, and the diagnoses. */
final class ConditionItems {
    private static final int DIAGNOSES = 12;
    private static final int LAST_LINE_OF_19 = 48;
    private static final int LABEL_LINE_OF_19 = 23;
    private static final int PWK_NUMBER = 50;

    /** What stands between two pieces of free text (items 19 and 24 shaded). */
    static final String BETWEEN = "   ";

    private final Entries out;
    private final FormTerms terms;
    private final ClaimFacts facts;

    ConditionItems(Entries out, FormTerms terms) {
        this.out = out;
        this.terms = terms;
        this.facts = terms.claim().facts();
    }

    /** @param supervising what item 19 says of a supervising provider, or null */
    void write(String supervising) {
        onsetAndAccident();
        hospitalization();
        additional(supervising);
        if (terms.options().boxes().item20() == Item20.NO) {
            out.item("20").tick("outside lab NO");
        }
        diagnoses();
    }

    private void onsetAndAccident() {
        Dates dates = facts.dates();
        int digits = yearDigits();
        out.item("14").at("facts.dates");
        LocalDate onset = dates.onset();
        LocalDate period = dates.lastMenstrualPeriod();
        if (onset != null) {
            out.date("", "onset", onset, digits);
            out.put("qualifier", "431");
        } else if (period != null) {
            out.date("", "lastMenstrualPeriod", period, digits);
            out.put("qualifier", "484");
        }
        if (onset != null && period != null) {
            out.report(Problems.noRoom(
                    "DATE_NOT_PRINTED",
                    "facts.dates.lastMenstrualPeriod",
                    "Item 14 has room for one date: it has the onset, not the last menstrual period."));
        }
        if (dates.accident() != null) {
            out.item("15").put("qualifier", "439");
            out.date("", "accident", dates.accident(), digits);
        }
    }

    /** Two in the usual way, four when the payer wants eight digits. */
    private int yearDigits() {
        return terms.options().boxes().dateDigits() == 6 ? 2 : 4;
    }

    /** Item 18 is for inpatient work only. */
    private void hospitalization() {
        Dates dates = facts.dates();
        out.item("18").at("facts.dates");
        if (terms.claim().isInpatient()) {
            out.date("from ", "admission", dates.admission(), yearDigits());
            out.date("to ", "discharge", dates.discharge(), yearDigits());
            if (dates.admission() == null) {
                out.report(Problems.noRoom(
                        "ADMISSION_MISSING",
                        "facts.dates.admission",
                        "Payers expect the day of admission for inpatient services (item 18)."));
            }
        } else if (dates.admission() != null || dates.discharge() != null) {
            out.report(Problems.noRoom(
                    "DATE_NOT_PRINTED",
                    "facts.dates.admission",
                    "Item 18 stays blank: no service was given to an inpatient."));
        }
    }

    /**
     * Item 19: two lines of free text, the lower one first. What is cut is the end of the note, never the provider or an
     * attachment.
     */
    private void additional(String supervising) {
        out.item("19");
        String papers = attachments();
        out.at("facts");
        if (facts.delayReason() != null) {
            out.report(Problems.noRoom(
                    "DELAY_REASON_NOT_PRINTED",
                    "facts.filing.delayReason",
                    "The form has no room for the reason why the claim comes late."));
        }
        boolean fit = papers.isEmpty() || joined(supervising, papers).length() <= LABEL_LINE_OF_19 + LAST_LINE_OF_19;
        if (!fit) {
            out.report(Problems.tooLong("facts.filing.attachments", "19", LABEL_LINE_OF_19 + LAST_LINE_OF_19));
        }
        String note = out.foldedNote("note", facts.note());
        String text = joined(supervising, fit ? papers : null, note == null ? null : "NTE" + facts.kindOfNote() + note);
        String fitting = out.fitting("note", text, LABEL_LINE_OF_19 + LAST_LINE_OF_19);
        boolean both = fitting.length() > LAST_LINE_OF_19;
        int cut = both ? LABEL_LINE_OF_19 : 0;
        out.put(
                "additional claim information, overflow on the label line",
                fitting.substring(0, cut).stripTrailing());
        out.put(
                "additional claim information, line 2 (use first)",
                fitting.substring(cut).strip());
    }

    private static String joined(String... pieces) {
        return Stream.of(pieces)
                .filter(piece -> piece != null && !piece.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    /** What item 19 says of the papers beside the claim, of each without anything between (NUCC). */
    private String attachments() {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < facts.attachments().size(); i++) {
            ClaimFacts.Attachment paper = facts.attachments().get(i);
            out.at("facts.filing.attachments[" + i + "]");
            String report = out.code("report", out.required("report", paper.report()), 2, 2);
            String way = out.code("way", out.required("way", paper.way()), 2, 2);
            String number = out.identifier("number", paper.number(), PWK_NUMBER);
            if (report != null && way != null) {
                said.add("PWK" + report + way + (number == null ? "" : number));
            }
        }
        return String.join(BETWEEN, said);
    }

    /** Item 21: across, A B C D / E F G H / I J K L. */
    private void diagnoses() {
        out.item("21").at("facts");
        List<String> codes = facts.diagnoses();
        if (codes.isEmpty() || codes.size() > DIAGNOSES) {
            out.report(Finding.hold(
                    "DIAGNOSIS_COUNT", "facts.diagnoses", "A claim has from 1 to 12 diagnoses (item 21)."));
            return;
        }
        out.put("ICD indicator", "0");
        for (int i = 0; i < codes.size(); i++) {
            String field = "diagnoses[" + i + "]";
            String code = out.code(field, codes.get(i), 3, 7);
            if (code != null && !code.matches("[A-Z][0-9][0-9A-Z]{1,5}")) {
                out.report(Problems.code(out.path(field), "21"));
            } else {
                out.put("diagnosis " + letter(i + 1), pointed(code));
            }
        }
    }

    /** With its point where the payer wants one; seven characters leave no room for it. */
    private String pointed(String code) {
        boolean point = terms.options().boxes().icdDecimal() && code != null && code.length() > 3 && code.length() < 7;
        return point ? code.substring(0, 3) + "." + code.substring(3) : code;
    }

    /** A for the first diagnosis. */
    static char letter(int position) {
        return (char) ('A' + position - 1);
    }
}
