package org.claimtree.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Money;
import org.claimtree.kernel.Taxonomy;

/**
 * How a billing code goes on the claims of a payer: a row of the payer code table.
 *
 * @param code the billing code
 * @param applies to which claims
 * @param sent what stands on their lines
 * @param active false says nothing any more, on all dates of this version
 */
public record PayerCode(String code, Applies applies, Sent sent, boolean active) implements TableRow {
    public PayerCode {
        if (code == null || applies == null || sent == null) {
            throw new InvalidValue("PAYER_CODE_INCOMPLETE", "A billing code, a payer and a claim code are needed.");
        }
    }

    /**
     * @param payer ref
     * @param plan ref, or null for all plans and none
     * @param credential of the provider that the payer asks for, or null for all and none
     * @param through last date of service, or null when open
     */
    public record Applies(String payer, String plan, String credential, LocalDate through) {
        public Applies {
            if (payer == null) {
                throw new InvalidValue("PAYER_MISSING", "The row is for a payer.");
            }
        }
    }

    /**
     * @param code the claim code: five capitals or digits, or a revenue code, which holds a professional claim
     * @param modifiers in order, at most four; they stand in place of the billing code's own
     * @param unitFactor by which units are multiplied, at most four decimals; null leaves them as they are
     * @param taxonomy of the rendering provider on such lines, or null
     * @param rate by contract, of one unit of the claim code; what the payer is expected to pay, or null
     */
    public record Sent(String code, List<String> modifiers, BigDecimal unitFactor, Taxonomy taxonomy, Money rate) {
        private static final BigDecimal LARGEST = new BigDecimal("1000");

        public Sent {
            if (code == null || !BillingCode.fitsClaim(code) && !BillingCode.isRevenueCode(code)) {
                throw new InvalidValue(
                        "CLAIM_CODE_FORM", "A claim code has five capitals or digits; a revenue code has four digits.");
            }
            modifiers = modifiers == null ? List.of() : List.copyOf(modifiers);
            if (modifiers.size() > 4 || modifiers.stream().anyMatch(m -> !m.matches("[A-Z0-9]{2}"))) {
                throw new InvalidValue("MODIFIER_FORM", "At most four modifiers of two capitals or digits.");
            }
            if (unitFactor != null
                    && (unitFactor.signum() <= 0
                            || unitFactor.compareTo(LARGEST) > 0
                            || unitFactor.stripTrailingZeros().scale() > 4)) {
                throw new InvalidValue(
                        "UNIT_FACTOR_FORM", "A unit factor is greater than 0 and has at most four decimals.");
            }
            unitFactor = unitFactor == null ? null : BillingCode.plain(unitFactor);
            if (rate != null && !rate.isPositive()) {
                throw new InvalidValue("CONTRACTED_RATE_FORM", "A contracted rate is greater than 0.");
            }
        }
    }

    @Override
    public Object about() {
        return Arrays.asList(code, applies.payer(), applies.plan(), applies.credential());
    }

    @Override
    public LocalDate through() {
        return applies.through();
    }
}
