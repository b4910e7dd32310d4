package org.claimtree.edi837p;

import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.BillingProvider.BillingNumbers;
import org.claimtree.claimdoc.ClaimFacts.Dates;
import org.claimtree.claimdoc.ClaimFacts.Numbers;
import org.claimtree.claimdoc.ClaimFacts.Signatures;
import org.claimtree.claimdoc.ClaimProviders.Facility;
import org.claimtree.claimdoc.ClaimProviders.Provider;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.claimdoc.Insured.Patient;
import org.claimtree.claimdoc.Insured.PayerParty;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.edi837p.testing.ALine;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.TaxId;

/**
 * Snapshots at random, the same for the same seed. Tame ones are good claims with everything that a claim may have;
 * wild ones now and then carry what somebody might have typed or an importer might have let through.
 */
final class RandomSnapshots {
    private static final String[] TEXT = {
        "Harbor",
        "José",
        "O’Brien",
        "van der Berg",
        "STRAUß",
        "Łukasz",
        "A*B",
        "C~D",
        "Smith & Sons",
        "No. 5",
        "50 % off",
        "Mary-Jane",
        "half ½",
        "tab\there",
        "x".repeat(70),
        "Æ".repeat(30)
    };
    private static final String[] WILD_TEXT = {"李小龙", "Иванов", "~", " ", "Ω", "ə", "*^:~", "😀", "नमस्ते"};
    private static final String[] WILD_IDS = {"", "a1", "É9", "A*B", "A~", "1:2", " 7", "7 ", "😀", "X".repeat(90), "-"
    };

    private final Random random;
    private final boolean wild;
    private int claims;

    RandomSnapshots(long seed, boolean wild) {
        this.random = new Random(seed);
        this.wild = wild;
    }

    ClaimSnapshot next() {
        claims++;
        ASnapshot claim = aSnapshot().claimNumber(id("C" + claims)).billing(billing());
        insured(claim);
        boolean original = chance(80);
        Frequency frequency = original ? Frequency.ORIGINAL : pick(Frequency.REPLACEMENT, Frequency.VOID);
        claim.sentAs(frequency, original ? null : id("PCN-" + random.nextInt(999)));
        facts(claim);
        providers(claim);
        int diagnoses = 1 + random.nextInt(12);
        claim.diagnoses(
                IntStream.range(0, diagnoses).mapToObj(i -> id("F" + (100 + i))).toArray(String[]::new));
        int lines = chance(5) ? 50 : 1 + random.nextInt(6);
        for (int i = 0; i < lines; i++) {
            claim.line(line(diagnoses));
        }
        ClaimSnapshot built = claim.build();
        return chance(50) ? built : new RandomAnswers(random).answered(built);
    }

    private BillingProvider billing() {
        boolean person = chance(30);
        EntityName name = person ? person() : EntityName.organization(text(60));
        TaxId taxId = new TaxId(person ? TaxId.Kind.SSN : TaxId.Kind.EIN, "21234567" + random.nextInt(9));
        boolean atypical = chance(5);
        QualifiedNumber payerNumber = atypical || chance(20) ? new QualifiedNumber("G2", number()) : null;
        BillingNumbers numbers = new BillingNumbers(
                taxId,
                atypical ? null : npi(),
                maybe(() -> "261QM0801X"),
                payerNumber,
                chance(10) ? List.of(new QualifiedNumber("0B", number())) : List.of(),
                null);
        BillingProvider.PayTo payTo = chance(20) ? new BillingProvider.PayTo(text(60), address(true)) : null;
        return new BillingProvider(name, "PRINTED", address(true), payTo, null, numbers);
    }

