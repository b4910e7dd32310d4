package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtree.edi837p.testing.IndependentReader;
import org.claimtree.edi837p.testing.InterchangeVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many small defects, each planted in a good file, and which of our nets catches it. What was measured is in {@code
 * DEFECTS.md} of this module; {@code -Dgolden.update=true} writes it anew: read the difference before it is committed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedDefectsTest {
    private static final Path TABLE = Path.of("DEFECTS.md");

    private final List<Caught> measured = defects().map(Caught::of).toList();

    /**
     * What each net says of one defect.
     *
     * @param before codes that hold the claim before it is written; null where a snapshot cannot be so wrong
     * @param schema codes of the schemas when the file is read back
     * @param rules codes of our rules then
     * @param verifier whether the tests' own verifier sees it
     * @param reader whether somebody else's reader sees it
     */
    record Caught(String name, String before, String schema, String rules, boolean verifier, boolean reader) {
        static Caught of(PlantedDefect defect) {
            byte[] file = defect.file().getBytes(StandardCharsets.ISO_8859_1);
            List<String> codes = Written.verified(file).stream()
                    .map(found -> found.substring(0, found.indexOf(' ')))
                    .distinct()
                    .toList();
            return new Caught(
                    defect.name(),
                    defect.before() == null ? null : defect.before().get(),
                    joined(codes, code -> !code.startsWith("RULE_")),
                    joined(codes, code -> code.startsWith("RULE_")),
                    !InterchangeVerifier.problems(file).isEmpty(),
                    seenByReader(file));
        }

        private static String joined(List<String> codes, Predicate<String> which) {
            return codes.stream().filter(which).sorted().collect(Collectors.joining(", "));
        }

        /** Its reader ends some damaged files with an exception of its own, which is an answer too. */
        private static boolean seenByReader(byte[] file) {
            try {
                return !IndependentReader.problems(file).isEmpty();
            } catch (RuntimeException e) {
                return true;
            }
        }

        boolean heldBefore() {
            return before != null && !before.isEmpty();
        }

        boolean readBack() {
            return !schema.isEmpty() || !rules.isEmpty();
        }

        String row() {
            String held = before == null ? "cannot be expressed" : code(before);
            return "| %s | %s | %s | %s | %s | %s |"
                    .formatted(name, held, code(schema), code(rules), yes(verifier), yes(reader));
        }

        private static String code(String codes) {
            return codes.isEmpty() ? "–" : codes;
        }

        private static String yes(boolean seen) {
            return seen ? "yes" : "–";
        }
    }

    static Stream<PlantedDefect> defects() {
        return Stream.of(
                        EnvelopeDefects.envelope(),
                        EnvelopeDefects.sets(),
                        EnvelopeDefects.submitterAndReceiver(),
                        PartyDefects.levels(),
                        PartyDefects.billing(),
                        PartyDefects.insured(),
                        ClaimDefects.claim(),
                        ClaimDefects.diagnosesAndParties(),
                        ClaimDefects.answers(),
                        ClaimDefects.lines())
                .flatMap(List::stream);
    }

    Stream<Caught> measured() {
        return measured.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("measured")
    void the_product_itself_catches_each(Caught defect) {
        assertThat(defect.heldBefore() || defect.readBack()).as(defect.name()).isTrue();
    }

    @Test
    void names_differ_and_the_good_file_is_good() {
        assertThat(defects().map(PlantedDefect::name)).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(Written.verified(GoodFile.TEXT.getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    /** A kind of problem that no defect brings about could be asleep. */
    @Test
    void each_kind_of_problem_is_brought_about() {
        Set<String> found = measured()
                .flatMap(caught ->
                        Stream.of(caught.schema().split(", "), caught.rules().split(", ")))
                .flatMap(Stream::of)
                .collect(Collectors.toSet());
        // VerifyTest has the envelope that cannot be written.
        assertThat(Stream.of(FileProblem.values()).filter(problem -> problem != FileProblem.FILE_ENVELOPE))
                .extracting(FileProblem::name)
                .isSubsetOf(found);
    }

    @Test
    void the_table_says_what_was_measured() throws IOException {
        String table = table();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table);
    }

    private String table() {
        String rows = measured().map(Caught::row).collect(Collectors.joining("\n"));
        return """
                # What is caught, and where

                %d defects, each planted alone in a good file. `PlantedDefectsTest` measures this table and fails when it is not
                what is written here; `-Dgolden.update=true` writes it anew.

                * **Before**: what the writer's check holds the claim for (or what refuses the value) when the same mistake is in
                  its snapshot; a dash where it lets it pass, as edits that know more catch it. Some mistakes cannot be
                  expressed in a snapshot: the writer could make them, the user cannot.
                * **Schema**, **rules**: what reading the finished file back finds, by StAEDI's control schema and our schema of
                  the guide, and by our rules beside them.
                * **Verifier**: `InterchangeVerifier`, which the tests have for themselves. **x12-parser**: imsweb's reader.

                | net | catches |
                |---|---|
                | before, of %d that can be expressed | %d |
                | schema | %d |
                | rules | %d |
                | schema or rules | %d |
                | verifier of the tests | %d |
                | x12-parser | %d |

                | defect | before | schema | rules | verifier | x12-parser |
                |---|---|---|---|---|---|
                %s
                """.formatted(
                        measured.size(),
                        count(caught -> caught.before() != null),
                        count(Caught::heldBefore),
                        count(caught -> !caught.schema().isEmpty()),
                        count(caught -> !caught.rules().isEmpty()),
                        count(Caught::readBack),
                        count(Caught::verifier),
                        count(Caught::reader),
                        rows);
    }

    private long count(Predicate<Caught> which) {
        return measured().filter(which).count();
    }
}
