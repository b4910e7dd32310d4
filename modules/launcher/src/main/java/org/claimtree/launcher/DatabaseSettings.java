package org.claimtree.launcher;

import java.util.Map;
import java.util.Optional;

/** An external database as the environment names it. */
record DatabaseSettings(String url, Login app, Optional<Login> owner) {
    static final String URL = "CLAIMTREE_DB_URL";
    private static final String USER = "CLAIMTREE_DB_USER";
    private static final String PASSWORD = "CLAIMTREE_DB_PASSWORD";
    private static final String OWNER_USER = "CLAIMTREE_DB_OWNER_USER";
    private static final String OWNER_PASSWORD = "CLAIMTREE_DB_OWNER_PASSWORD";

    static Optional<DatabaseSettings> of(Map<String, String> environment) throws LaunchException {
        Optional<String> url = value(environment, URL);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:postgresql://")) {
            throw new LaunchException(Exit.USAGE, URL + " must start with jdbc:postgresql://");
        }
        Login app = login(environment, USER, PASSWORD)
                .orElseThrow(() -> new LaunchException(Exit.USAGE, URL + " is set, " + USER + " is not"));
        return Optional.of(new DatabaseSettings(url.get(), app, login(environment, OWNER_USER, OWNER_PASSWORD)));
    }

    private static Optional<Login> login(Map<String, String> environment, String user, String password) {
        return value(environment, user)
                .map(name -> new Login(name, value(environment, password).orElse("")));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
