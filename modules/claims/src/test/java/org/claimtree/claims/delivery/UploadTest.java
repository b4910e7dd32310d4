package org.claimtree.claims.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.claimtree.claims.delivery.DropFailure.Kind;
import org.claimtree.claims.delivery.Upload.Arrival;
import org.claimtree.platform.Fingerprint;
import org.junit.jupiter.api.Test;

/** One try, whatever the host does in the middle of it. */
class UploadTest {
    private static final byte[] BYTES = "ISA*00*".getBytes(StandardCharsets.US_ASCII);
    private static final String NAME = "CLEARING-000000001-20261120.837";

    private final Shelf shelf = new Shelf();
    private int named;

    private Arrival run(boolean handedOver) {
        return run(handedOver, true);
    }

    private Arrival run(boolean handedOver, boolean mine) {
        Upload.Parcel parcel = new Upload.Parcel(NAME, BYTES.length, Fingerprint.of(BYTES), handedOver, out -> {
            try {
                out.write(BYTES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (FileDrop.Session host = shelf.open(null)) {
            return Upload.run(host, parcel, () -> {
                named++;
                return mine;
            });
        }
    }

    private void fails(boolean handedOver, Kind kind) {
        assertThatThrownBy(() -> run(handedOver))
                .isInstanceOfSatisfying(
                        DropFailure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    @Test
    void a_file_is_written_beside_its_name_and_then_named() {
        shelf.behind = act -> {
            if (act.equals("write")) {
                assertThat(shelf.files).containsOnlyKeys(NAME + ".part");
                assertThat(named).isZero();
            }
        };
        assertThat(run(false)).isEqualTo(Arrival.DELIVERED);
        assertThat(shelf.files).containsOnlyKeys(NAME);
        assertThat(shelf.files.get(NAME)).isEqualTo(BYTES);
        assertThat(named).isOne();
        assertThat(shelf.done).containsExactly("write", "rename", "close");
    }

    @Test
    void what_is_not_as_long_as_it_should_be_is_not_named() {
        shelf.behind = act -> shelf.files.computeIfPresent(NAME + ".part", (name, bytes) -> new byte[3]);
        fails(false, Kind.INCOMPLETE);
        assertThat(shelf.files).containsOnlyKeys(NAME + ".part");
        shelf.behind = act -> {};
        assertThat(run(false)).isEqualTo(Arrival.DELIVERED);
    }

    @Test
    void a_file_of_the_name_is_never_written_over() {
        shelf.files.put(NAME, new byte[BYTES.length]);
        fails(false, Kind.NAME_TAKEN);
        shelf.files.put(NAME, new byte[3]);
        fails(true, Kind.NAME_TAKEN);
        assertThat(shelf.done).doesNotContain("write", "rename", "remove");
    }

    @Test
    void the_same_file_is_not_sent_a_second_time() {
        shelf.files.put(NAME, BYTES);
        assertThat(run(true)).isEqualTo(Arrival.FOUND);
        assertThat(run(false)).isEqualTo(Arrival.LAY_THERE);
        assertThat(shelf.done).doesNotContain("write", "rename");
    }

    @Test
    void where_nothing_may_be_read_name_and_length_are_enough() {
        shelf.readable = false;
        shelf.files.put(NAME, BYTES);
        assertThat(run(true)).isEqualTo(Arrival.FOUND);
    }

    @Test
    void what_was_handed_over_and_taken_away_is_in_doubt_and_not_sent() {
        fails(true, Kind.GONE);
        assertThat(shelf.done).containsExactly("close");
    }

    @Test
    void what_never_got_its_name_is_sent_again_though_it_was_about_to() {
        shelf.files.put(NAME + ".part", new byte[3]);
        assertThat(run(true)).isEqualTo(Arrival.DELIVERED);
        assertThat(shelf.files).containsOnlyKeys(NAME);
    }

    @Test
    void a_file_that_its_partner_takes_at_once_is_delivered() {
        shelf.behind = act -> shelf.files.remove(NAME);
        assertThat(run(false)).isEqualTo(Arrival.DELIVERED);
    }

    @Test
    void who_lost_the_delivery_to_another_server_does_not_name_it() {
        assertThatThrownBy(() -> run(false, false)).hasMessage("TAKEN_OVER");
        assertThat(shelf.files).containsOnlyKeys(NAME + ".part");
    }
}
