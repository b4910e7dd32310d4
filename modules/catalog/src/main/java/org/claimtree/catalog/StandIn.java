package org.claimtree.catalog;

import java.time.LocalDate;
import java.util.Arrays;
import org.claimtree.kernel.InvalidValue;

/**
 * In whose name a provider's services are billed: a row of the table <i>bills as</i>.
 *
 * @param applies to which services
 * @param billedAs the name that goes out
 * @param active false says nothing any more, on all dates of this version
 */
public record StandIn(Applies applies, BilledAs billedAs, boolean active) implements TableRow {
    public StandIn {
        if (applies == null) {
            throw new InvalidValue("STAND_IN_INCOMPLETE", "Say whose services are billed so.");
        }
        billedAs = billedAs == null ? BilledAs.HIMSELF : billedAs;
    }

    /**
     * @param performedBy ref of the provider
     * @param payer ref, or null for all payers and none
     * @param group ref of a code group, or null for all codes
     * @param through last date of service, or null when open
     */
    public record Applies(String performedBy, String payer, String group, LocalDate through) {
        public Applies {
            if (performedBy == null) {
                throw new InvalidValue("PERFORMER_MISSING", "The row is for a provider.");
            }
        }
    }

    /**
     * @param provider ref of the insurance provider, or null for the performer himself
     * @param supervising ref, or null for nobody
     */
    public record BilledAs(String provider, String supervising) {
        /** In the performer's own name, and nobody supervises. */
        static final BilledAs HIMSELF = new BilledAs(null, null);
    }

    @Override
    public Object about() {
        return Arrays.asList(applies.performedBy(), applies.payer(), applies.group());
    }

    @Override
    public LocalDate through() {
        return applies.through();
    }
}
