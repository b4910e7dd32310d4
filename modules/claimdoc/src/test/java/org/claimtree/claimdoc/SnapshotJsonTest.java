package org.claimtree.claimdoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.claimdoc.ClaimSnapshot.Control;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotJsonTest {
    @Test
    void a_snapshot_comes_back_equal_and_with_the_same_text() {
        for (ClaimSnapshot claim : List.of(Snapshots.full(), Snapshots.bare())) {
            String text = SnapshotJson.write(claim);
            assertThat(SnapshotJson.read(text)).isEqualTo(claim);
            assertThat(SnapshotJson.write(SnapshotJson.read(text))).isEqualTo(text);
        }
    }

    /**
     * The stored form is proof for ten years. A field may be added that is left out while it is null, and gets a file of
     * its own here; if anything else fails, the version must go up, not a file be changed.
     */
    @Test
    void the_stored_form_is_pinned() throws IOException {
        String text = pinned("/snapshot-v1-forms.json");
        assertThat(SnapshotJson.write(Snapshots.full())).isEqualTo(text);
        assertThat(SnapshotJson.read(text)).isEqualTo(Snapshots.full());
    }

    @Test
    void the_stored_form_of_answers_is_pinned() throws IOException {
        String text = pinned("/snapshot-v1-answers.json");
        assertThat(SnapshotJson.write(Snapshots.answered())).isEqualTo(text);
        assertThat(SnapshotJson.read(text)).isEqualTo(Snapshots.answered());
    }

    @Test
    void the_stored_form_of_filing_and_orders_is_pinned() throws IOException {
        String text = pinned("/snapshot-v1-filed.json");
        assertThat(SnapshotJson.write(Snapshots.filed())).isEqualTo(text);
        assertThat(SnapshotJson.read(text)).isEqualTo(Snapshots.filed());
    }

    @Test
    void what_was_stored_before_there_were_forms_is_read_and_written_as_it_was() throws IOException {
        String text = pinned("/snapshot-v1.json");
        ClaimSnapshot claim = SnapshotJson.read(text);
        assertThat(SnapshotJson.write(claim)).isEqualTo(text);
        assertThat(claim.insured().payer().form()).isEqualTo(Insured.PayerForm.USUAL);
        assertThat(claim.providers().billingAsRendering()).isNull();
    }

    private String pinned(String file) throws IOException {
        try (InputStream pinned = getClass().getResourceAsStream(file)) {
            return new String(pinned.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void every_component_of_the_full_snapshot_is_in_the_text() throws IOException {
        JsonNode claim = new ObjectMapper()
                .readTree(SnapshotJson.write(Snapshots.full()))
                .get("claim");
        assertSameFields(ClaimSnapshot.class, claim);
        assertThat(SnapshotJson.write(Snapshots.full())).doesNotContain("poBox", "oneDay", "inReadingOrder", "null");
    }

    /** Record by record, in the order of its components. Only what has no value in the full snapshot may be absent. */
    private static void assertSameFields(Class<?> record, JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        List<String> components = new ArrayList<>();
        for (var component : record.getRecordComponents()) {
            components.add(component.getName());
            JsonNode child = node.get(component.getName());
            if (child != null && child.isObject()) {
                assertSameFields(component.getType(), child);
            }
        }
        components.retainAll(names);
        assertThat(names).as(record.getSimpleName()).isEqualTo(components);
    }

    @Test
    void nulls_are_left_out_and_the_rest_is_compact() {
        assertThat(SnapshotJson.write(Snapshots.bare()))
                .isEqualTo("{\"version\":1,\"claim\":{"
                        + "\"control\":{\"claimNumber\":\"CT2\",\"frequency\":\"ORIGINAL\",\"total\":0},"
                        + "\"billing\":{\"name\":{\"person\":true,\"last\":\"DOE\"},\"numbers\":{\"otherIds\":[]}},"
                        + "\"insured\":{\"terms\":{\"order\":\"P\",\"relationship\":\"18\"},"
                        + "\"subscriber\":{\"name\":{\"person\":true,\"last\":\"DOE\"}},"
                        + "\"patient\":{\"name\":{\"person\":true,\"last\":\"DOE\"}},"
                        + "\"payer\":{\"sendAddress\":false,\"secondaryIds\":[]},\"others\":[]},"
                        + "\"facts\":{\"signatures\":{\"signedByProvider\":false},\"dates\":{},\"numbers\":{},"
                        + "\"diagnoses\":[]},\"providers\":{},\"lines\":[]}}");
    }

    @Test
    void decimals_are_plain_and_keep_their_scale() {
        assertThat(textOf("1000.50")).contains("\"total\":1000.50}");
        assertThat(textOf("1E+3")).contains("\"total\":1000}");
        assertThat(textOf("0.00")).contains("\"total\":0.00}");
        assertThat(textOf("1E-7")).contains("\"total\":0.0000001}");
        BigDecimal back = SnapshotJson.read(textOf("9999999.90")).control().total();
        assertThat(back).isEqualTo(new BigDecimal("9999999.90"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 99})
    void another_version_is_refused_by_its_number_whatever_its_shape(int version) {
        String text = SnapshotJson.write(Snapshots.full()).replace("\"version\":1", "\"version\":" + version);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SnapshotJson.read(text))
                .withMessage("Unknown snapshot version " + version);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SnapshotJson.read("{\"version\":" + version + ",\"document\":{\"x\":[]}}"))
                .withMessage("Unknown snapshot version " + version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "SECRET",
                "{}",
                "{\"claim\":{}}",
                "{\"version\":1}",
                "{\"version\":1,\"claim\":null}",
                "{\"version\":1,\"claim\":{}}",
                "{\"version\":\"1\",\"claim\":{}}",
                "{\"version\":1,\"claim\":{\"control\":{\"claimNumber\":\"SECRET\"}}}"
            })
    void what_is_no_snapshot_is_refused_without_repeating_it(String text) {
        assertRefused(text);
    }

    @Test
    void text_that_was_tampered_with_is_refused() {
        String good = SnapshotJson.write(Snapshots.full());
        assertRefused(good + "SECRET");
        assertRefused(good.substring(0, good.length() - 1));
        assertRefused(good.replaceFirst("\"claimNumber\"", "\"SECRET\""));
        assertRefused(good.replaceFirst("\"person\":false,", ""));
        assertRefused(good.replaceFirst("\"frequency\":\"REPLACEMENT\"", "\"frequency\":\"SECRET\""));
        assertRefused(good.replaceFirst("\"digits\":\"521234567\"", "\"digits\":\"SECRET\""));
        assertRefused(good.replaceFirst("\"total\":1000.50", "\"total\":\"1000.50\""));
        assertRefused(good.replaceFirst("\"lines\":\\[", "\"lines\":[null,"));
    }

    @Test
    void equal_snapshots_have_equal_text() {
        assertThat(SnapshotJson.write(Snapshots.full())).isEqualTo(SnapshotJson.write(Snapshots.full()));
    }

    @Test
    void lists_cannot_be_changed_from_outside() {
        List<String> codes = new ArrayList<>(List.of("F411"));
        ClaimFacts bare = Snapshots.bare().facts();
        ClaimFacts facts =
                new ClaimFacts(null, bare.signatures(), null, bare.dates(), bare.numbers(), codes, null, null);
        codes.add("F330");
        assertThat(facts.diagnoses()).containsExactly("F411");
        assertThat(catchThrowable(() -> facts.diagnoses().add("F330")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void the_frame_of_a_snapshot_is_never_null() {
        ClaimSnapshot claim = Snapshots.bare();
        assertThat(catchThrowable(() -> new ClaimSnapshot(
                        claim.control(), null, claim.insured(), claim.facts(), claim.providers(), claim.lines())))
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> new Control("CT1", null, null, BigDecimal.ONE)))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void what_is_a_clients_does_not_get_into_texts_by_accident() {
        ClaimSnapshot claim = Snapshots.full();
        String texts = claim + " " + claim.insured() + claim.insured().subscriber()
                + claim.insured().patient() + claim.insured().others() + claim.facts() + claim.lines();
        assertThat(texts).doesNotContain("DOE", "JANE", "W1", "F411", "90837", "NOTE", "2026", "MAIN");
    }

    @Test
    void frequencies_have_the_digits_of_the_claim() {
        assertThat(Frequency.values()).extracting(Frequency::code).containsExactly("1", "7", "8");
    }

    @Test
    void the_patient_is_the_subscriber_exactly_with_relationship_18() {
        assertThat(Snapshots.bare().insured().patientIsSubscriber()).isTrue();
        assertThat(Snapshots.full().insured().patientIsSubscriber()).isFalse();
    }

    private static String textOf(String total) {
        ClaimSnapshot bare = Snapshots.bare();
        Control control = new Control("CT2", Frequency.ORIGINAL, null, new BigDecimal(total));
        return SnapshotJson.write(new ClaimSnapshot(
                control, bare.billing(), bare.insured(), bare.facts(), bare.providers(), bare.lines()));
    }

    private static void assertRefused(String text) {
        Throwable thrown = catchThrowable(() -> SnapshotJson.read(text));
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasNoCause();
        assertThat(thrown.getMessage()).doesNotContain("SECRET", "521234567");
    }
}