    private void insured(ASnapshot claim) {
        boolean self = chance(60);
        String relationship = self ? "18" : pick("01", "19", "20", "21", "39", "40", "53", "G8");
        String group = maybe(this::number);
        claim.terms(new CoverageTerms("P", relationship, group, maybe(() -> text(60)), null, pick("CI", "BL", "MC")));
        EntityName name = person();
        PostalAddress home = address(false);
        LocalDate birth = LocalDate.of(1930 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28));
        claim.subscriber(new Subscriber(name, id("W" + random.nextInt(99999)), home, birth, "F", null));
        LocalDate death = chance(3) ? LocalDate.of(2026, 3, 30) : null;
        EntityName patient = self ? name : person();
        claim.patient(new Patient(patient, home, birth, "F", null, death));
        claim.payer(payer("60054", 3));
        String[] orders = {"S", "T", "A"};
        int others = chance(70) ? 0 : 1 + random.nextInt(3);
        for (int i = 0; i < others; i++) {
            claim.other(other(orders[i], "OTH" + i));
        }
    }

    private OtherCoverage other(String order, String payerId) {
        Subscriber holder =
                new Subscriber(person(), id("M" + random.nextInt(9999)), maybe(() -> address(false)), null, null, null);
        CoverageTerms terms = new CoverageTerms(order, pick("18", "01", "G8"), null, maybe(() -> text(60)), null, "MB");
        return new OtherCoverage(terms, holder, payer(payerId, 2), pick("Y", "N", "W"), pick("Y", "I"));
    }

    private PayerParty payer(String payerId, int references) {
        List<QualifiedNumber> ids = new ArrayList<>();
        for (int i = 0; i < references && chance(15); i++) {
            ids.add(new QualifiedNumber(pick("2U", "EI", "FY", "NF"), number()));
        }
        return new PayerParty(text(60), id(payerId), address(false), chance(20), ids, null);
    }

    private void facts(ASnapshot claim) {
        claim.signatures(new Signatures(
                pick("Y", "N"), null, pick("A", "B", "C"), pick("Y", "N", "W"), pick("Y", "I"), chance(20)));
        LocalDate accident = null;
        if (chance(10)) {
            accident = LocalDate.of(2026, 1, 5);
            claim.accident("MD", null, "AA", "EM");
        }
        LocalDate day = LocalDate.of(2026, 2, 1);
        claim.dates(new Dates(
                maybe(() -> day), accident, maybe(() -> day), maybe(() -> day), maybe(() -> day.plusDays(3))));
        claim.numbers(new Numbers(
                maybe(this::number),
                maybe(this::number),
                maybe(() -> id("05D0937000")),
                maybe(() -> id("123456")),
                maybe(this::number)));
        claim.note(maybe(() -> text(200)));
        claim.patientPaid(pick("0", "0.00", "20.00", "7.5"));
    }

    private void providers(ASnapshot claim) {
        claim.referring(maybe(() -> new Provider(person(), npi(), null, numbers("0B", "1G", "G2"), null)));
        claim.rendering(maybe(() -> new Provider(
                chance(80) ? person() : EntityName.organization(text(60)),
                maybe(this::npi),
                maybe(() -> "1041C0700X"),
                numbers("0B", "1G", "G2", "LU"),
                null)));
        claim.supervising(maybe(() -> new Provider(person(), npi(), null, numbers("0B", "1G", "G2", "LU"), null)));
        claim.facility(maybe(() -> new Facility(
                text(90),
                address(true),
                maybe(this::npi),
                maybe(() -> new QualifiedNumber(pick("0B", "G2", "LU"), number())),
                null)));
    }

    private List<QualifiedNumber> numbers(String... qualifiers) {
        return chance(20) ? List.of(new QualifiedNumber(pick(qualifiers), number())) : List.of();
    }

    private ALine line(int diagnoses) {
        LocalDate from = LocalDate.of(2026, 3, 1 + random.nextInt(20));
        ALine line = aLine().procedure(id("90837"), chance(50) ? new String[] {"HO"} : new String[] {"HF", "U1", "GT"})
                .from(from.toString())
                .through(from.plusDays(chance(80) ? 0 : random.nextInt(5)).toString())
                .place(pick("11", "10", "02", "21"))
                .charge(new BigDecimal(random.nextInt(1_000_000))
                        .movePointLeft(2)
                        .toString())
                .units(new BigDecimal(1 + random.nextInt(20_000))
                        .movePointLeft(3)
                        .toString())
                .flags(chance(5), chance(5), chance(5));
        Integer[] pointers = random.ints(1, diagnoses + 1)
                .limit(1 + random.nextInt(4))
                .boxed()
                .toArray(Integer[]::new);
        line.pointers(pointers).note(maybe(() -> text(90))).description(chance(10) ? text(90) : null);
        if (chance(10)) {
            line.drug(id("65757030001"), "1.250", pick("UN", "ML", "GR", "ME", "F2"));
        }
        line.clia(maybe(() -> id("05D0937001"))).mammography(chance(5) ? id("654321") : null);
        if (chance(10)) {
            line.orderedBy(new Provider(person(), npi(), null, List.of(), null));
        }
        return chance(20) ? line.renderedBy(new Provider(person(), npi(), "2084P0800X", List.of(), null)) : line;
    }

    private EntityName person() {
        return new EntityName(true, text(60), text(35), maybe(() -> text(25)), chance(10) ? "JR" : null);
    }

    private PostalAddress address(boolean plus4) {
        return new PostalAddress(
                1 + random.nextInt(999) + " " + text(50),
                maybe(() -> text(55)),
                text(30),
                pick("MD", "VA", "DC"),
                plus4 ? "21401" + (1000 + random.nextInt(8999)) : "21401",
                null);
    }

    private String text(int max) {
        String text = wild && chance(4) ? pick(WILD_TEXT) : pick(TEXT) + (chance(30) ? " " + pick(TEXT) : "");
        // Values of the kernel do not take control characters, blanks alone or more than their length.
        String typed = text.replace('\t', ' ').isBlank() ? "AB" : text.replace('\t', ' ');
        String fitting = typed.substring(0, Math.min(max, typed.length())).strip();
        // The kernel wants two characters in a city.
        return fitting.length() < 2 ? "AB" : fitting;
    }

    private String number() {
        String number = id(Integer.toString(100 + random.nextInt(99999), 36).toUpperCase(Locale.ROOT));
        return number.isBlank()
                ? "1"
                : number.substring(0, Math.min(50, number.length())).strip();
    }

    private String id(String good) {
        return wild && chance(2) ? pick(WILD_IDS) : good;
    }

    private String npi() {
        return Parts.npi(random.nextInt(99_999_999));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T maybe(Supplier<T> value) {
        return chance(30) ? value.get() : null;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
