package org.claimtree.launcher;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options of all commands that work on a home. */
final class WhichHome {
    @Option(
            names = "--home",
            description = "folder for all data (default: CLAIMTREE_HOME or ~/.claimtree, with -demo added for --demo)")
    private Path home;

    @Option(names = "--demo", description = "the demo practice, in a home of its own")
    private boolean demo;

    boolean isDemo() {
        return demo;
    }

    Home.Kind kind() {
        return demo ? Home.Kind.DEMO : Home.Kind.REAL;
    }

    /** As given, may be null. */
    Path option() {
        return home;
    }

    Path folder(Map<String, String> variables) {
        return Settings.homeFolder(home, kind(), variables);
    }
}
