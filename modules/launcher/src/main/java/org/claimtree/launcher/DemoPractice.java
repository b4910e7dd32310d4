package org.claimtree.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The made-up practice that comes with the launcher. */
final class DemoPractice {
    private static final String RESOURCE = "/demo/practice.json";
    private static final String LOADED = "demo-loaded";

    private DemoPractice() {}

    static byte[] document() throws LaunchException, IOException {
        try (InputStream in = DemoPractice.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new LaunchException(Exit.DEMO_FAILED, "this build has no demo practice");
            }
            return in.readAllBytes();
        }
    }

    /** Says of a home that the practice came into it in another way. */
    static void wasLoaded(Home home) throws IOException {
        if (home.kind() == Home.Kind.DEMO && !Files.exists(home.resolve(LOADED))) {
            Files.createFile(home.resolve(LOADED));
        }
    }

    /** Loads it once in the life of a home; the import would overwrite what was tried out since. */
    static void loadOnce(RunningServer running)
            throws IOException, InterruptedException, DemoException, LaunchException {
        Path marker = running.home().resolve(LOADED);
        if (!Files.exists(marker)) {
            new Api(running.address(), running.token()).importPractice(document());
            Files.createFile(marker);
        }
    }
}
