package org.claimtree.it.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.claimtree.claimdoc.FormPrinter;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.hcfa1500.Hcfa1500Printer;
import org.claimtree.platform.CanonicalJson;

/**
 * One case from its practice document to what leaves the building.
 *
 * @param file the 837P file; empty when all payers take paper
 * @param forms the claims of each file as forms; electronic claims as reference copies
 */
record SampleCase(byte[] file, List<Forms> forms) {
    private static final Clock NOON_IN_NEW_YORK = Clock.fixed(Instant.parse("2026-11-02T17:00:00Z"), ZoneOffset.UTC);

    /** The claims of one file as form text, and as PDF in both ways. */
    record Forms(String text, byte[] dataOnly, byte[] drawn) {}

    private static Forms forms(BareProduct product, ReadBatches.Batch batch, ReadBatches.File file) {
        byte[] text = product.print(batch, file, new TextPrinter(), FormPrinter.Mode.DATA_ONLY);
        return new Forms(
                new String(text, StandardCharsets.ISO_8859_1),
                product.print(batch, file, new Hcfa1500Printer(), FormPrinter.Mode.DATA_ONLY),
                product.print(batch, file, new Hcfa1500Printer(), FormPrinter.Mode.FORM));
    }

    static SampleCase build(Path sample) throws IOException {
        Path then = sample.resolve("then.json");
        Path held = sample.resolve("held.txt");
        return build(
                CanonicalJson.mapper().readTree(sample.resolve("input.json").toFile()),
                Files.exists(then) ? CanonicalJson.mapper().readTree(then.toFile()) : null,
                Files.exists(held) ? Files.readAllLines(held) : List.of());
    }

    static SampleCase build(JsonNode document) {
        return build(document, null, List.of());
    }

    /**
     * @param then what happened after the first batch; the case is then what leaves after that; or null
     * @param held codes of what holds claims back, one for each of them
     */
    private static SampleCase build(JsonNode document, JsonNode then, List<String> held) {
        try (BareProduct product = new BareProduct(NOON_IN_NEW_YORK)) {
            product.take(document);
            ReadBatches.Batch first = product.batch(ClaimFilter.ALL);
            ReadBatches.Batch batch = then == null ? first : product.later(first, then);
            assertThat(product.held())
                    .as("held claims")
                    .extracting(draft -> CanonicalJson.mapper()
                            .readTree(draft.findings())
                            .at("/0/code")
                            .asText())
                    .containsExactlyInAnyOrderElementsOf(held);
            List<byte[]> electronic = batch.files().stream()
                    .filter(file -> file.medium() == Medium.ELECTRONIC)
                    .map(file -> product.file(batch, file))
                    .toList();
            assertThat(electronic).hasSizeLessThanOrEqualTo(1);
            return new SampleCase(
                    electronic.isEmpty() ? new byte[0] : electronic.get(0),
                    batch.files().stream()
                            .map(file -> forms(product, batch, file))
                            .toList());
        }
    }

    /** Gives the text of forms back as it is. */
    private static final class TextPrinter implements FormPrinter {
        @Override
        public void print(Iterator<? extends Sheet> claims, Job job, OutputStream out) throws IOException {
            while (claims.hasNext()) {
                out.write(((FormText) claims.next()).text().getBytes(StandardCharsets.ISO_8859_1));
            }
        }

        @Override
        public int pages(CoverSheet cover) {
            throw new AssertionError("No case has a cover");
        }

        @Override
        public byte[] picture(FormText claim, Job job, int page) {
            throw new AssertionError("No case looks at a picture");
        }

        @Override
        public void calibrationPage(Calibration calibration, String printer, LocalDate day, OutputStream out) {
            throw new AssertionError("No case calibrates a printer");
        }
    }

    String formText() {
        StringBuilder all = new StringBuilder();
        forms.forEach(f -> all.append(f.text()));
        return all.toString();
    }
}
