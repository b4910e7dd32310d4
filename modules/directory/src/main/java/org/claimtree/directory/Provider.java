package org.claimtree.directory;

import java.util.List;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.Taxonomy;

/**
 * A clinician, or an organisation that renders services.
 *
 * @param name person or organisation
 * @param identity NPI, taxonomy, tax id
 * @param licences 0B and 1G numbers (837P 2010AA REF 0B / 1G), at most two go out
 * @param numbers numbers with payers
 * @param signing how the provider signs and accepts
 * @param active may be put on new charges
 */
public record Provider(
        EntityName name,
        Identity identity,
        List<QualifiedNumber> licences,
        List<PayerNumber> numbers,
        Signing signing,
        boolean active) {
    public Provider {
        if (name == null) {
            throw new InvalidValue("PROVIDER_INCOMPLETE", "The provider's name is needed.");
        }
        identity = identity == null ? new Identity(null, null, null, null) : identity;
        licences = licences == null ? List.of() : List.copyOf(licences);
        numbers = numbers == null ? List.of() : List.copyOf(numbers);
        signing = signing == null ? new Signing(null, null) : signing;
    }

    /**
     * @param npi type 1 for a person, or null before licensure
     * @param taxonomy or null
     * @param tax own tax id of a provider who bills alone, or null
     * @param credential such as LCSW, by which payers may want other codes; or null
     */
    public record Identity(Npi npi, Taxonomy taxonomy, TaxIdentity tax, String credential) {}

    /**
     * @param acceptAssignment or null where the payer decides
     * @param signature text of box 31 when the provider's signature is on file, or null
     */
    public record Signing(AcceptAssignment acceptAssignment, String signature) {}
}
