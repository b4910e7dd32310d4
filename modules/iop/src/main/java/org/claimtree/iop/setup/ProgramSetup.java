package org.claimtree.iop.setup;

import java.util.List;
import org.claimtree.iop.WhoRenders;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a program is set up.
 *
 * @param program ref
 * @param checks in the order in which they are mended
 * @param renders who stands on its claims, for payers and default clinicians of clients with an authorization; at most 50
 */
@Schema(name = "IopProgramSetup")
public record ProgramSetup(String program, String name, List<Check> checks, List<Renders> renders) {
    public ProgramSetup {
        checks = List.copyOf(checks);
        renders = List.copyOf(renders);
    }

    /** What is looked at. */
    public enum What {
        COUNTED_CODES,
        BILLED_CODES,
        RATES,
        ALERT_GROUP,
        /** Codes that stand on claims of payers, where the billed code itself cannot. */
        CLAIM_CODES,
        CLINICIANS,
        PLACES,
        DIAGNOSES
    }

    /**
     * @param words what there is, or what is missing; no client is named
     * @param path of the page on which it is mended
     */
    @Schema(name = "IopSetupCheck")
    public record Check(What what, boolean done, String words, String path) {}

    /**
     * @param code billing code
     * @param payer ref
     * @param clinician ref
     */
    @Schema(name = "IopRenders")
    public record Renders(String code, String payer, String clinician, WhoRenders.Rendering rendering) {}
}
