package org.claimtree.claims.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.claimtree.claimdoc.ClaimRenderer.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the field of a finding to boxes of the form. */
class FindingPlacesTest {
    private static final List<Place> PLACES = Stream.of(
                    "insured.terms:1",
                    "insured.subscriber.memberId:1a",
                    "insured.subscriber.name:4",
                    "billing.numbers.npi:33a",
                    "billing.address.line1:33",
                    "billing.address.city:33c",
                    "lines[0].service.procedure.code:24D",
                    "lines[1].service.procedure.code:24D2",
                    "lines[1].service.quantity.charge:24F2")
            .map(text -> text.split(":"))
            .map(parts -> new Place(parts[0], parts[1], 1, 1, 1, 1))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "insured.subscriber.memberId, 1a",
        "insured.terms.filingIndicator, 1",
        "billing.npi, 33a",
        "billing.address, 33 33c",
        "lines[1].service.procedure, 24D2",
        "lines[1].service.procedure.modifiers[0], 24D2",
        "lines[1].authorization, 24D2 24F2",
        "insured.subscriber, 1a 4",
        "control.total, ''",
        "client, ''"
    })
    void nearest(String field, String items) {
        assertThat(new FindingPlaces(PLACES).of(field).stream().map(Place::item))
                .containsExactly(items.isEmpty() ? new String[0] : items.split(" "));
    }

    @Test
    void allOfAPartIsNeverMeant() {
        assertThat(new FindingPlaces(PLACES).of("billing.contact")).isEmpty();
    }
}
