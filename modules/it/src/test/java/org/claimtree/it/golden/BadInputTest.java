package org.claimtree.it.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.claims.batches.ReadClaims;
import org.claimtree.claims.drafts.ReadDrafts;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets its own clear answer, all of it at once, and leaves nothing behind. */
@Tag("database")
class BadInputTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-02T17:00:00Z"), ZoneOffset.UTC);

    private BareProduct product;

    @BeforeEach
    void start() {
        product = new BareProduct(NOON);
    }

    @AfterEach
    void stop() {
        product.close();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "unknown payer", "/clients/0/coverages/0/insurer/payer", "\"NOBODY\"", "UNKNOWN_PAYER", null),
                Arguments.of(
                        "NPI with a wrong check digit",
                        "/providers/0/identity/npi",
                        "\"2000000102\"",
                        "NPI_CHECK_DIGIT",
                        null),
                Arguments.of(
                        "PO box as billing address",
                        "/practice/places/address/line1",
                        "\"P.O. Box 77\"",
                        "BILLING_PO_BOX",
                        null),
                Arguments.of(
                        "billing address without ZIP+4",
                        "/practice/places/address/zip",
                        "\"21218\"",
                        "BILLING_ZIP4",
                        null),
                Arguments.of(
                        "unknown profile",
                        "/tree",
                        "{\"rules\":[{\"when\":{\"dimension\":\"PROVIDER\",\"is\":[\"BAKER\"]},\"use\":\"NOBODY\"}]}",
                        "UNKNOWN_PROFILE",
                        "/tree/rules/0/use"),
                Arguments.of("33 levels", "/tree", nested(33), "TOO_MANY_LEVELS", "/tree"),
                Arguments.of("five diagnosis pointers", "/charges/0/reasons/pointers", "[1,2,1,2,1]", "TOO_MUCH", null),
                Arguments.of(
                        "pointer to a diagnosis that is not there",
                        "/charges/0/reasons/pointers",
                        "[3]",
                        "POINTER_TARGET",
                        "/charges/0/reasons"),
                Arguments.of("charge of nobody", "/charges/0/client", "\"9999\"", "UNKNOWN_CLIENT", null),
                Arguments.of(
                        "the number that a charge of a note gets", "/charges/0/ref", "\"N12-1\"", "REF_OF_NOTE", null),
                Arguments.of("unknown location", "/charges/0/service/location", "\"MOON\"", "UNKNOWN_LOCATION", null),
                Arguments.of(
                        "a day that does not exist",
                        "/charges/0/service/dates/from",
                        "\"2026-02-30\"",
                        "WRONG_TYPE",
                        null),
                Arguments.of("unknown field", "/charges/0/amout", "1", "UNKNOWN_FIELD", null),
                Arguments.of("wrong type", "/charges/0/service/quantity/amount", "\"much\"", "WRONG_TYPE", null),
                Arguments.of("three decimals", "/charges/0/service/quantity/amount", "1.005", "MONEY_SCALE", null),
                Arguments.of("another format", "/format", "\"else\"", "NOT_ALLOWED", null),
                Arguments.of("a list that is none", "/providers", "{\"ref\":1}", "WRONG_TYPE", null),
                Arguments.of(
                        "a control character in a name",
                        "/clients/0/person/name/last",
                        "\"DO\\u0007E\"",
                        "LAST_NAME_FORM",
                        "/clients/0/person/name"));
    }

    /** A tree whose deepest rule is so many levels down. */
    private static String nested(int levels) {
        return "{\"rules\":["
                + IntStream.range(0, levels)
                        .mapToObj(
                                i ->
                                        "{\"when\":{\"dimension\":\"LOCATION\",\"isNot\":[\"MAIN\"]},\"inherit\":true,\"rules\":[")
                        .collect(Collectors.joining())
                + "]}".repeat(levels) + "]}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refused_with_its_place_and_nothing_is_left(String what, String place, String json, String code, String at) {
        ObjectNode document = Documents.with(Documents.valid(), place, json);

        Problem problem = catchThrowableOfType(Problem.class, () -> product.take(document));

        assertThat(problem).as(what).isNotNull();
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(InputProblem::code).contains(code);
        assertThat(problem.errors()).anySatisfy(error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.pointer()).startsWith(at == null ? place : at);
        });
        assertThat(rows()).as("rows left behind").isZero();
    }

    @Test
    void everything_wrong_is_told_at_once() {
        ObjectNode document = Documents.valid();
        Documents.with(document, "/providers/0/identity/npi", "\"2000000102\"");
        Documents.with(document, "/providers/0/identity/taxonomy", "\"NOPE\"");
        Documents.with(document, "/clients/0/person/sex", "\"X\"");
        Documents.with(document, "/charges/1/service/modifiers", "[\"HO\",\"hn\"]");
        Documents.with(document, "/charges/2/people/performedBy", "\"NOBODY\"");

        Problem problem = catchThrowableOfType(Problem.class, () -> product.take(document));

        assertThat(problem.errors())
                .extracting(InputProblem::pointer)
                .contains(
                        "/providers/0/identity/taxonomy",
                        "/clients/0/person/sex",
                        "/charges/1/service/modifiers/1",
                        "/charges/2/people/performedBy");
    }

    @Test
    void no_answer_repeats_what_was_typed() {
        ObjectNode document = Documents.valid();
        Documents.with(document, "/clients/0/person/name/last", "\"SECRETNAME\\u0007\"");
        Documents.with(document, "/clients/0/coverages/0/policy/memberId", "\"\"");
        Documents.with(document, "/charges/0/client", "\"SECRETREF\"");

        Problem problem = catchThrowableOfType(Problem.class, () -> product.take(document));

        assertThat(problem.errors()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(problem.errors().toString() + problem.getMessage()).doesNotContain("SECRET");
    }

    @Test
    void a_dry_run_tells_the_same_and_saves_nothing() {
        assertThat(product.check(Documents.valid()).charges()).isEqualTo(3);
        assertThat(rows()).isZero();
        ObjectNode broken = Documents.with(Documents.valid(), "/clients/0/coverages/0/insurer/payer", "\"NOBODY\"");
        assertThatThrownBy(() -> product.check(broken)).isInstanceOf(Problem.class);
    }

    @Test
    void taking_a_document_twice_changes_nothing() {
        product.take(Documents.valid());
        var again = product.take(Documents.valid());
        assertThat(again.changed()).isEmpty();
        assertThat(again.revision()).isEqualTo(1);
        assertThat(batch().claims()).isEqualTo(1);
    }

    @Test
    void a_charge_on_a_live_claim_is_not_changed_in_place() {
        product.take(Documents.valid());
        batch();
        product.take(Documents.valid());
        ObjectNode changed = Documents.with(Documents.valid(), "/charges/1/service/quantity/amount", "999");

        Problem problem = catchThrowableOfType(Problem.class, () -> product.take(changed));

        assertThat(problem.errors())
                .containsExactly(new InputProblem(
                        "/charges/1",
                        "CHARGE_ON_CLAIM",
                        "The charge is on a claim, its invoice is answered or void, or its client is billed a part of it:"
                                + " it cannot be changed in place. Correct it, or take back first what the client was"
                                + " billed."));
    }

    @Test
    void thirteen_diagnoses_over_one_clients_charges_split_the_claim() {
        ObjectNode document = Documents.valid();
        for (int i = 0; i < 3; i++) {
            int first = 1 + i * 5;
            String codes = IntStream.range(first, Math.min(first + 5, 14))
                    .mapToObj(n -> "\"F%02d1\"".formatted(n + 9))
                    .collect(Collectors.joining(","));
            Documents.with(document, "/charges/" + i + "/reasons/diagnoses", "[" + codes + "]");
            Documents.with(document, "/charges/" + i + "/reasons/pointers", i == 2 ? "[1,2,3]" : "[1,2,3,4]");
        }
        product.take(document);

        ReadBatches.Batch batch = batch();

        // 4 + 4 pointed to on the first two lines; the third line's 3 would fit, so all lines share the claim.
        assertThat(batch.claims()).isEqualTo(1);
    }

    @Test
    void more_than_twelve_diagnoses_pointed_to_make_two_claims() {
        ObjectNode document = Documents.valid();
        Documents.with(document, "/charges/-", document.at("/charges/2").toString());
        Documents.with(document, "/charges/3/ref", "\"N-4\"");
        Documents.with(document, "/charges/3/service/dates", "{\"from\":\"2026-10-26\",\"through\":\"2026-10-26\"}");
        for (int i = 0; i < 4; i++) {
            int first = 10 + i * 4;
            String codes = IntStream.range(first, Math.min(first + 4, 23))
                    .mapToObj(n -> "\"F%02d1\"".formatted(n))
                    .collect(Collectors.joining(","));
            Documents.with(document, "/charges/" + i + "/reasons/diagnoses", "[" + codes + "]");
            Documents.with(document, "/charges/" + i + "/reasons/pointers", i == 3 ? "[1]" : "[1,2,3,4]");
        }
        product.take(document);

        ReadBatches.Batch batch = batch();

        assertThat(batch.claims()).isEqualTo(2);
        assertThat(product.claims(batch.id()))
                .extracting(ReadClaims.ClaimRow::total)
                .hasSize(2);
        assertThat(product.held()).isEmpty();
    }

    @Test
    void a_charge_before_every_effective_date_is_held() {
        ObjectNode document = Documents.with(Documents.valid(), "/practice/effective", "\"2026-10-10\"");
        product.take(document);

        ReadBatches.Batch batch = batch();

        assertThat(batch.claims()).isEqualTo(1);
        assertThat(product.held()).singleElement().satisfies(held -> {
            assertThat(held.findings()).contains("DEFAULT_PROFILE_NOT_IN_EFFECT");
            assertThat(held.charges()).hasSize(1);
        });
    }

    @Test
    void a_name_with_accents_is_transliterated_and_one_in_another_script_is_held() {
        ObjectNode document = Documents.valid();
        Documents.with(document, "/clients/0/person/name", "{\"last\":\"Muñoz-Weiß\",\"first\":\"José\"}");
        Documents.with(document, "/clients/-", document.at("/clients/0").toString());
        Documents.with(document, "/clients/1/ref", "\"1002\"");
        Documents.with(document, "/clients/1/person/name", "{\"last\":\"王\",\"first\":\"小明\"}");
        Documents.with(document, "/charges/2/client", "\"1002\"");
        product.take(document);

        ReadBatches.Batch batch = batch();

        String file = new String(product.file(batch, batch.files().get(0)), java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(file).contains("NM1*IL*1*MUNOZ-WEISS*JOSE*");
        assertThat(product.held())
                .singleElement()
                .satisfies(held ->
                        assertThat(held.findings()).contains("CHARACTERS_LOST").doesNotContain("王"));
    }

    @Test
    void a_held_claim_holds_only_itself_and_heals_when_its_cause_is_mended() {
        ObjectNode document = Documents.valid();
        Documents.with(document, "/clients/-", document.at("/clients/0").toString());
        Documents.with(document, "/clients/1/ref", "\"1002\"");
        Documents.with(document, "/clients/1/consent", "{}");
        Documents.with(document, "/charges/2/client", "\"1002\"");
        product.take(document);

        assertThat(product.checkClaims().held()).isEqualTo(1);
        assertThat(batch().claims()).isEqualTo(1);
        assertThat(product.held())
                .singleElement()
                .extracting(ReadDrafts.Draft::findings)
                .asString()
                .contains("RELEASE_MISSING");

        Documents.with(document, "/clients/1/consent", "{\"release\":\"Y\"}");
        product.take(document);
        assertThat(product.checkClaims().held()).isZero();
        assertThat(batch().claims()).isEqualTo(1);
        assertThat(product.drafts()).isEmpty();
    }

    private ReadBatches.Batch batch() {
        return product.batch(ClaimFilter.ALL);
    }

    private long rows() {
        return Jdbi.create(product.database().ownerDataSource())
                .withHandle(h ->
                        List.of("platform.revision", "clients.client", "clients.coverage", "invoicing.charge").stream()
                                .mapToLong(table -> h.createQuery("select count(*) from " + table)
                                        .mapTo(Long.class)
                                        .one())
                                .sum());
    }
}
