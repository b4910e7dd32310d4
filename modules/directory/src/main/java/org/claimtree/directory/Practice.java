package org.claimtree.directory;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.Taxonomy;

/**
 * The practice: one per database. The Default Profile is born from it.
 *
 * @param name person or organisation that bills
 * @param identity under which numbers it bills
 * @param places where it is and where payment goes
 * @param numbers its numbers with payers
 * @param timeZone in which dates and times are meant
 * @param weekStart first day of a claim week
 */
public record Practice(
        EntityName name,
        Identity identity,
        Places places,
        List<PayerNumber> numbers,
        ZoneId timeZone,
        DayOfWeek weekStart) {
    /** Ref of the only practice. */
    public static final String REF = "PRACTICE";

    public Practice {
        if (name == null || identity == null || places == null || timeZone == null) {
            throw new InvalidValue("PRACTICE_INCOMPLETE", "Name, tax id, address and time zone are needed.");
        }
        numbers = numbers == null ? List.of() : List.copyOf(numbers);
        weekStart = weekStart == null ? DayOfWeek.SUNDAY : weekStart;
    }

    /**
     * @param tax EIN or SSN
     * @param npi group NPI, or null for an atypical provider
     * @param taxonomy group taxonomy, or null
     */
    public record Identity(TaxIdentity tax, Npi npi, Taxonomy taxonomy) {}

    /**
     * @param address street address
     * @param payTo null when payment goes to the street address
     * @param contact billing contact, or null
     */
    public record Places(PostalAddress address, PayTo payTo, Contact contact) {}
}
