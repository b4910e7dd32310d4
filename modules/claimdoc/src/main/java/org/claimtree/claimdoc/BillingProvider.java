package org.claimtree.claimdoc;

import java.util.List;
import java.util.Objects;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.TaxId;

/**
 * The party that is paid.
 *
 * @param name entity type and name (2010AA NM1)
 * @param printedName name as box 33 prints it
 * @param address street address with ZIP+4 (2010AA N3, N4)
 * @param payTo where payment goes when that differs (2010AB); null when it does not
 * @param contact whom to call (2010AA PER; box 33 phone), or null
 * @param numbers under which numbers
 */
public record BillingProvider(
        EntityName name,
        String printedName,
        PostalAddress address,
        PayTo payTo,
        Contact contact,
        BillingNumbers numbers) {
    public BillingProvider {
        Objects.requireNonNull(name);
        Objects.requireNonNull(numbers);
    }

    /**
     * The party itself, without what depends on the payer or is printed on paper only: claims of equal parties share one
     * 2000A loop, whatever number each payer gave it (2010BB REF).
     */
    public BillingProvider party() {
        return new BillingProvider(
                name,
                null,
                address,
                payTo == null ? null : new PayTo(null, payTo.address()),
                contact,
                new BillingNumbers(numbers.taxId(), numbers.npi(), numbers.taxonomy(), null, numbers.otherIds(), null));
    }

    /**
     * @param name goes on statements only: 2010AB has no name in 5010; or null
     * @param address PO box allowed
     */
    public record PayTo(String name, PostalAddress address) {}

    /**
     * @param taxId EIN or SSN (REF EI / SY; item 25)
     * @param npi ten digits, null for an atypical provider (NM109; box 33a)
     * @param taxonomy group taxonomy or null (2000A PRV)
     * @param payerNumber number with this payer, G2 or LU (2010BB REF), or null
     * @param otherIds 0B or 1G, at most two (2010AA REF)
     * @param box33b what paper prints in 33b, or null
     */
    public record BillingNumbers(
            TaxId taxId,
            String npi,
            String taxonomy,
            QualifiedNumber payerNumber,
            List<QualifiedNumber> otherIds,
            QualifiedNumber box33b) {
        public BillingNumbers {
            otherIds = List.copyOf(otherIds);
        }
    }
}
