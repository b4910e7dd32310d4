package org.claimtree.clients;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.PostalAddress;

/**
 * One insurance policy that pays for a client.
 *
 * @param id made by ClaimTree
 * @param ref the practice's own name for it, unique within the client
 * @param order 1 pays first
 * @param insurer whose policy it is
 * @param policy what is printed on the card
 * @param subscriber who holds it
 * @param valid days on which it pays
 * @param benefitsAssigned Y, N or W (CLM08)
 */
public record Coverage(
        UUID id,
        String ref,
        int order,
        Insurer insurer,
        Policy policy,
        Subscriber subscriber,
        DateSpan valid,
        String benefitsAssigned) {
    public Coverage {
        if (order < 1 || order > 11) {
            throw new InvalidValue("COVERAGE_ORDER", "A coverage is the 1st to 11th of its client.");
        }
        if (insurer == null || policy == null || subscriber == null || valid == null) {
            throw new InvalidValue("COVERAGE_INCOMPLETE", "Payer, member id and first day are needed.");
        }
        benefitsAssigned = benefitsAssigned == null ? "Y" : benefitsAssigned;
        if (!Set.of("Y", "N", "W").contains(benefitsAssigned)) {
            throw new InvalidValue("BENEFITS_ASSIGNED", "Assignment of benefits is Y, N or W.");
        }
    }

    /**
     * @param payer ref
     * @param plan ref, or null
     * @param claimsAddress where claims of this coverage go when that is not the payer's claims address (carrier block of
     *     the form), or null
     */
    public record Insurer(String payer, String plan, PostalAddress claimsAddress) {}

    /**
     * @param memberId as printed, without blanks and hyphens
     * @param groupNumber as printed, without blanks and hyphens (SBR03, CMS-1500 items 11 and 9a), or null
     * @param groupName or null
     * @param mspType Medicare secondary payer type (SBR05), or null
     */
    public record Policy(String memberId, String groupNumber, String groupName, String mspType) {
        public Policy {
            if (memberId == null || memberId.isBlank()) {
                throw new InvalidValue("MEMBER_ID_MISSING", "The member id is missing.");
            }
            memberId = bare(memberId);
            groupNumber = groupNumber == null || bare(groupNumber).isEmpty() ? null : bare(groupNumber);
            if (mspType != null && !mspType.matches("12|13|14|15|16|41|42|43|47")) {
                throw new InvalidValue("MSP_TYPE", "This is no Medicare secondary payer type.");
            }
        }

        private static String bare(String printed) {
            return printed.replaceAll("[\\s-]", "");
        }

        /** Nothing of a client. */
        @Override
        public String toString() {
            return "Policy";
        }
    }

    /**
     * Who holds the policy; name, birth date, sex and address are null when that is the client.
     *
     * @param relationship of the client to the subscriber: 18 self, 01 spouse, 19 child, 20 employee, 21 unknown, 39, 40,
     *     53 life partner, G8 other (SBR02, PAT01)
     */
    public record Subscriber(
            String relationship, EntityName name, LocalDate birthDate, String sex, PostalAddress address) {
        private static final Set<String> RELATIONSHIPS = Set.of("18", "01", "19", "20", "21", "39", "40", "53", "G8");

        /** The client holds the policy. */
        public static final Subscriber SELF = new Subscriber("18", null, null, null, null);

        public Subscriber {
            if (relationship == null || !RELATIONSHIPS.contains(relationship)) {
                throw new InvalidValue("RELATIONSHIP", "This is no relationship code of a claim.");
            }
            if (relationship.equals("18") != (name == null)) {
                throw new InvalidValue("SUBSCRIBER", "The subscriber is named exactly when that is not the client.");
            }
            if (sex != null && !Set.of("F", "M", "U").contains(sex)) {
                throw new InvalidValue("SEX", "Sex is F, M or U.");
            }
        }

        public boolean isClient() {
            return relationship.equals("18");
        }

        /** Nothing of a person. */
        @Override
        public String toString() {
            return "Subscriber(" + relationship + ")";
        }
    }

    /** Nothing of a client. */
    @Override
    public String toString() {
        return "Coverage[" + id + "]";
    }
}
