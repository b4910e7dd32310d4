package org.claimtree.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.claimtree.kernel.Refused.refused;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "150,150.00",
        "98.5,98.50",
        "98.500,98.50",
        "0,0.00",
        "-0.01,-0.01",
        ".5,0.50",
        "007,7.00",
        "9999999.99,9999999.99",
        "-9999999.99,-9999999.99"
    })
    void amounts_have_two_decimals(String given, String text) {
        assertThat(Money.of(given)).hasToString(text);
        assertThat(Money.of(given).dollars().scale()).isEqualTo(2);
        assertThat(Money.of(given)).isEqualTo(Money.of(text)).hasSameHashCodeAs(Money.of(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1,000.00",
                "$5",
                "+5",
                "1E3",
                "1e999999999",
                "5.",
                ".",
                "-",
                "1.2.3",
                "0x1F",
                "NaN",
                "١٢",
                "123456789012345678901"
            })
    void what_is_no_plain_decimal_is_refused(String given) {
        refused("MONEY_FORM", given, () -> Money.of(given));
    }

    @ParameterizedTest
    @CsvSource({"MONEY_SCALE,0.001", "MONEY_SCALE,98.505", "MONEY_SIZE,10000000", "MONEY_SIZE,-10000000.00"})
    void cents_and_ten_millions_are_the_limits(String code, String given) {
        refused(code, given, () -> Money.of(given));
        refused(code, given, () -> new Money(new BigDecimal(given)));
    }

    /** An exponent makes a few characters into a number that no memory holds. */
    @Test
    void monstrous_numbers_are_refused_without_being_written_out() {
        refused("MONEY_SIZE", null, () -> new Money(new BigDecimal("1E999999999")));
        refused("MONEY_SIZE", null, () -> new Money(new BigDecimal("-1E999999999")));
        refused("MONEY_SCALE", null, () -> new Money(new BigDecimal("1E-999999999")));
        refused("MONEY_SIZE", null, () -> Money.of("1").times(new BigDecimal("1E99999999"), RoundingMode.HALF_UP));
    }

    @Test
    void sums_and_differences() {
        assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
        assertThat(Money.of("1").minus(Money.of("1.01"))).isEqualTo(Money.of("-0.01"));
        assertThat(Money.ZERO.plus(Money.of("5"))).isEqualTo(Money.of("5"));
        refused("MONEY_SIZE", null, () -> Money.of("9999999.99").plus(Money.of("0.01")));
        refused("MONEY_SIZE", null, () -> Money.of("-9999999.99").minus(Money.of("0.01")));
    }

    @Test
    void rounding_is_named_by_the_caller() {
        Money price = Money.of("33.35");
        assertThat(price.times(new BigDecimal("1.5"), RoundingMode.HALF_UP)).isEqualTo(Money.of("50.03"));
        assertThat(price.times(new BigDecimal("1.5"), RoundingMode.DOWN)).isEqualTo(Money.of("50.02"));
        assertThat(price.times(new BigDecimal("1E+1"), RoundingMode.UNNECESSARY))
                .isEqualTo(Money.of("333.50"));
    }

    @Test
    void order_and_sign() {
        assertThat(Money.of("2")).isGreaterThan(Money.of("1.99"));
        assertThat(Money.of("2")).isEqualByComparingTo(Money.of("2.00"));
        assertThat(Money.of("0.01").isPositive()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.of("-0.01").isPositive()).isFalse();
        assertThatNullPointerException().isThrownBy(() -> new Money(null));
    }
}
