package org.claimtree.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.Person;
import org.claimtree.it.server.ServerEnvironment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what: every address of the running server, asked for by every role and by a token of every scope. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccessIT {
    @BeforeEach
    void calm() {
        ServerEnvironment.forgetAttempts();
    }

    @Test
    void the_table_names_every_operation_and_every_page_and_nothing_else() {
        Person administrator = Person.withToken(Administrator.token());
        Set<String> operations = Route.described(Person.json(administrator.send("GET", "/openapi", null)));
        Set<String> table = Route.table().stream()
                .map(Route::toString)
                .filter(route -> route.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Route.differences(table, operations)).isEmpty();
        Set<String> pages = Route.table().stream()
                .map(Route::path)
                .filter(path -> path.endsWith(".xhtml"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Route.differences(pages, Route.pages())).isEmpty();
    }

    @Test
    void everybody_gets_what_the_table_says_and_no_more() {
        // Signing out comes last: it ends the session that asks.
        List<Route> routes = Route.table().stream()
                .sorted(Comparator.comparing(route -> route.toString().equals("DELETE /api/v1/session")))
                .toList();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Role role : Role.all()) {
            for (Route route : routes) {
                if (changesTheAdministrator(role, route)) {
                    continue;
                }
                asked++;
                boolean letIn = isLetIn(route.ask(role.person()));
                if (letIn != role.mayCome(route.needs())) {
                    wrong.add(role + (letIn ? " was let in to " : " was kept out of ") + route);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(2000);
    }

    @Test
    void what_does_not_exist_is_closed_to_nobody_and_missing_to_everybody_else() {
        for (String path : List.of("/api/v1/nothing", "/nothing", "/WEB-INF/web.xml", "/error-answers")) {
            assertThat(Person.nobody().send("GET", path, null).statusCode()).isIn(401, 404);
            assertThat(Person.withToken(Administrator.token())
                            .send("GET", path, null)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(Person.nobody().send("GET", "/api/v1/nothing", null).statusCode())
                .isEqualTo(401);
        for (String path : List.of("/api/v1/payers", "/", "/nothing")) {
            assertThat(Person.withToken(Administrator.token())
                            .send("OPTIONS", path, null)
                            .statusCode())
                    .isEqualTo(405);
        }
    }

    /** The way back in for the locked-out is tried elsewhere; here it would lock out the other roles. */
    private static boolean changesTheAdministrator(Role role, Route route) {
        return role.way().equals("OPERATOR") && route.path().endsWith("administrator-resets");
    }

    private static boolean isLetIn(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == 302) {
            return !answer.headers().firstValue("Location").orElse("").contains("/sign-in.xhtml");
        }
        if (answer.statusCode() == 401) {
            // Let in to the place where one signs in, and not signed in.
            String type = Person.json(answer).get("type").asText();
            return !type.endsWith(":unauthorized");
        }
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        return answer.statusCode() != 403
                || !page && !Person.json(answer).get("type").asText().endsWith(":forbidden");
    }
}
