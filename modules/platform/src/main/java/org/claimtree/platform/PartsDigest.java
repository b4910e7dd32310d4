package org.claimtree.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * SHA-256 over the parts of a record. Each part is written with its length in front, and a part that is missing differs
 * from an empty one, so that no two different records have the same bytes.
 */
public final class PartsDigest {
    private static final byte[] MISSING = {'-', ':'};

    private final MessageDigest digest = Fingerprint.sha256();

    /** The next part; null where there is none. */
    public PartsDigest add(String part) {
        if (part == null) {
            digest.update(MISSING);
            return this;
        }
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    /** The next part. */
    public PartsDigest add(byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
        return this;
    }

    /** The digest of what was added; the next part begins another record. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** The same as 64 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
