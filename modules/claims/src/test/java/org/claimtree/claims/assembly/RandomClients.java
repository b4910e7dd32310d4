package org.claimtree.claims.assembly;

import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.ACoverage;
import org.claimtree.claims.testing.Office;
import org.claimtree.invoicing.Incident;

/** Clients with charges of all kinds, each from its own seed. */
final class RandomClients {
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 15);

    private final Random random;

    RandomClients(long seed) {
        this(new Random(seed));
    }

    RandomClients(Random random) {
        this.random = random;
    }

    /** A practice in which one doctor bills himself, one payer takes paper, and rules bring in numbers. */
    static Office office() {
        Office office = Office.usual();
        office.payer("BCBS", "/terms", "{'formType':'HCFA','span':{'kind':'WEEK','weekStart':'MONDAY'}}")
                .payer("MEDICARE", "/terms", "{'formType':'837P','span':{'kind':'NONE'}}")
                .location("MAIN", "/certificates", "{'clia':'05D0937000'}")
                .location("HARBOR", "/certificates", "{'clia':'21D0000002'}")
                .code("80305", "/flags/needsClia", "true");
        office.profile(
                        "SOLO",
                        "'billing.entity':{'typed':{'last':'STAUB','first':'JAY'}},'billing.npi':{'typed':'1000001036'}")
                .profile("LAB", "'billing.taxonomy':{'typed':'291U00000X'}")
                .profile("LINE", "'rendering.taxonomy':{'typed':'101YM0800X'}");
        office.rule("PAYER", "MEDICARE", "SOLO")
                .rule("BILLING_CODE_GROUP", "LABS", "LAB")
                .rule("BILLING_CODE", "90834", "LINE");
        return office;
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    private boolean rarely() {
        return random.nextInt(12) == 0;
    }

    AClient client() {
        int howMany = random.nextInt(4);
        ACoverage[] coverages =
                IntStream.range(0, howMany).mapToObj(this::coverage).toArray(ACoverage[]::new);
        AClient client = AClient.aClient().covered(coverages);
        if (random.nextInt(5) == 0) {
            client.referredBy(oneOf("STAUB", "ARMSTRONG"), oneOf("R-1", null));
        }
        return rarely() ? client.consent(oneOf("Y", null), oneOf("2026-03-01", null)) : client;
    }

    private ACoverage coverage(int i) {
        LocalDate from = FIRST.plusDays(random.nextInt(60) - 30);
        ACoverage coverage = aCoverage("C" + i)
                .order(1 + random.nextInt(3))
                .with(oneOf("AETNA", "BCBS", "MEDICARE"))
                .from(from.toString());
        if (random.nextBoolean()) {
            coverage.through(from.plusDays(random.nextInt(90)).toString());
        }
        return random.nextInt(3) == 0 ? coverage.ofMother() : coverage;
    }

    List<ACharge> charges() {
        int howMany = rarely() ? 40 + random.nextInt(80) : 1 + random.nextInt(12);
        List<ACharge> charges = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            charges.add(charge(i));
        }
        return charges;
    }

    private ACharge charge(int i) {
        LocalDate day = FIRST.plusDays(random.nextInt(75));
        int known = 1 + random.nextInt(12);
        String[] diagnoses = random.ints(0, 20)
                .distinct()
                .limit(known)
                .mapToObj("F%02d9"::formatted)
                .toArray(String[]::new);
        Integer[] pointers = random.ints(1, known + 1)
                .distinct()
                .limit(Math.min(known, 1 + random.nextInt(4)))
                .boxed()
                .toArray(Integer[]::new);
        ACharge charge = aCharge("N-%03d".formatted(i))
                .on(day)
                .code(oneOf("90837", "90834", "80305"))
                .by(oneOf("BAKER", "ARMSTRONG", "STAUB", "STAUB"))
                .at(oneOf("MAIN", "MAIN", "HARBOR"))
                .placeOfService(oneOf("11", "11", "10", "12"))
                .amount((1 + random.nextInt(40_000)) + "." + random.nextInt(10) + random.nextInt(10))
                .diagnoses(diagnoses)
                .pointers(pointers)
                .authorization(oneOf(null, null, "A-1", "A-2"));
        return special(charge, day);
    }

    private ACharge special(ACharge charge, LocalDate day) {
        if (rarely()) {
            charge.through(day.plusDays(random.nextInt(4)).toString());
        }
        if (rarely()) {
            charge.supervisedBy(oneOf("BAKER", "STAUB")).referredBy(oneOf("ARMSTRONG", null));
        }
        if (rarely()) {
            charge.incident(
                    new Incident(List.of("OA"), null, oneOf(day, day.minusDays(3)), oneOf(day, null), null, null));
        }
        return rarely() ? charge.patientPaid(random.nextInt(50) + ".00") : charge;
    }
}
