package org.claimtree.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * US dollars with exactly two decimals. Rounding is never implicit: who needs it names the mode. Professional claims in
 * the United States are in dollars (837P CUR is sent only for other currencies), so there is no currency here.
 *
 * @param dollars scale 2; may be negative (adjustments)
 */
public record Money(BigDecimal dollars) implements Comparable<Money> {
    /** Largest amount that receivers accept in one element: ten characters with the point (005010X222A1 CLM02). */
    private static final BigDecimal LIMIT = new BigDecimal("9999999.99");

    /** Without exponent, sign of plus or separators of thousands. */
    private static final Pattern PLAIN = Pattern.compile("-?([0-9]{1,20}(\\.[0-9]{1,20})?|\\.[0-9]{1,20})");

    /** Nothing. Stands last, because it is checked against the constants above. */
    public static final Money ZERO = Money.of("0.00");

    public Money {
        Objects.requireNonNull(dollars);
        // First the size: setting the scale of 1E999999999 would write out a thousand million digits.
        checkSize(dollars);
        if (dollars.stripTrailingZeros().scale() > 2) {
            throw new InvalidValue("MONEY_SCALE", "An amount has at most two decimals.");
        }
        dollars = dollars.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** From plain decimal text such as {@code 150} or {@code 98.50}. */
    public static Money of(String text) {
        if (text == null || !PLAIN.matcher(text).matches()) {
            throw new InvalidValue("MONEY_FORM", "An amount is a plain decimal number.");
        }
        return new Money(new BigDecimal(text));
    }

    public Money plus(Money other) {
        return new Money(dollars.add(other.dollars));
    }

    public Money minus(Money other) {
        return new Money(dollars.subtract(other.dollars));
    }

    /** Price times units; the caller names how the third decimal goes. */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        BigDecimal product = dollars.multiply(factor);
        checkSize(product);
        return new Money(product.setScale(2, rounding));
    }

    private static void checkSize(BigDecimal amount) {
        if (amount.abs().compareTo(LIMIT) > 0) {
            throw new InvalidValue("MONEY_SIZE", "An amount is at most 9,999,999.99.");
        }
    }

    public boolean isPositive() {
        return dollars.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return dollars.compareTo(other.dollars);
    }

    @Override
    public String toString() {
        return dollars.toPlainString();
    }
}
