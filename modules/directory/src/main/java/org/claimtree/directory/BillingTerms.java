package org.claimtree.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.claimtree.kernel.InvalidValue;

/**
 * How a payer or plan wants claims. A null leaves the question to the payer (in a plan) or to the usual answer (in a
 * payer).
 *
 * @param formType ref of the insurance form type
 * @param span which dates may share a claim
 * @param acceptAssignment CLM07; usual: A
 * @param providerSignature text of box 31; its presence means signature on file
 * @param renderingSend usual: as charged
 * @param facilitySend usual: when different
 * @param filingDays within how many days of the service a claim must have come (timely filing), 1 to 3650; usual: nobody says
 * @param billWhenClosed whether charges wait until the last day of their claim span is over; usual: no
 */
public record BillingTerms(
        String formType,
        ClaimSpan span,
        AcceptAssignment acceptAssignment,
        String providerSignature,
        RenderingSend renderingSend,
        FacilitySend facilitySend,
        Integer filingDays,
        Boolean billWhenClosed) {
    private static final int MOST_DAYS = 3650;

    public BillingTerms {
        if (filingDays != null && (filingDays < 1 || filingDays > MOST_DAYS)) {
            throw new InvalidValue("FILING_DAYS", "Claims must come within 1 to 3650 days.");
        }
    }

    /** Without a limit for filing, and nothing waits. */
    public BillingTerms(
            String formType,
            ClaimSpan span,
            AcceptAssignment acceptAssignment,
            String providerSignature,
            RenderingSend renderingSend,
            FacilitySend facilitySend) {
        this(formType, span, acceptAssignment, providerSignature, renderingSend, facilitySend, null, null);
    }

    /** Leaves every question open. */
    public static final BillingTerms NONE = new BillingTerms(null, null, null, null, null, null);

    /** What a payer does that says nothing; the form type has no usual answer. */
    public static final BillingTerms USUAL = new BillingTerms(
            null,
            ClaimSpan.MONTH,
            AcceptAssignment.A,
            "SIGNATURE ON FILE",
            RenderingSend.AS_CHARGED,
            FacilitySend.WHEN_DIFFERENT);

    /** These terms, with the questions they leave open answered by others. */
    public BillingTerms orElse(BillingTerms other) {
        return new BillingTerms(
                first(formType, other.formType),
                first(span, other.span),
                first(acceptAssignment, other.acceptAssignment),
                first(providerSignature, other.providerSignature),
                first(renderingSend, other.renderingSend),
                first(facilitySend, other.facilitySend),
                first(filingDays, other.filingDays),
                first(billWhenClosed, other.billWhenClosed));
    }

    /** Last day on which a claim for a service is in time; empty where nobody says. */
    public Optional<LocalDate> fileBy(LocalDate service) {
        return Optional.ofNullable(filingDays).map(service::plusDays);
    }

    private static <T> T first(T one, T other) {
        return one != null ? one : other;
    }
}
