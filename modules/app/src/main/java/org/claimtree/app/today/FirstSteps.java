package org.claimtree.app.today;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a new practice does until its first file is out, in an order that works.
 *
 * @param done whether all steps are done
 */
@Schema(name = "FirstSteps")
public record FirstSteps(boolean done, List<Step> steps) {
    /** The steps in their order; each needs those before it. */
    public enum Name {
        /** Somebody has a password of his own. */
        ADMINISTRATOR("/account.xhtml"),
        /** The Default Profile is born with it. */
        PRACTICE("/practice.xhtml"),
        LOCATION("/location.xhtml"),
        PROVIDER("/provider.xhtml"),
        PARTNER("/partner.xhtml"),
        FORM_TYPE("/form-type.xhtml"),
        PAYER("/payer.xhtml"),
        BILLING_CODE("/billing-code.xhtml"),
        /** With a coverage. */
        CLIENT("/client.xhtml"),
        CHARGE("/charge.xhtml"),
        BATCH("/batches.xhtml"),
        FILE("/batches.xhtml");

        private final String path;

        Name(String path) {
            this.path = path;
        }
    }

    /**
     * @param path of the page on which it is done
     */
    @Schema(name = "FirstStep")
    public record Step(Name step, boolean done, String path) {
        static Step of(Name name, boolean done) {
            return new Step(name, done, name.path);
        }
    }
}
