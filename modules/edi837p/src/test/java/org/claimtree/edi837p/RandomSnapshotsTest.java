package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.InterchangeEnvelope.Separators;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.Finding;
import org.junit.jupiter.api.Test;

/** Properties that hold for any snapshot; the seeds are fixed, so a failure repeats. */
class RandomSnapshotsTest {
    private static final Edi837pRenderer RENDERER = Written.RENDERER;

    /** 30 files of 3 parts with 8 claims each: 720 snapshots. */
    @Test
    void good_snapshots_make_files_that_all_readers_accept() {
        for (int seed = 1; seed <= 30; seed++) {
            RandomSnapshots snapshots = new RandomSnapshots(seed, false);
            List<List<ClaimSnapshot>> parts = new ArrayList<>();
            for (int part = 0; part < 3; part++) {
                parts.add(claims(snapshots));
            }
            Separators separators = new Separators('*', ':', '^', '~', seed % 2 == 0);
            byte[] file = Written.file(Parts.envelope(seed, separators), parts);
            Written.assertGood(file);
            assertThat(Written.file(Parts.envelope(seed, separators), stored(parts)))
                    .as("seed %d, from the stored snapshots", seed)
                    .isEqualTo(file);
        }
    }

    /** Wild snapshots: exactly those that are held are refused, and what is written is good. */
    @Test
    void whatever_is_written_is_good_and_the_rest_is_refused() {
        RandomSnapshots snapshots = new RandomSnapshots(4711, true);
        List<List<ClaimSnapshot>> written = new ArrayList<>();
        int held = 0;
        for (int i = 0; i < 600; i++) {
            ClaimSnapshot claim = snapshots.next();
            boolean holds = RENDERER.check(claim).stream().anyMatch(Finding::holds);
            Throwable refusal = catchThrowable(() -> RENDERER.part(Parts.envelope(), 1, List.of(claim)));
            assertThat(refusal != null).as("claim %d", i).isEqualTo(holds);
            if (holds) {
                held++;
                assertThat(refusal).isInstanceOf(IllegalArgumentException.class).hasNoCause();
            } else {
                written.add(List.of(claim));
            }
        }
        assertThat(held).isGreaterThan(100);
        assertThat(written.size()).isGreaterThan(100);
        Written.assertGood(Written.file(Parts.envelope(), written));
    }

    private static List<ClaimSnapshot> claims(RandomSnapshots snapshots) {
        List<ClaimSnapshot> claims = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ClaimSnapshot claim = snapshots.next();
            assertThat(RENDERER.check(claim)).noneMatch(Finding::holds);
            claims.add(claim);
        }
        return claims;
    }

    /** What replay does: the snapshots come back from their stored text. */
    private static List<List<ClaimSnapshot>> stored(List<List<ClaimSnapshot>> parts) {
        return parts.stream()
                .map(part -> part.stream()
                        .map(claim -> SnapshotJson.read(SnapshotJson.write(claim)))
                        .toList())
                .toList();
    }
}
