package org.claimtree.claims.assembly;

import java.math.BigDecimal;
import java.util.List;
import org.claimtree.catalog.BillingCode;

/**
 * What was charged as the line says it.
 *
 * @param billing the billing code on that day, or null when it is unknown
 * @param code the claim code
 * @param modifiers in order
 * @param units of the claim code
 * @param amount in dollars: what was charged, or what the contract says
 */
record SentCode(BillingCode billing, String code, List<String> modifiers, BigDecimal units, BigDecimal amount) {
    SentCode {
        modifiers = List.copyOf(modifiers);
    }

    /** The same for another amount. */
    SentCode charging(BigDecimal dollars) {
        return new SentCode(billing, code, modifiers, units, dollars);
    }

    boolean needsClia() {
        return billing != null && billing.flags().needsClia();
    }

    boolean needsMammography() {
        return billing != null && billing.flags().needsMammography();
    }

    /** The words that go with a code that names nothing definite; else null. */
    String description() {
        return billing != null && billing.flags().unlisted() ? billing.description() : null;
    }
}
