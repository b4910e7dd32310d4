package org.claimtree.directory;

import org.claimtree.kernel.Contact;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;

/**
 * A place where services are given.
 *
 * @param facility how it stands on a claim as service facility (837P 2310C; CMS-1500 item 32)
 * @param billing what it may lend to the billing provider
 * @param certificates CLIA and mammography
 * @param division ref, or null
 * @param placeOfService CMS place of service, two digits, or null
 * @param active offered for new records
 */
public record Location(
        Facility facility,
        Billing billing,
        Certificates certificates,
        String division,
        String placeOfService,
        boolean active) {
    public Location {
        if (facility == null) {
            throw new InvalidValue("LOCATION_INCOMPLETE", "Name and address of the location are needed.");
        }
        billing = billing == null ? new Billing(null, null, null) : billing;
        certificates = certificates == null ? new Certificates(null, null) : certificates;
        if (placeOfService != null && !placeOfService.matches("[0-9]{2}")) {
            throw new InvalidValue("PLACE_OF_SERVICE_FORM", "A place of service has two digits, such as 11.");
        }
    }

    /**
     * @param name as payers know it
     * @param address street address; ZIP+4 is needed on claims
     * @param npi its own NPI, or null
     * @param number G2 or LU, or null
     */
    public record Facility(String name, PostalAddress address, Npi npi, QualifiedNumber number) {
        public Facility {
            if (name == null || name.isBlank() || address == null) {
                throw new InvalidValue("LOCATION_INCOMPLETE", "Name and address of the location are needed.");
            }
        }
    }

    /**
     * @param payTo where payment for this location goes, or null
     * @param contact whom to call about this location's bills, or null
     * @param groupNpi NPI under which this location bills, or null
     */
    public record Billing(PayTo payTo, Contact contact, Npi groupNpi) {}

    /**
     * @param clia ten characters such as 05D0937000, or null
     * @param mammography six digits, or null
     */
    public record Certificates(String clia, String mammography) {
        public Certificates {
            if (clia != null && !clia.matches("[0-9]{2}D[0-9]{7}")) {
                throw new InvalidValue("CLIA_FORM", "A CLIA number has ten characters such as 05D0937000.");
            }
            if (mammography != null && !mammography.matches("[0-9]{6}")) {
                throw new InvalidValue("MAMMOGRAPHY_FORM", "A mammography certification number has six digits.");
            }
        }
    }
}
