package org.claimtree.launcher;

import java.util.Optional;

/** An external database as the environment names it. */
record DatabaseSettings(String url, Login app, Optional<Login> owner) {
    static final String URL = "CLAIMTREE_DB_URL";
    private static final String USER = "CLAIMTREE_DB_USER";
    private static final String PASSWORD = "CLAIMTREE_DB_PASSWORD";
    private static final String OWNER_USER = "CLAIMTREE_DB_OWNER_USER";
    private static final String OWNER_PASSWORD = "CLAIMTREE_DB_OWNER_PASSWORD";

    /** Empty without an address: the database is our own then. */
    static Optional<DatabaseSettings> of(Environment environment) {
        Optional<String> url = environment.text(URL);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:postgresql://")) {
            environment.problem(URL + " must start with jdbc:postgresql://");
        }
        Optional<Login> app = login(environment, USER, PASSWORD);
        if (app.isEmpty()) {
            environment.problem(URL + " is set, " + USER + " is not");
        }
        return Optional.of(new DatabaseSettings(
                url.get(), app.orElse(new Login("", "")), login(environment, OWNER_USER, OWNER_PASSWORD)));
    }

    private static Optional<Login> login(Environment environment, String user, String password) {
        return environment
                .text(user)
                .map(name -> new Login(name, environment.text(password).orElse("")));
    }
}
