package org.claimtree.hcfa1500;

import java.io.IOException;

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

    /** Shows text with the font that is set. */
    Operators show(EmbeddedFont font, CharSequence shown) throws IOException {
        font.append(text, shown);
        text.append("Tj\n");
        return this;
    }

    /** Text at its place; between BT and ET. */
    Operators showAt(double x, double y, EmbeddedFont font, CharSequence shown) throws IOException {
        return add("Tm", 1, 0, 0, 1, x, y).show(font, shown);
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
