package org.claimtree.app.imports;

import org.claimtree.platform.Problem;

/** CSV of clients: {@code deploy/fuzz clients}. */
public final class ClientFileFuzz {
    private ClientFileFuzz() {}

    /** A file is understood, or refused in our words. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            ClientFile.read(input);
        } catch (Problem problem) {
            if (problem.status() < 400 || problem.status() > 499) {
                throw problem;
            }
        }
    }
}
