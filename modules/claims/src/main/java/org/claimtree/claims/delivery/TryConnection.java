package org.claimtree.claims.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.claimtree.claims.delivery.DropFailure.Kind;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Goes all the way to a partner's folder, and leaves nothing there. */
@ApplicationScoped
public class TryConnection {
    /** Nothing of anybody, and not called like a file that a partner takes. */
    private static final String TRACE = "claimtree-trial.part";

    private DropSetups setups;
    private FileDrop drop;
    private AuditTrail audit;

    /** For the container. */
    protected TryConnection() {}

    @Inject
    public TryConnection(DropSetups setups, FileDrop drop, AuditTrail audit) {
        this.setups = setups;
        this.drop = drop;
        this.audit = audit;
    }

    /**
     * What came of it.
     *
     * @param outcome WORKS, or what stands against it
     * @param sentence the same for people
     * @param hostKey fingerprint that the host showed when it is not the confirmed one; else null
     */
    @Schema(name = "ConnectionTrial")
    public record Trial(String outcome, String sentence, String hostKey) {}

    /**
     * Tries with what is saved. A host whose key nobody has confirmed is told neither user nor password.
     *
     * @throws Problem 404; 409 when nothing is set up
     */
    public Trial attempt(String partner) {
        if (!setups.of(partner).isSetUp()) {
            throw Problem.conflict("delivery-not-set-up", "Say first where the files are delivered.");
        }
        Trial trial = outcome(partner);
        audit.record(new AuditEntry(
                AuditAction.READ, "partner-delivery", List.of(partner), List.of(), "tried: " + trial.outcome()));
        return trial;
    }

    private Trial outcome(String partner) {
        try (FileDrop.Session host = drop.open(setups.address(partner))) {
            host.write(TRACE, out -> {});
            host.remove(TRACE);
            return new Trial(
                    "WORKS", "The connection works: a file could be written into the folder and removed.", null);
        } catch (DropFailure e) {
            Kind kind = e.kind();
            return new Trial(kind.name(), kind.sentence(), e.hostKey());
        }
    }
}
