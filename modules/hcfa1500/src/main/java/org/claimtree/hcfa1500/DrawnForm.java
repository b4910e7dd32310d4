package org.claimtree.hcfa1500;

import java.util.List;
import java.util.function.Predicate;
import org.claimtree.hcfa1500.Drawing.Kind;
import org.claimtree.hcfa1500.Drawing.Mark;

/** The drawing as operators of a content stream. */
final class DrawnForm {
    /** Rules and captions: 40 % grey beside data in black. */
    private static final double RULES = 0.6;

    /** Captions are small; in the grey of the rules they could hardly be read. */
    private static final double CAPTIONS = 0.4;

    private static final double TINT = 0.91;

    private DrawnForm() {}

    /** The form without the line that says what it is. */
    static String form(String fontName) {
        Operators out = new Operators();
        List<Mark> marks = Drawing.FORM.marks();
        out.add("g", TINT);
        fill(out, marks);
        out.add("G", RULES);
        stroke(out, marks, Kind.RULE, "[] 0 d");
        stroke(out, marks, Kind.DASH, "[2 1.5] 0 d");
        stroke(out, marks, Kind.DOTS, "[.6 1.4] 0 d");
        squares(out, marks);
        text(
                out,
                fontName,
                of(
                        marks,
                        mark -> mark.isText()
                                && mark.kind() != Kind.IDENTIFICATION
                                && mark.kind() != Kind.REPRODUCTION));
        return out.toString();
    }

    /** The line at the foot that says what it is. */
    static String mark(Kind kind, String fontName) {
        Operators out = new Operators();
        text(out, fontName, of(Drawing.FORM.marks(), mark -> mark.kind() == kind));
        return out.toString();
    }

    private static List<Mark> of(List<Mark> marks, Predicate<Mark> which) {
        return marks.stream().filter(which).toList();
    }

    private static void fill(Operators out, List<Mark> marks) {
        for (Mark tint : of(marks, mark -> mark.kind() == Kind.TINT)) {
            rectangle(out, tint);
        }
        out.add("f");
    }

    private static void squares(Operators out, List<Mark> marks) {
        out.add("[] 0 d").add("w", 0.5);
        for (Mark square : of(marks, mark -> mark.kind() == Kind.SQUARE)) {
            rectangle(out, square);
        }
        out.add("S");
    }

    private static void rectangle(Operators out, Mark mark) {
        out.add("re", mark.x1(), Placing.HEIGHT - mark.y2(), mark.x2() - mark.x1(), mark.y2() - mark.y1());
    }

    /** Lines of one width are stroked together. */
    private static void stroke(Operators out, List<Mark> marks, Kind kind, String dash) {
        out.add(dash);
        List<Mark> lines = of(marks, mark -> mark.kind() == kind);
        for (double width : lines.stream().mapToDouble(Mark::size).distinct().toArray()) {
            out.add("w", width);
            for (Mark line : of(lines, mark -> mark.size() == width)) {
                out.add("m", line.x1(), Placing.HEIGHT - line.y1());
                out.add("l", line.x2(), Placing.HEIGHT - line.y2());
            }
            out.add("S");
        }
    }

    private static void text(Operators out, String fontName, List<Mark> texts) {
        out.add("g", CAPTIONS).add("G", CAPTIONS).add("BT");
        double size = 0;
        for (Mark mark : texts) {
            if (mark.size() != size) {
                size = mark.size();
                out.add("/" + fontName + " " + shown(size) + " Tf");
            }
            caption(out, mark);
        }
        out.add("ET");
    }

    private static void caption(Operators out, Mark mark) {
        String operand = Operators.caption(mark.text());
        double y = Placing.HEIGHT - mark.y1();
        switch (mark.kind()) {
            case LEGEND -> out.add("Tm", 0, 1, -1, 0, mark.x1(), y).show(operand);
            case STRONG -> {
                out.add("2 Tr").add("w", mark.size() / 24);
                out.showAt(mark.x1(), y, operand).add("0 Tr");
            }
            default -> out.showAt(mark.x1(), y, operand);
        }
    }

    private static String shown(double size) {
        String text = Double.toString(size);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
