package org.claimtree.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a start needs to know: options first, then the environment. */
record Settings(
        Path home, Home.Kind kind, NetworkSettings network, Optional<DatabaseSettings> database, LogSettings log) {
    private static final String HOME = "CLAIMTREE_HOME";

    /**
     * Reads and checks all settings.
     *
     * @param home as given by option, may be null
     * @param port as given by option, may be null
     * @throws LaunchException naming everything that is wrong
     */
    static Settings of(Path home, Home.Kind kind, Integer port, Map<String, String> variables) throws LaunchException {
        Environment environment = new Environment(variables);
        NetworkSettings network = NetworkSettings.of(port, environment);
        Optional<DatabaseSettings> database = DatabaseSettings.of(environment);
        LogSettings log = LogSettings.of(environment);
        if (kind == Home.Kind.DEMO && database.isPresent()) {
            environment.problem("--demo keeps a database of its own: unset %s for it".formatted(DatabaseSettings.URL));
        }
        if (kind == Home.Kind.DEMO && !network.isThisMachineOnly()) {
            environment.problem("--demo serves this machine alone: unset %s for it".formatted(NetworkSettings.ADDRESS));
        }
        environment.refuseProblems();
        return new Settings(homeFolder(home, kind, variables), kind, network, database, log);
    }

    /**
     * Demo data never lies in the home of real data: its default home has a name of its own.
     *
     * @param home as given by option, may be null
     */
    static Path homeFolder(Path home, Home.Kind kind, Map<String, String> variables) {
        if (home != null) {
            return home;
        }
        String base = new Environment(variables)
                .text(HOME)
                .orElse(Path.of(System.getProperty("user.home"), ".claimtree").toString());
        return Path.of(kind == Home.Kind.DEMO ? base + "-demo" : base);
    }
}
