package org.claimtree.claims.delivery.sftp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Iterator;
import org.apache.sshd.common.util.security.SecurityUtils;

/** Private keys as people paste them. */
final class Keys {
    private Keys() {}

    static boolean isReadable(String text) {
        try {
            return first(text) != null;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /** The first key of a text, or null when there is none. */
    static KeyPair first(String text) throws IOException, GeneralSecurityException {
        Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(
                null, null, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
        Iterator<KeyPair> all = pairs == null ? null : pairs.iterator();
        return all != null && all.hasNext() ? all.next() : null;
    }
}
