package org.claimtree.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs after all others: what the server has logged meanwhile holds no secret and nobody's name. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Order(Integer.MAX_VALUE)
class LogsIT {
    private static final int SHORTEST_NAME = 4;

    @Test
    void no_password_token_or_cookie_is_in_the_log() {
        // However few tests ran before: these went over the wire now.
        Administrator.signedIn();
        Set<String> secrets = new TreeSet<>(SeenSecrets.all());
        secrets.add(System.getProperty("server.operator.token"));
        assertThat(secrets).contains(Administrator.token(), Administrator.PASSWORD);
        String log = log();
        assertThat(log).contains("POST /api/v1/session 204");
        assertThat(secrets.stream().filter(log::contains)).isEmpty();
    }

    @Test
    void no_client_is_named_in_the_log_or_in_an_address() {
        assertThat(Rest.post("practice-imports", RestIT.PRACTICE).status()).isEqualTo(200);
        assertThat(Rest.post("clients/search", "{\"name\":\"doe\"}").status()).isEqualTo(200);
        Set<String> names = names();
        assertThat(names).contains("JANE");
        Pattern any =
                Pattern.compile("\\b(" + names.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\b");
        String log = log();
        assertThat(log).contains("POST /api/v1/clients/search 200");
        assertThat(log.lines().filter(line -> any.matcher(line).find())).isEmpty();
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        try (Connection connection = ServerEnvironment.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select last_name from clients.client union select first_name"
                        + " from clients.client union select member_id from clients.coverage")) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (name != null && name.length() >= SHORTEST_NAME && name.matches("[A-Z0-9]+")) {
                    names.add(name);
                }
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All files of the log: it rotates. */
    private static String log() {
        try (Stream<Path> files =
                Files.list(Path.of(System.getProperty("server.log")).getParent())) {
            List<Path> all = files.sorted().toList();
            StringBuilder log = new StringBuilder();
            for (Path file : all) {
                log.append(Files.readString(file));
            }
            return log.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
