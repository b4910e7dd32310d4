package org.claimtree.claims.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a line is, and why.
 *
 * @param words of who held it, or codes of findings; null where there are none
 */
record Standing(Place place, Why why, String words) {
    /** Why a line is where it is. */
    @Schema(name = "ReconciliationReason")
    enum Why {
        CHARGE_MISSING,
        CHARGE_VOIDED,
        FEE_MISSING,
        PRICE_ZERO,
        NOT_RELEASED,
        HELD_BY_HAND,
        DAY_NOT_COME,
        FINDINGS,
        CHECKED,
        NOT_CHECKED,
        BATCH_AT_WORK,
        NEXT_PAYER,
        AT_PAYER,
        DENIED,
        NO_PAYER,
        AFTER_PAYERS,
        NOTHING_PAID,
        SETTLED
    }

    /**
     * The one place of a line. What is over comes first: no charge, no price, nothing open. A live claim for the payer that
     * owes says more than whether the charge is released or held since. What payers have left to the client is with the
     * client; all else goes the way of a charge: release, hold, check.
     */
    static Standing of(LineFacts line) {
        LineFacts.Charged charged = line.charged();
        if (charged.state() != LineFacts.State.STANDS) {
            return at(
                    Place.NOT_CHARGED,
                    charged.state() == LineFacts.State.VOIDED ? Why.CHARGE_VOIDED : Why.CHARGE_MISSING);
        }
        if (!charged.amount().isPositive()) {
            return at(Place.ZERO_PRICED, charged.feeSaid() ? Why.PRICE_ZERO : Why.FEE_MISSING);
        }
        LineFacts.Open open = line.open();
        if (!open.payers().isPositive() && !open.client().isPositive()) {
            return open.paid().isPositive() ? at(Place.PAID, Why.SETTLED) : at(Place.WRITTEN_OFF, Why.NOTHING_PAID);
        }
        return open(line, open.payers().isPositive());
    }

    private static Standing open(LineFacts line, boolean payerOwes) {
        LineFacts.Release release = line.release();
        if (payerOwes && line.claimed().live()) {
            return at(Place.ON_CLAIM, line.claimed().denied() ? Why.DENIED : Why.AT_PAYER);
        }
        if (!payerOwes && release.answered()) {
            return at(Place.WITH_CLIENT, Why.AFTER_PAYERS);
        }
        if (!release.released()) {
            return at(Place.TO_RELEASE, Why.NOT_RELEASED);
        }
        if (release.hold() != null) {
            return new Standing(Place.HELD, Why.HELD_BY_HAND, release.hold());
        }
        if (!payerOwes) {
            return at(Place.WITH_CLIENT, Why.NO_PAYER);
        }
        return release.notYet() ? at(Place.HELD, Why.DAY_NOT_COME) : billable(line.claimed(), release.answered());
    }

    private static Standing billable(LineFacts.Claimed claimed, boolean answered) {
        if (claimed.building()) {
            return at(Place.READY, Why.BATCH_AT_WORK);
        }
        if (claimed.check() == LineFacts.Check.HELD) {
            return new Standing(Place.HELD, Why.FINDINGS, claimed.findings());
        }
        if (answered) {
            return at(Place.READY, Why.NEXT_PAYER);
        }
        return at(Place.READY, claimed.check() == LineFacts.Check.READY ? Why.CHECKED : Why.NOT_CHECKED);
    }

    private static Standing at(Place place, Why why) {
        return new Standing(place, why, null);
    }
}
