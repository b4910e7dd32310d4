package org.claimtree.platform.testing;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * A fresh, migrated PostgreSQL database for one test.
 *
 * <p>The first call starts one server for this JVM; the first call for a list of schemas migrates them into a template;
 * every call then costs one {@code CREATE DATABASE … TEMPLATE}. The settings are not durable.
 *
 * <pre>{@code
 * try (var database = TestDatabase.fresh("platform", "directory")) {
 *     var jdbi = Jdbi.create(database.appDataSource());
 * }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {
    /** The role that owns schemas and tables. */
    public static final String OWNER_ROLE = "claimtree_owner";
    /** The lesser role that the server works under. */
    public static final String APP_ROLE = "claimtree_app";

    private final TestServer server;
    private final String name;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /**
     * Makes a database with the given schemas.
     *
     * @param schemas in dependency order; their migration folders are on the test's class path
     */
    public static TestDatabase fresh(String... schemas) {
        try {
            TestServer server = TestServer.running();
            return new TestDatabase(server, server.create(List.of(schemas)));
        } catch (SQLException e) {
            throw new IllegalStateException("No test database: " + e.getMessage(), e);
        }
    }

    /** Connects as the lesser role: what a grant forgot fails here as it would in the product. */
    public DataSource appDataSource() {
        return server.dataSource(name, APP_ROLE);
    }

    /** Connects as the owner, to look and to lay out what the lesser role may not. */
    public DataSource ownerDataSource() {
        return server.dataSource(name, OWNER_ROLE);
    }

    /** JDBC address without user, for a program started by the test. */
    public String url() {
        return server.url(name);
    }

    @Override
    public void close() {
        try {
            server.drop(name);
        } catch (SQLException e) {
            throw new IllegalStateException("Test database not dropped: " + e.getMessage(), e);
        }
    }
}
