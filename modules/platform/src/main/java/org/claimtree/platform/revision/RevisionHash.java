package org.claimtree.platform.revision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.RevisionHeader;

/**
 * SHA-256 over the previous hash, the header and the entries of a revision. Each part is written with its length in
 * front, so that no two different revisions have the same bytes.
 */
final class RevisionHash {
    /** What the first revision follows. */
    static final String START = "0".repeat(64);

    private RevisionHash() {}

    static String of(String previous, RevisionHeader header, List<RevisionEntry> entries) {
        MessageDigest digest = Fingerprint.sha256();
        feed(digest, previous);
        feed(digest, CanonicalJson.write(header));
        for (RevisionEntry entry : entries) {
            feed(digest, entry.kind());
            feed(digest, entry.subject());
            feed(digest, entry.effective().toString());
            feed(digest, entry.content());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void feed(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
