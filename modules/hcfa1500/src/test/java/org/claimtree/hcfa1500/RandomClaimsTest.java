package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.kernel.Finding;
import org.junit.jupiter.api.Test;

/** What holds for every claim. */
class RandomClaimsTest {
    private static final int CLAIMS = 500;

    private final Hcfa1500Renderer renderer = new Hcfa1500Renderer();

    @Test
    void whatIsWrittenIsReadBackWithoutAFinding() {
        for (ClaimSnapshot claim : good(1)) {
            assertThat(renderer.verify(Printed.ENVELOPE, renderer.part(Printed.ENVELOPE, 1, List.of(claim))))
                    .as(seed(claim))
                    .isEmpty();
        }
    }

    @Test
    void manyClaimsInOnePartAreReadBackWithoutAFinding() {
        List<ClaimSnapshot> claims = good(2);

        assertThat(renderer.verify(Printed.ENVELOPE, renderer.part(Printed.ENVELOPE, 1, claims)))
                .isEmpty();
    }

    @Test
    void everyChargeIsOnTheForms() {
        for (ClaimSnapshot claim : good(3)) {
            Printed printed = Printed.of(claim);
            List<String> charges = IntStream.rangeClosed(1, printed.forms())
                    .boxed()
                    .flatMap(form -> IntStream.rangeClosed(1, 6)
                            .mapToObj(
                                    row -> printed.at(form, 44 + 2 * row, 50, 8).strip()))
                    .filter(charge -> !charge.isEmpty())
                    .toList();

            assertThat(charges)
                    .as(seed(claim))
                    .containsExactlyElementsOf(
                            claim.lines().stream().map(RandomClaimsTest::cents).toList());
        }
    }

    @Test
    void onlyLinesThatCarryDataDo() {
        String lines = " 4 5 6 7 8 10 12 14 16 18 20 22 24 26 28 32 34 35 36 37 38 39 40 41 42"
                + " 45 46 47 48 49 50 51 52 53 54 55 56 58 59 60 61 62 63 ";
        for (ClaimSnapshot claim : good(4)) {
            String[] printed = Printed.text(claim).split("\f")[0].split("\n");
            List<Integer> astray = IntStream.rangeClosed(1, printed.length)
                    .filter(line -> !printed[line - 1].isEmpty() && !lines.contains(" " + line + " ")
                            || !printed[line - 1].matches("[A-Z0-9 ,.-]{0,79}"))
                    .boxed()
                    .toList();

            assertThat(astray).as(seed(claim)).isEmpty();
        }
    }

    @Test
    void checkAndPartAgreeAboutWildClaims() {
        RandomClaims claims = new RandomClaims(5, true);
        int held = 0;
        for (int i = 0; i < CLAIMS; i++) {
            ClaimSnapshot claim = claims.next();
            List<Finding> findings = renderer.check(claim);
            if (findings.stream().anyMatch(Finding::holds)) {
                held++;
                assertThatThrownBy(() -> renderer.part(Printed.ENVELOPE, 1, List.of(claim)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageMatching("[A-Z0-9_]+ at [A-Za-z0-9.\\[\\]]+ of claim 1 of the part")
                        .hasNoCause();
            } else {
                byte[] part = renderer.part(Printed.ENVELOPE, 1, List.of(claim));
                assertThat(renderer.verify(Printed.ENVELOPE, part)).isEmpty();
            }
        }
        assertThat(held).isBetween(CLAIMS / 10, CLAIMS * 9 / 10);
    }

    @Test
    void theSameClaimGivesTheSameBytes() {
        List<ClaimSnapshot> once = good(6);
        List<ClaimSnapshot> again = good(6);

        assertThat(renderer.part(Printed.ENVELOPE, 1, once)).isEqualTo(renderer.part(Printed.ENVELOPE, 7, again));
    }

    @Test
    void damagedBytesGiveFindingsAndNeverAnException() {
        byte[] part = renderer.part(Printed.ENVELOPE, 1, good(7).subList(0, 3));
        Random random = new Random(8);
        for (int i = 0; i < CLAIMS; i++) {
            byte[] damaged = part.clone();
            for (int hits = 0; hits <= i % 4; hits++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(renderer.verify(Printed.ENVELOPE, damaged)).doesNotContainNull();
        }
        byte[] noise = new byte[5000];
        random.nextBytes(noise);
        assertThat(Stream.of(noise, new byte[0], "\n\f".getBytes(StandardCharsets.US_ASCII)))
                .allMatch(bytes -> !renderer.verify(Printed.ENVELOPE, bytes).isEmpty());
    }

    private static String cents(ServiceLine line) {
        BigDecimal charge = line.service().quantity().charge();
        return charge.setScale(2).toPlainString().replace(".", "");
    }

    private static String seed(ClaimSnapshot claim) {
        return claim.control().claimNumber();
    }

    /** Claims that a check does not hold. */
    private List<ClaimSnapshot> good(long seed) {
        RandomClaims claims = new RandomClaims(seed, false);
        return Stream.generate(claims::next)
                .filter(claim -> renderer.check(claim).stream().noneMatch(Finding::holds))
                .limit(CLAIMS)
                .toList();
    }
}
