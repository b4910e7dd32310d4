package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.junit.jupiter.api.Test;

class DeterminismTest {
    private static final List<List<ClaimSnapshot>> PARTS = List.of(claims("A"), claims("B"));

    @Test
    void the_same_claims_give_the_same_bytes() {
        byte[] once = Written.file(Parts.envelope(), PARTS);
        assertThat(Written.file(Parts.envelope(), PARTS)).isEqualTo(once);
        Written.assertGood(once);
    }

    @Test
    void threads_share_one_renderer() throws Exception {
        byte[] expected = Written.file(Parts.envelope(), PARTS);
        int threads = 4;
        CyclicBarrier together = new CyclicBarrier(threads);
        Callable<List<byte[]>> job = () -> {
            List<byte[]> files = new ArrayList<>();
            together.await();
            for (int i = 0; i < 10; i++) {
                files.add(Written.file(Parts.envelope(), PARTS));
            }
            return files;
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<byte[]>>> results = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                results.add(pool.submit(job));
            }
            for (Future<List<byte[]>> result : results) {
                assertThat(result.get()).allSatisfy(file -> assertThat(file).isEqualTo(expected));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void the_locale_of_the_machine_has_no_say() {
        byte[] expected = Written.file(Parts.envelope(), PARTS);
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "ja-JP-u-ca-japanese")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Written.file(Parts.envelope(), PARTS)).as(tag).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<ClaimSnapshot> claims(String prefix) {
        return List.of(
                aSnapshot().claimNumber(prefix + "1").note("initial visit").build(),
                aSnapshot().claimNumber(prefix + "2").dependent().build(),
                aSnapshot()
                        .claimNumber(prefix + "3")
                        .billing(Parts.soleProprietor())
                        .build());
    }
}
