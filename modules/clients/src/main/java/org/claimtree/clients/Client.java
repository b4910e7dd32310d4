package org.claimtree.clients;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.PersonName;
import org.claimtree.kernel.PostalAddress;

/**
 * A client of the practice: the patient of its claims.
 *
 * @param id made by ClaimTree, the only thing that other modules and addresses carry
 * @param ref the practice's own number, unique
 * @param person who it is
 * @param consent what the client has signed
 * @param referral who referred, or null
 * @param diagnoses active diagnoses in chart order
 * @param coverages in order of payment
 * @param care who cares for the client: decides who sees it
 */
public record Client(
        UUID id,
        String ref,
        Person person,
        Consent consent,
        Referral referral,
        List<DiagnosisCode> diagnoses,
        List<Coverage> coverages,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = NoCare.class)
        Care care) {
    public Client {
        if (person == null) {
            throw new InvalidValue("PERSON_INCOMPLETE", "Name, date of birth and sex (F, M or U) are needed.");
        }
        consent = consent == null ? new Consent(null, null, false, null) : consent;
        diagnoses = diagnoses == null ? List.of() : List.copyOf(diagnoses);
        coverages = coverages == null ? List.of() : List.copyOf(coverages);
        care = care == null ? Care.NONE : care;
    }

    /**
     * @param name last, first, middle, suffix
     * @param birthDate never in the future of a service
     * @param sex F, M or U
     * @param address home, or null where unknown
     * @param phone ten digits, or null
     * @param deathDate or null
     */
    public record Person(
            PersonName name,
            LocalDate birthDate,
            String sex,
            PostalAddress address,
            String phone,
            LocalDate deathDate) {
        public Person {
            if (name == null
                    || birthDate == null
                    || sex == null
                    || !Set.of("F", "M", "U").contains(sex)) {
                throw new InvalidValue("PERSON_INCOMPLETE", "Name, date of birth and sex (F, M or U) are needed.");
            }
            phone = Contact.phone(phone);
            if (deathDate != null && deathDate.isBefore(birthDate)) {
                throw new InvalidValue("DEATH_BEFORE_BIRTH", "The date of death is before the date of birth.");
            }
        }

        /** Nothing of a client. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    /**
     * @param release Y (signed release on file) or I (informed consent), null while missing (CLM09)
     * @param revoked day from which the release no longer holds, or null
     * @param signedByProvider the provider signed because the client was not present (CLM10)
     * @param medicalRecord chart number that goes out as REF EA, or null
     * @param disclosure days on which substance-use treatment may be disclosed for payment (42 CFR Part 2), or null
     */
    public record Consent(
            String release, LocalDate revoked, boolean signedByProvider, String medicalRecord, DateSpan disclosure) {
        /** Of one who has not consented to disclose substance-use treatment. */
        public Consent(String release, LocalDate revoked, boolean signedByProvider, String medicalRecord) {
            this(release, revoked, signedByProvider, medicalRecord, null);
        }

        public Consent {
            if (release != null && !Set.of("Y", "I").contains(release)) {
                throw new InvalidValue("RELEASE_CODE", "A release of information is Y or I.");
            }
        }
    }

    /**
     * @param provider ref of the referring provider
     * @param number the payer's referral number (REF 9F), or null
     * @param payer ref of the payer that gave the number; null where any payer is told
     * @param valid days of service that it is good for; null for all
     */
    public record Referral(String provider, String number, String payer, DateSpan valid) {
        /** Of which nobody says whose number it is and how long it is good. */
        public Referral(String provider, String number) {
            this(provider, number, null, null);
        }

        /** Whether a payer gave the number; a number that nobody gave is anybody's. */
        public boolean isOf(String billed) {
            return number != null && (payer == null || payer.equals(billed));
        }

        public boolean isGoodOn(LocalDate day) {
            return valid == null || valid.contains(day);
        }
    }

    /**
     * @param divisions refs, each once
     * @param clinicians refs of providers, each once, the usual one first
     * @param groups refs of client groups, each once
     * @param place where the client is usually seen, or null
     * @param discharged day of discharge from what is paid by the day, or null; some payers do not pay it
     */
    public record Care(
            List<String> divisions, List<String> clinicians, List<String> groups, Place place, LocalDate discharged) {
        /** Nobody yet. */
        public static final Care NONE = new Care(null, null, null, null, null);

        public Care {
            divisions = divisions == null
                    ? List.of()
                    : divisions.stream().distinct().toList();
            clinicians = clinicians == null
                    ? List.of()
                    : clinicians.stream().distinct().toList();
            groups = groups == null ? List.of() : groups.stream().distinct().toList();
        }
    }

    /**
     * Where a client is usually seen; both go into notes together.
     *
     * @param location ref
     * @param placeOfService two digits
     */
    public record Place(String location, String placeOfService) {
        public Place {
            if (location == null || placeOfService == null || !placeOfService.matches("[0-9]{2}")) {
                throw new InvalidValue(
                        "PLACE_FORM", "A usual place is a location and a place of service of two digits.");
            }
        }
    }

    /** Nothing of a client. */
    @Override
    public String toString() {
        return "Client[" + id + "]";
    }

    /** The same for a claim: who cares for a client is no part of what a claim was made of. */
    public Client withoutCare() {
        return new Client(id, ref, person, consent, referral, diagnoses, coverages, Care.NONE);
    }

    /** Says of which care nothing is written. */
    static final class NoCare {
        @Override
        public boolean equals(Object care) {
            return care == null || Care.NONE.equals(care);
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
