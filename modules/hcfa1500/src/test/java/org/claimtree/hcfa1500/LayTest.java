package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimtree.claimdoc.ClaimRenderer.Laid;
import org.claimtree.claimdoc.ClaimRenderer.Place;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.PrintEnvelope;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.kernel.Finding;
import org.junit.jupiter.api.Test;

/** Claims that are looked at before they can go. */
class LayTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PrintEnvelope DAY = new PrintEnvelope(LocalDateTime.of(2026, 11, 27, 9, 0));

    private final Hcfa1500Renderer renderer = new Hcfa1500Renderer();

    @Test
    void aClaimThatMayGoIsLaidOutAsItWouldGo() {
        for (ClaimSnapshot claim : claims(40)) {
            assertThat(renderer.lay(DAY, claim).text())
                    .isEqualTo(new String(
                            renderer.part(DAY, 1, List.of(claim)), java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    @Test
    void everyCharacterStandsInAPlaceThatIsTold() {
        for (ClaimSnapshot claim : claims(40)) {
            Laid laid = renderer.lay(DAY, claim);
            List<String> pages = List.of(laid.text().split("\f"));
            for (int page = 1; page <= pages.size(); page++) {
                String[] lines = pages.get(page - 1).split("\n", -1);
                for (int line = 1; line <= Grid.LINES; line++) {
                    check(laid.places(), page, line, lines[line - 1]);
                }
            }
        }
    }

    /** CONTINUED goes beyond its box. Boxes that wide text enters one column further left have it there too. */
    private static void check(List<Place> places, int page, int line, String text) {
        for (int column = 1; column <= text.length(); column++) {
            int at = column;
            if (text.charAt(column - 1) != ' ' && line > 7 && !text.contains("CONTINUED")) {
                assertThat(places)
                        .as("line %d column %d", line, column)
                        .anyMatch(place -> place.page() == page
                                && place.line() == line
                                && place.column() - 1 <= at
                                && at < place.column() + place.width());
            }
        }
    }

    @Test
    void aFieldIsFoundWhereItStandsAndWhereItWouldStand() throws IOException {
        ClaimSnapshot claim = aSnapshot().line(aLine()).build();
        assertThat(places(claim, "insured.subscriber.memberId")).containsOnly("1a");
        assertThat(places(claim, "billing.numbers.npi")).containsOnly("33a");
        ObjectNode without = (ObjectNode) JSON.readTree(SnapshotJson.write(claim));
        ((ObjectNode) without.at("/claim/insured/subscriber")).remove("memberId");
        ((ObjectNode) without.at("/claim/insured/terms")).remove("filingIndicator");
        ((ObjectNode) without.at("/claim/lines/0/service/procedure")).remove("code");
        ClaimSnapshot lacking = SnapshotJson.read(without.toString());
        assertThat(places(lacking, "insured.subscriber.memberId")).containsOnly("1a");
        assertThat(places(lacking, "insured.terms.filingIndicator")).hasSize(7).containsOnly("1");
        assertThat(renderer.lay(DAY, lacking).places())
                .filteredOn(place -> place.path().equals("lines[0].service.procedure.code"))
                .isNotEmpty()
                .allMatch(place -> place.item().equals("24D") && place.line() == 46);
    }

    @Test
    void linesOfTheSecondFormStandOnIt() {
        var claim = aSnapshot();
        IntStream.rangeClosed(1, 7).forEach(i -> claim.line(aLine()));
        assertThat(renderer.lay(DAY, claim.build()).places())
                .filteredOn(place -> place.path().equals("lines[6].service.procedure.code"))
                .isNotEmpty()
                .allMatch(place -> place.page() == 2);
    }

    @Test
    void whateverIsMissingTheRestIsShown() throws IOException {
        for (ClaimSnapshot claim : claims(8)) {
            JsonNode whole = JSON.readTree(SnapshotJson.write(claim));
            for (String pointer : pointers("", whole.get("claim"))) {
                JsonNode less = whole.deepCopy();
                int slash = pointer.lastIndexOf('/');
                JsonNode parent = less.get("claim").at(pointer.substring(0, slash));
                if (parent instanceof ObjectNode object) {
                    object.remove(pointer.substring(slash + 1));
                    shown(pointer, less.toString());
                }
            }
        }
    }

    private void shown(String pointer, String json) {
        ClaimSnapshot claim;
        try {
            claim = SnapshotJson.read(json);
        } catch (RuntimeException e) {
            // No snapshot is ever without this.
            return;
        }
        assertThat(renderer.lay(DAY, claim)).as("without %s", pointer).isNotNull();
    }

    private static List<String> pointers(String at, JsonNode node) {
        List<String> pointers = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(field -> {
                pointers.add(at + "/" + field.getKey());
                pointers.addAll(pointers(at + "/" + field.getKey(), field.getValue()));
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                pointers.addAll(pointers(at + "/" + i, node.get(i)));
            }
        }
        return pointers;
    }

    private List<String> places(ClaimSnapshot claim, String path) {
        return renderer.lay(DAY, claim).places().stream()
                .filter(place -> place.path().equals(path))
                .map(Place::item)
                .toList();
    }

    private List<ClaimSnapshot> claims(int count) {
        return Stream.generate(new RandomClaims(11, false)::next)
                .filter(claim -> renderer.check(claim).stream().noneMatch(Finding::holds))
                .limit(count)
                .toList();
    }
}
