package org.claimtree.iop;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Question upward: who stands on the claim of a day as rendering provider. The table <i>bills as</i> and the rule tree say it. */
public interface WhoRenders {
    /**
     * A per diem that would be billed.
     *
     * @param code billing code
     * @param clinician ref of the client's default clinician
     * @param insurer ref of the payer that pays first, and of the plan or null
     * @param place ref of the location, and place of service
     */
    record Asked(String code, String clinician, Insurer insurer, Where place, LocalDate day) {}

    record Insurer(String payer, String plan) {}

    record Where(String location, String placeOfService) {}

    /**
     * @param billedAs ref of the provider in whose name the charge stands
     * @param supervising ref, or null
     * @param send which rendering provider the profile field {@code rendering.send} wants; null where no profile says it
     * @param why the profile and rule that decide it, in words; or null
     */
    @Schema(name = "IopRendering")
    record Rendering(String billedAs, String supervising, String send, String why) {}

    /** As of now. */
    Rendering of(Asked asked);
}
