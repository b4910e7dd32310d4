package org.claimtree.app.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a request that changes something comes from our own pages. Browsers say so themselves, in headers that no page
 * can set (Fetch Metadata, Origin); what another site makes a browser send is refused, whatever cookies it carries.
 */
final class SameOrigin {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private SameOrigin() {}

    /**
     * What a request says of itself.
     *
     * @param method of the request
     * @param site header Sec-Fetch-Site, or null
     * @param origin header Origin, or null
     * @param host header Host, or null
     * @param hasSession whether the cookie of a session came with it
     */
    record Asked(String method, String site, String origin, String host, boolean hasSession) {}

    /**
     * @param publicAddress under which browsers know us, or null when that is the host they name
     */
    static boolean isOurs(Asked asked, String publicAddress) {
        if (SAFE.contains(asked.method())) {
            return true;
        }
        if (asked.site() != null) {
            return OWN.contains(asked.site());
        }
        if (asked.origin() != null) {
            String authority = authority(asked.origin());
            return authority != null
                    && (authority.equals(publicAddress == null ? lower(asked.host()) : authority(publicAddress)));
        }
        // No browser of today leaves out both: a program, which has no business with a person's session.
        return !asked.hasSession();
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static String authority(String address) {
        try {
            return lower(new URI(address).getRawAuthority());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
