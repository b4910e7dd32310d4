package org.claimtree.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.PersonName;
import org.claimtree.platform.CanonicalJson;
import org.junit.jupiter.api.Test;

class ClientTextTest {
    private static final Client CLIENT = new Client(
            new UUID(0, 1),
            "1001",
            new Client.Person(
                    new PersonName("ROE", "ROBIN", null, null), LocalDate.of(1985, 4, 17), "F", null, null, null),
            null,
            null,
            null,
            null,
            new Client.Care(List.of("EAST"), List.of("BAKER"), List.of("TEENS"), new Client.Place("EAST", "11"), null));

    @Test
    void who_cares_for_a_client_is_written_where_somebody_does_and_nowhere_else() {
        String text = CanonicalJson.write(CLIENT);
        assertThat(text)
                .contains(
                        "\"care\":{\"divisions\":[\"EAST\"],\"clinicians\":[\"BAKER\"],\"groups\":[\"TEENS\"],\"place\":{\"location\":\"EAST\",\"placeOfService\":\"11\"}}");
        assertThat(CanonicalJson.read(text, Client.class)).isEqualTo(CLIENT);
        String without = CanonicalJson.write(CLIENT.withoutCare());
        assertThat(without).doesNotContain("care");
        assertThat(CanonicalJson.read(without, Client.class)).isEqualTo(CLIENT.withoutCare());
    }
}
