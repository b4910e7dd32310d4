package org.claimtree.claims.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.claimtree.claims.printing.MailingPlan.Parcel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a print would be: how many forms on which sheets, and where they go. */
@ApplicationScoped
public class PreviewPrint {
    private PaperClaims claims;

    /** For the container. */
    protected PreviewPrint() {}

    @Inject
    public PreviewPrint(PaperClaims claims) {
        this.claims = claims;
    }

    /**
     * @param forms sheets of paper
     * @param redForms of these, for payers who take pre-printed red sheets only
     * @param again claims whose forms were printed before
     * @param parcels in the order in which they are mailed
     */
    @Schema(name = "ClaimPrintPreview")
    public record Preview(int claims, int forms, int redForms, int again, List<Parcel> parcels) {}

    /**
     * @throws org.claimtree.platform.Problem as {@link CreatePrint#create}
     */
    public Preview preview(PrintWish wish) {
        MailingPlan plan = MailingPlan.of(claims.wanted(wish));
        return new Preview(
                plan.ordered().size(),
                plan.forms(),
                plan.redForms(),
                (int) plan.ordered().stream().filter(PaperClaim::again).count(),
                plan.parcels());
    }
}
