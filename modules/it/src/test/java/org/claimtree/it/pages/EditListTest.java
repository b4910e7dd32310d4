package org.claimtree.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtree.kernel.EditRule;
import org.claimtree.kernel.EditRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of edits is whole: whatever is raised stands there, whatever stands there is raised and has a page. */
class EditListTest {
    private static final Path MODULES = Path.of(System.getProperty("project.root", "../.."), "modules");
    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");

    /** Where claims are looked at before they go out. */
    private static final List<String> RAISING = List.of(
            "claims/src/main/java/org/claimtree/claims/edits",
            "claims/src/main/java/org/claimtree/claims/assembly",
            "claimdoc/src/main/java/org/claimtree/claimdoc",
            "edi837p/src/main/java/org/claimtree/edi837p",
            "hcfa1500/src/main/java/org/claimtree/hcfa1500");

    /** Read finished forms back: what they find is about a file, not about a claim. */
    private static final Set<String> OF_FILES = Set.of(
            "FormVerifier.java",
            "ReadForm.java",
            "CellRules.java",
            "FormSums.java",
            "RowRules.java",
            "FieldRules.java");

    @Test
    void whatever_is_raised_is_registered_and_the_other_way_round() {
        Set<String> raised = RAISING.stream()
                .flatMap(folder -> files(MODULES.resolve(folder)))
                .filter(file -> !OF_FILES.contains(file.getFileName().toString()))
                .flatMap(file -> CODE.matcher(text(file)).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        // Constants of the resolution.
        raised.addAll(Set.of("DEFAULT_PROFILE_NOT_IN_EFFECT", "PROFILE_CONFLICT"));
        assertThat(EditRules.all()).extracting(EditRule::code).containsExactlyInAnyOrderElementsOf(raised);
    }

    static List<EditRule> all() {
        return EditRules.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_is_mended_on_a_page_that_exists(EditRule rule) {
        String kind = rule.mend().split("/")[0];
        String script = text(MODULES.resolve("claims/src/main/resources/META-INF/resources/claimtree/findings.js"));
        Matcher page = Pattern.compile("'?" + kind + "'?: \\['([a-z-]+)', ").matcher(script);
        assertThat(page.find()).as("a page for " + kind).isTrue();
        String shown = rule.mend().contains("/") || page.group(1).equals("profile-rules") ? page.group(1) : kind;
        assertThat(pages()).contains(shown + ".xhtml");
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_has_a_sentence_and_a_source(EditRule rule) {
        assertThat(rule.sentence()).endsWith(".").hasSizeLessThan(160);
        assertThat(rule.source()).isNotBlank();
        assertThat(rule.snip()).isBetween(1, 7);
    }

    private static Set<String> pages() {
        return files(MODULES)
                .map(Path::toString)
                .filter(file -> file.contains("/src/main/") && file.endsWith(".xhtml"))
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList().stream();
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
}
