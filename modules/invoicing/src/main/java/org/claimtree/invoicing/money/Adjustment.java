package org.claimtree.invoicing.money;

import org.claimtree.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a charge that a payer did not pay, and why.
 *
 * @param group CO contractual, PR the patient's responsibility, OA other, PI initiated by the payer
 * @param code claim adjustment reason code (CARC)
 * @param amount may be below zero, never 0
 */
@Schema(name = "Adjustment")
public record Adjustment(String group, String code, Money amount) {
    /** As lists of codes write it, such as {@code CO-45}. */
    String name() {
        return group + "-" + code;
    }
}
