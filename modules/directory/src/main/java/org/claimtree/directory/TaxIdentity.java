package org.claimtree.directory;

import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.TaxId;

/**
 * The federal tax ids of a practice or provider, and which of them goes on claims.
 *
 * @param ein nine digits, or null
 * @param ssn nine digits, or null
 * @param send the kind that is sent; that number is present
 */
public record TaxIdentity(String ein, String ssn, TaxId.Kind send) {
    public TaxIdentity {
        ein = ein == null ? null : new TaxId(TaxId.Kind.EIN, ein).digits();
        ssn = ssn == null ? null : new TaxId(TaxId.Kind.SSN, ssn).digits();
        if (ein == null && ssn == null) {
            throw new InvalidValue("TAX_ID_MISSING", "An EIN or an SSN is needed.");
        }
        send = send != null ? send : ein != null ? TaxId.Kind.EIN : TaxId.Kind.SSN;
        if ((send == TaxId.Kind.EIN ? ein : ssn) == null) {
            throw new InvalidValue("TAX_ID_SEND", "The tax id that is to be sent is not given.");
        }
    }

    /** The number that goes on claims. */
    public TaxId sent() {
        return new TaxId(send, send == TaxId.Kind.EIN ? ein : ssn);
    }

    /** Never the numbers. */
    @Override
    public String toString() {
        return "TaxIdentity(" + send + ")";
    }
}
