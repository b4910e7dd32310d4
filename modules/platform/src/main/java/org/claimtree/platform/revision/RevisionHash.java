package org.claimtree.platform.revision;

import java.util.List;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.PartsDigest;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.RevisionHeader;

/** SHA-256 over the previous hash, the header and the entries of a revision. */
final class RevisionHash {
    /** What the first revision follows. */
    static final String START = "0".repeat(64);

    private final PartsDigest digest = new PartsDigest();

    RevisionHash(String previous, RevisionHeader header) {
        digest.add(previous).add(CanonicalJson.write(header));
    }

    static String of(String previous, RevisionHeader header, List<RevisionEntry> entries) {
        RevisionHash hash = new RevisionHash(previous, header);
        entries.forEach(hash::add);
        return hash.hex();
    }

    void add(RevisionEntry entry) {
        digest.add(entry.kind())
                .add(entry.subject())
                .add(entry.effective().toString())
                .add(entry.content());
    }

    String hex() {
        return digest.hex();
    }
}
