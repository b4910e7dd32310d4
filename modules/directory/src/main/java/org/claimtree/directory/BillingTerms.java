package org.claimtree.directory;

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
 */
public record BillingTerms(
        String formType,
        ClaimSpan span,
        AcceptAssignment acceptAssignment,
        String providerSignature,
        RenderingSend renderingSend,
        FacilitySend facilitySend) {
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
                first(facilitySend, other.facilitySend));
    }

    private static <T> T first(T one, T other) {
        return one != null ? one : other;
    }
}
