package org.claimtree.claimdoc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What the claim says once for all of its lines (2300; CMS-1500 items 10–23, 27, 29).
 *
 * @param placeOfService two digits, the most frequent of the lines (CLM05-1)
 * @param signatures who signed what
 * @param accident causes, or null
 * @param dates DTP of 2300
 * @param numbers REF of 2300
 * @param diagnoses 1–12 ICD-10-CM codes without point in order (HI; item 21)
 * @param patientPaid received for services of this claim, or null (AMT F5; item 29)
 * @param note at most 80 characters, or null (NTE02; item 19)
 * @param noteKind ADD, CER, DCP, DGN or TPO (NTE01); null where it is ADD
 * @param filing why it comes late and what goes beside it; null for most claims
 */
public record ClaimFacts(
        String placeOfService,
        Signatures signatures,
        Accident accident,
        Dates dates,
        Numbers numbers,
        List<String> diagnoses,
        BigDecimal patientPaid,
        String note,
        String noteKind,
        Filing filing) {
    public ClaimFacts {
        // Nothing is written for the usual kind: snapshots of before there were others stay what they are.
        noteKind = "ADD".equals(noteKind) ? null : noteKind;
        Objects.requireNonNull(signatures);
        Objects.requireNonNull(dates);
        Objects.requireNonNull(numbers);
        diagnoses = List.copyOf(diagnoses);
    }

    /** With a note of the usual kind, in time and alone. */
    public ClaimFacts(
            String placeOfService,
            Signatures signatures,
            Accident accident,
            Dates dates,
            Numbers numbers,
            List<String> diagnoses,
            BigDecimal patientPaid,
            String note) {
        this(placeOfService, signatures, accident, dates, numbers, diagnoses, patientPaid, note, null, null);
    }

    /** Why the claim comes late, or null (CLM20). */
    public String delayReason() {
        return filing == null ? null : filing.delayReason();
    }

    /** Papers that go beside the claim; mostly none. */
    public List<Attachment> attachments() {
        return filing == null ? List.of() : filing.attachments();
    }

    /** NTE01 (item 19). */
    public String kindOfNote() {
        return noteKind == null ? "ADD" : noteKind;
    }

    /** Never the facts: they are a client's. */
    @Override
    public String toString() {
        return "ClaimFacts";
    }

    /**
     * @param delayReason CLM20: 1–11 or 15, or null
     * @param attachments PWK (item 19), at most ten
     */
    public record Filing(String delayReason, List<Attachment> attachments) {
        public Filing {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }
    }

    /**
     * @param report PWK01
     * @param way PWK02
     * @param number PWK06, 2–50 characters; null exactly when it comes on request (AA)
     */
    public record Attachment(String report, String way, String number) {}

    /**
     * @param providerOnFile Y or N (CLM06)
     * @param providerText what box 31 prints, or null
     * @param acceptAssignment A, B or C (CLM07; item 27)
     * @param benefitsAssigned Y, N or W (CLM08; item 13)
     * @param release Y or I (CLM09; item 12)
     * @param signedByProvider CLM10 = P: the provider signed because the patient was not present
     */
    public record Signatures(
            String providerOnFile,
            String providerText,
            String acceptAssignment,
            String benefitsAssigned,
            String release,
            boolean signedByProvider) {}

    /**
     * @param causes AA, EM, OA (CLM11-1, -2; items 10a–c)
     * @param state where the auto accident was, or null
     * @param country outside the United States, or null
     */
    public record Accident(List<String> causes, String state, String country) {
        public Accident {
            causes = List.copyOf(causes);
        }
    }

    /**
     * Dates of 2300, each null where it does not apply.
     *
     * @param onset 431, only when different from the service date (item 14)
     * @param accident 439
     * @param lastMenstrualPeriod 484
     * @param admission 435 (item 18)
     * @param discharge 096 (item 18)
     */
    public record Dates(
            LocalDate onset,
            LocalDate accident,
            LocalDate lastMenstrualPeriod,
            LocalDate admission,
            LocalDate discharge) {
        /** No date at all. */
        public static final Dates NONE = new Dates(null, null, null, null, null);
    }

    /**
     * Numbers of 2300 and of the patient's loop, each null where it does not apply.
     *
     * @param priorAuthorization the payer's number (REF G1; item 23)
     * @param referral the payer's referral number (REF 9F; item 23)
     * @param clia one CLIA number that serves the claim (REF X4; item 23)
     * @param mammography certification number that serves the claim (REF EW)
     * @param medicalRecord our own chart number (REF EA)
     * @param propertyCasualty what an insurer of accidents calls its claim (2010BA/2010CA REF Y4; item 11b)
     */
    public record Numbers(
            String priorAuthorization,
            String referral,
            String clia,
            String mammography,
            String medicalRecord,
            String propertyCasualty) {
        /** No number at all. */
        public static final Numbers NONE = new Numbers(null, null, null, null, null, null);

        /** Where no insurer of accidents is told of a claim of its own. */
        public Numbers(
                String priorAuthorization, String referral, String clia, String mammography, String medicalRecord) {
            this(priorAuthorization, referral, clia, mammography, medicalRecord, null);
        }
    }
}
