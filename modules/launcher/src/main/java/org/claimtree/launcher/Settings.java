package org.claimtree.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a start needs to know: options first, then the environment. */
record Settings(Path home, Home.Kind kind, int port, Optional<DatabaseSettings> database) {
    private static final String HOME = "CLAIMTREE_HOME";

    /** @param home as given by option, may be null */
    static Settings of(Path home, Home.Kind kind, int port, Map<String, String> environment) throws LaunchException {
        if (port < 1 || port > 65_535) {
            throw new LaunchException(Exit.USAGE, "%d is not a port".formatted(port));
        }
        Path folder = home == null ? defaultHome(kind, environment) : home;
        return new Settings(folder, kind, port, DatabaseSettings.of(environment));
    }

    /** Demo data never lies in the home of real data: its default home has a name of its own. */
    private static Path defaultHome(Home.Kind kind, Map<String, String> environment) {
        String named = environment.getOrDefault(HOME, "").strip();
        String base = named.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".claimtree").toString()
                : named;
        return Path.of(kind == Home.Kind.DEMO ? base + "-demo" : base);
    }
}
