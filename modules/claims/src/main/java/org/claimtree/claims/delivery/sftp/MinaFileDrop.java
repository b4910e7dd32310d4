package org.claimtree.claims.delivery.sftp;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimtree.claims.delivery.FileDrop;

/** Hosts that are reached by SFTP. Names nothing of the library, so that a server that delivers nothing never loads it. */
@ApplicationScoped
public class MinaFileDrop implements FileDrop {
    @Override
    public Session open(Address to) {
        return MinaConnection.open(to);
    }

    @Override
    public boolean isKey(String text) {
        return Keys.isReadable(text);
    }
}
