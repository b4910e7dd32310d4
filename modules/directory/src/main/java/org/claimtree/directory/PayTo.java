package org.claimtree.directory;

import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.PostalAddress;

/**
 * Where payment and mail go when that is not the billing address.
 *
 * @param name for statements only (837P 2010AB has no name in 5010), or null
 * @param address a PO box is allowed here
 */
public record PayTo(String name, PostalAddress address) {
    public PayTo {
        if (address == null) {
            throw new InvalidValue("PAY_TO_ADDRESS", "A pay-to address is needed.");
        }
    }
}
