package org.claimtree.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtree.platform.CanonicalJson;
import org.junit.jupiter.api.Test;

/** Every action of a page has its twin among the operations for programs, and the other way round. */
class TwinsTest {
    private static final Path MODULES = Path.of(System.getProperty("project.root", "../.."), "modules");
    private static final Pattern IN_SCRIPT = Pattern.compile("'((?:GET|POST|PUT|DELETE) [a-z][^' ]*)'");
    private static final Pattern IN_PAGE =
            Pattern.compile("(?:call|read|save|make)=\"((?:GET|POST|PUT|DELETE) [a-z][^\" ]*)\"");
    private static final Pattern EXPORTED = Pattern.compile("<ct:list call=\"([^\"]*)\"[^>]*? export=\"([a-z ]*)\"");
    private static final Pattern LINKED = Pattern.compile("\"/api/v1/([a-z][^\"?]*)[\"?]");
    private static final Pattern FACES = Pattern.compile("action=\"#\\{(\\w+\\.\\w+)[^}]*}\"");

    /** Actions of the pages that work without scripts: whoever signs in, and what is about one's own account. */
    private static final Map<String, String> OF_FACES = Map.ofEntries(
            Map.entry("signInPage.enter", "POST session"),
            Map.entry("accountPage.signOut", "DELETE session"),
            Map.entry("accountPage.changePassword", "POST session/password"),
            Map.entry("accountPage.beginSecondFactor", "POST session/second-factor"),
            Map.entry("accountPage.confirmSecondFactor", "POST session/second-factor"),
            Map.entry("accountPage.dropSecondFactor", "POST session/second-factor-removals"),
            Map.entry("tokensPage.make", "POST tokens"),
            Map.entry("tokensPage.revoke", "DELETE tokens/{id}"));

    /** Operations that are for programs alone, and why. */
    private static final Map<String, String> FOR_PROGRAMS = Map.ofEntries(
            Map.entry("POST operator/administrators", "the launcher asks it"),
            Map.entry("POST operator/administrator-resets", "the launcher asks it"),
            Map.entry("GET session", "pages know who is signed in"),
            Map.entry("GET tokens", "the account page reads them itself"),
            Map.entry("GET today", "the page of today reads it itself"),
            Map.entry("GET first-steps", "the page of today reads it itself"),
            Map.entry("POST practice-imports", "a document is made by another system"),
            Map.entry("POST verifications", "deploy/verify asks it"));

    @Test
    void whatever_a_page_does_is_an_operation_for_programs_too() {
        Set<String> unknown = new TreeSet<>(pageCalls().keySet());
        unknown.removeAll(operations());
        assertThat(unknown)
                .as("calls of pages that the description does not know")
                .isEmpty();
    }

    @Test
    void whatever_changes_something_can_be_done_on_a_page() {
        Set<String> missing = operations().stream()
                .filter(operation -> !operation.startsWith("GET ") || operation.matches(".*\\.(csv|xlsx|pdf|png)"))
                .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(pageCalls().keySet());
        missing.removeAll(FOR_PROGRAMS.keySet());
        // "Offered" is a field of each form.
        missing.removeIf(operation -> operation.endsWith("/deactivate"));
        assertThat(missing).as("operations that no page offers").isEmpty();
    }

    @Test
    void nothing_is_called_for_programs_alone_that_is_not_there_or_that_a_page_does() {
        assertThat(operations()).containsAll(FOR_PROGRAMS.keySet());
        assertThat(pageCalls().keySet()).doesNotContainAnyElementsOf(FOR_PROGRAMS.keySet());
    }

    /** What pages do, with the file that does it. */
    private static Map<String, String> pageCalls() {
        Map<String, String> calls = new TreeMap<>();
        for (Path file : files()) {
            String text = text(file);
            String name = file.getFileName().toString();
            find(IN_SCRIPT, text).forEach(call -> calls.put(call, name));
            find(IN_PAGE, text).forEach(call -> calls.put(call, name));
            find(LINKED, text).forEach(path -> calls.put("GET " + path, name));
            Matcher exported = EXPORTED.matcher(text);
            while (exported.find()) {
                for (String form : exported.group(2).split(" ")) {
                    calls.put(exported.group(1) + "." + form, name);
                }
            }
            find(FACES, text).forEach(action -> {
                assertThat(OF_FACES).as("the twin of " + action).containsKey(action);
                calls.put(OF_FACES.get(action), name);
            });
        }
        return calls;
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> operations() {
        JsonNode description = json(MODULES.resolve("it/src/test/openapi/claimtree.json"));
        Set<String> operations = new TreeSet<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> operations.add(method.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().substring(1))));
        return operations;
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(MODULES)) {
            return files.filter(file -> file.toString()
                            .matches(".*/src/main/(webapp|resources/META-INF/resources)/.*\\.(xhtml|js)"))
                    .filter(file -> !file.toString().contains("/tags/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return CanonicalJson.mapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
