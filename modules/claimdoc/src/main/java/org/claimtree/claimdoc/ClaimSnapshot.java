package org.claimtree.claimdoc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.claimtree.kernel.PlacesOfService;

/**
 * One claim as it leaves the building: immutable, complete, and the same for both media. It names nothing that would
 * have to be looked up, so the bytes that a renderer makes of it never change.
 *
 * @param control number, kind and total of this submission
 * @param billing who is paid (837P 2010AA, 2010AB; CMS-1500 items 25, 33)
 * @param insured for whom and to whom: subscriber, patient, payer, other coverages (2000B–2010CA, 2320; items 1–13)
 * @param facts what the claim says once for all lines (2300; items 10–23)
 * @param providers who worked, referred, supervised, and where (2310; items 17, 24J, 31, 32)
 * @param lines 1–50 service lines in order (2400; item 24)
 */
public record ClaimSnapshot(
        Control control,
        BillingProvider billing,
        Insured insured,
        ClaimFacts facts,
        ClaimProviders providers,
        List<ServiceLine> lines) {
    /** Version of this shape, stored with every snapshot. */
    public static final int VERSION = 1;

    public ClaimSnapshot {
        Objects.requireNonNull(control);
        Objects.requireNonNull(billing);
        Objects.requireNonNull(insured);
        Objects.requireNonNull(facts);
        Objects.requireNonNull(providers);
        lines = List.copyOf(lines);
    }

    /** Whether a service was given to an inpatient: only then are the days of a stay told (2300 DTP 435, 096; item 18). */
    public boolean isInpatient() {
        boolean found = PlacesOfService.isInpatient(facts.placeOfService());
        for (ServiceLine line : lines) {
            found |= PlacesOfService.isInpatient(line.service().placeOfService());
        }
        return found;
    }

    /** Never the claim: it is full of client data. {@link SnapshotJson} writes it out. */
    @Override
    public String toString() {
        return "ClaimSnapshot";
    }

    /** Frequency code 1, 7 or 8 (837P CLM05-3; CMS-1500 item 22). */
    public enum Frequency {
        ORIGINAL("1"),
        REPLACEMENT("7"),
        VOID("8");

        private final String code;

        Frequency(String code) {
            this.code = code;
        }

        /** The digit on the claim. */
        public String code() {
            return code;
        }
    }

    /**
     * What identifies this submission.
     *
     * @param claimNumber 2–14 characters A–Z 0–9, never used twice (CLM01; item 26)
     * @param frequency original, replacement or void
     * @param originalReference the payer's claim number that a 7 or 8 refers to (REF F8; item 22), else null
     * @param total sum of the lines' charges (CLM02; item 28)
     */
    public record Control(String claimNumber, Frequency frequency, String originalReference, BigDecimal total) {
        public Control {
            Objects.requireNonNull(frequency);
        }
    }
}
