package org.claimtree.claimdoc;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.PrintOptions;
import org.claimtree.kernel.QualifiedNumber;

/**
 * For whom the claim is and to whom it goes.
 *
 * @param terms the coverage that this claim is sent to (2000B SBR)
 * @param subscriber holder of the member id (2010BA)
 * @param patient always present; has a loop of its own only when {@link #patientIsSubscriber()} is false
 * @param payer destination payer (2010BB)
 * @param others further coverages, known to the destination (2320)
 */
public record Insured(
        CoverageTerms terms, Subscriber subscriber, Patient patient, PayerParty payer, List<OtherCoverage> others) {
    /** Relationship code of a patient who is the subscriber (SBR02). */
    public static final String SELF = "18";

    public Insured {
        Objects.requireNonNull(terms);
        Objects.requireNonNull(subscriber);
        Objects.requireNonNull(patient);
        Objects.requireNonNull(payer);
        others = List.copyOf(others);
    }

    /** Never the persons. */
    @Override
    public String toString() {
        return "Insured";
    }

    /** Whether SBR02 is 18 and no 2000C loop exists. */
    public boolean patientIsSubscriber() {
        return SELF.equals(terms.relationship());
    }

    /**
     * @param order P, S, T, then A–H (SBR01)
     * @param relationship of the patient to the subscriber: 18, 01, 19, 20, 21, 39, 40, 53, G8 (SBR02 / PAT01)
     * @param groupNumber group or policy number (SBR03; item 11), or null
     * @param groupName sent only without a group number (SBR04; item 11c), or null
     * @param mspType Medicare secondary payer type (SBR05), or null
     * @param filingIndicator claim filing indicator code (SBR09; item 1)
     */
    public record CoverageTerms(
            String order,
            String relationship,
            String groupNumber,
            String groupName,
            String mspType,
            String filingIndicator) {}

    /**
     * @param name person, or the employer in workers' compensation
     * @param memberId as on the card without blanks and hyphens (NM109; item 1a)
     * @param address home address (items 5, 7), or null where unknown
     * @param birthDate or null for an organisation
     * @param sex F, M or U; null for an organisation
     * @param phone ten digits or null (paper only)
     */
    public record Subscriber(
            EntityName name, String memberId, PostalAddress address, LocalDate birthDate, String sex, String phone) {
        public Subscriber {
            Objects.requireNonNull(name);
        }

        /** Never the person. */
        @Override
        public String toString() {
            return "Subscriber";
        }
    }

    /**
     * @param name the patient's name (2010CA or 2010BA; item 2)
     * @param address item 5
     * @param birthDate item 3
     * @param sex F, M or U
     * @param phone ten digits or null (paper only)
     * @param deathDate or null (PAT06)
     */
    public record Patient(
            EntityName name,
            PostalAddress address,
            LocalDate birthDate,
            String sex,
            String phone,
            LocalDate deathDate) {
        public Patient {
            Objects.requireNonNull(name);
        }

        /** Never the person. */
        @Override
        public String toString() {
            return "Patient";
        }
    }

    /**
     * @param name payer's name (NM103; carrier block)
     * @param payerId as the clearinghouse lists it (NM109 with PI)
     * @param address claims address (carrier block; 837P only when asked), or null
     * @param sendAddress whether 2010BB N3/N4 are sent
     * @param secondaryIds REF 2U, EI, FY, NF, at most three
     * @param form what only the form asks of the payer
     */
    public record PayerParty(
            String name,
            String payerId,
            PostalAddress address,
            boolean sendAddress,
            List<QualifiedNumber> secondaryIds,
            PayerForm form) {
        public PayerParty {
            secondaryIds = List.copyOf(secondaryIds);
            // What is usual is not written down: most claims never become a form.
            form = PayerForm.USUAL.equals(form) ? null : form;
        }

        @Override
        public PayerForm form() {
            return form == null ? PayerForm.USUAL : form;
        }
    }

    /**
     * What only the CMS-1500 form asks of a payer.
     *
     * @param planName plan or program, else the group's name (items 9d, 11c), or null
     * @param champva whether the plan is CHAMPVA, for which 837P has no code of its own (item 1)
     * @param options how the payer wants its form printed
     */
    public record PayerForm(String planName, boolean champva, PrintOptions options) {
        /** Nothing special. */
        public static final PayerForm USUAL = new PayerForm(null, false, PrintOptions.USUAL);

        public PayerForm {
            options = PrintOptions.USUAL.equals(options) ? null : options;
        }

        @Override
        public PrintOptions options() {
            return options == null ? PrintOptions.USUAL : options;
        }
    }

    /**
     * A further coverage of the patient (2320, 2330A, 2330B; items 9, 11d).
     *
     * @param terms order, relationship, group and filing indicator of that coverage
     * @param subscriber its holder
     * @param payer its payer; the id differs from the destination's
     * @param benefitsAssigned Y, N or W (OI03)
     * @param release Y or I (OI06)
     * @param adjudication what its payer answered, where it pays before the destination; else null
     */
    public record OtherCoverage(
            CoverageTerms terms,
            Subscriber subscriber,
            PayerParty payer,
            String benefitsAssigned,
            String release,
            Adjudication adjudication) {
        public OtherCoverage {
            Objects.requireNonNull(terms);
            Objects.requireNonNull(subscriber);
            Objects.requireNonNull(payer);
        }

        /** One whose payer has not answered. */
        public OtherCoverage(
                CoverageTerms terms, Subscriber subscriber, PayerParty payer, String benefitsAssigned, String release) {
            this(terms, subscriber, payer, benefitsAssigned, release, null);
        }

        /** The same, answered. */
        public OtherCoverage answered(Adjudication answer) {
            return new OtherCoverage(terms, subscriber, payer, benefitsAssigned, release, answer);
        }

        /** Never the person. */
        @Override
        public String toString() {
            return "OtherCoverage";
        }
    }
}
