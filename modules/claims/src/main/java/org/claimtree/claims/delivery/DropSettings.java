package org.claimtree.claims.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.claimtree.claims.delivery.FileDrop.SignIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How files of a partner are delivered, as it is shown: all of it null while nobody has set it up.
 *
 * @param folder as the host names it
 * @param hostKey SHA-256 fingerprint that a person has confirmed, or null
 * @param signIn PASSWORD or KEY; neither is ever shown
 * @param automatic whether finished files are delivered unasked
 * @param version counts its changes
 */
@Schema(name = "PartnerDelivery")
public record DropSettings(
        String host,
        Integer port,
        String user,
        String folder,
        String hostKey,
        SignIn signIn,
        Boolean automatic,
        long version) {
    static final DropSettings NONE = new DropSettings(null, null, null, null, null, null, null, 0);

    boolean isSetUp() {
        return host != null;
    }

    /** Whether a file may go: what a host is told before somebody has confirmed it may reach anybody. */
    boolean isReady() {
        return hostKey != null;
    }

    /** Entity tag. */
    @JsonIgnore
    public String tag() {
        return "d" + version;
    }
}
