package org.claimtree.hcfa1500;

import java.nio.charset.StandardCharsets;

/** Collects the operators of a content stream (ISO 32000-1, annex A). */
final class Operators {
    private final StringBuilder text = new StringBuilder(4096);

    Operators add(String operators) {
        text.append(operators).append('\n');
        return this;
    }

    /** Operands and their operator. */
    Operators add(String operator, double... operands) {
        for (double operand : operands) {
            number(operand);
            text.append(' ');
        }
        text.append(operator).append('\n');
        return this;
    }

    /** Text at its place; between BT and ET. */
    Operators showAt(double x, double y, String operand) {
        return add("Tm", 1, 0, 0, 1, x, y).show(operand);
    }

    /** Shows text with the font that is set. */
    Operators show(String operand) {
        return add(operand + "Tj");
    }

    /** A caption as operand of a show operator; captions are ASCII. */
    static String caption(String text) {
        return "(" + escaped(text.getBytes(StandardCharsets.US_ASCII)) + ")";
    }

    /** What means something in a literal string, or is changed when it is read, by its name (ISO 32000-1, 7.3.4.2). */
    static String escaped(byte[] string) {
        return new String(string, StandardCharsets.ISO_8859_1)
                .replace("\\", "\\\\")
                .replace("(", "\\(")
                .replace(")", "\\)")
                .replace("\r", "\\r");
    }

    /** Thousandths of a point are enough for any printer. */
    private void number(double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            text.append('-');
        }
        long absolute = Math.abs(thousandths);
        text.append(absolute / 1000);
        long fraction = absolute % 1000;
        if (fraction > 0) {
            String digits = Long.toString(1000 + fraction).substring(1);
            int end = digits.length();
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            text.append('.').append(digits, 0, end);
        }
    }

    /** One character a byte (ISO 8859-1). */
    @Override
    public String toString() {
        return text.toString();
    }
}
