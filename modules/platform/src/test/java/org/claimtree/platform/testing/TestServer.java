package org.claimtree.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.claimtree.platform.migration.Migrations;
import org.postgresql.ds.PGSimpleDataSource;

/** The one PostgreSQL of a test JVM, its roles and its templates. */
final class TestServer {
    private static TestServer running;

    private final EmbeddedPostgres postgres;
    private final Map<List<String>, String> templates = new HashMap<>();
    private final AtomicInteger databases = new AtomicInteger();

    private TestServer() throws SQLException {
        try {
            // The same collation as in the product: the order of names is part of what is tested.
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "200")
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "en-US")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("create role %s login".formatted(TestDatabase.OWNER_ROLE));
        execute("create role %s login".formatted(TestDatabase.APP_ROLE));
    }

    /** Zonky registers the shutdown hook that stops the server. */
    static synchronized TestServer running() throws SQLException {
        if (running == null) {
            running = new TestServer();
        }
        return running;
    }

    String create(List<String> schemas) throws SQLException {
        String name = nextName("test");
        createDatabase(name, template(schemas));
        return name;
    }

    void drop(String name) throws SQLException {
        execute("drop database %s with (force)".formatted(name));
    }

    DataSource dataSource(String name, String role) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(name));
        dataSource.setUser(role);
        // As the server's own pool has it.
        dataSource.setReWriteBatchedInserts(true);
        return dataSource;
    }

    String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), name);
    }

    private synchronized String template(List<String> schemas) throws SQLException {
        String known = templates.get(schemas);
        if (known != null) {
            return known;
        }
        String name = nextName("template_of");
        createDatabase(name, "template0");
        new Migrations(
                        Thread.currentThread().getContextClassLoader(),
                        dataSource(name, TestDatabase.OWNER_ROLE),
                        TestDatabase.APP_ROLE)
                .migrate(schemas);
        templates.put(schemas, name);
        return name;
    }

    private void createDatabase(String name, String template) throws SQLException {
        execute("create database %s template %s owner %s".formatted(name, template, TestDatabase.OWNER_ROLE));
    }

    private String nextName(String prefix) {
        return prefix + "_" + databases.incrementAndGet();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
