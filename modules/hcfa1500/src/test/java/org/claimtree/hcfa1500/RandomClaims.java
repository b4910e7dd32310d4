package org.claimtree.hcfa1500;

import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.claimtree.claimdoc.Insured.PayerForm;
import org.claimtree.claimdoc.Insured.PayerParty;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.edi837p.testing.ALine;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.PrintOptions;
import org.claimtree.kernel.PrintOptions.Amounts;
import org.claimtree.kernel.PrintOptions.Boxes;
import org.claimtree.kernel.PrintOptions.InsuredItems;
import org.claimtree.kernel.PrintOptions.Item17;
import org.claimtree.kernel.PrintOptions.Item20;
import org.claimtree.kernel.PrintOptions.Item29;
import org.claimtree.kernel.PrintOptions.Item30;
import org.claimtree.kernel.PrintOptions.MultiPage;
import org.claimtree.kernel.PrintOptions.Pages;
import org.claimtree.kernel.PrintOptions.ProviderItems;
import org.claimtree.kernel.PrintOptions.RenderingNpi;
import org.claimtree.kernel.PrintOptions.Sheet;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.TaxId;

/**
 * Claims at random, the same for the same seed: good ones with everything that a claim may have, under any options, and
 * wild ones that now and then carry what somebody might have typed.
 */
final class RandomClaims {
    private static final String[] TEXT = {
        "Harbor",
        "José",
        "O’Brien",
        "van der Berg",
        "STRAUß",
        "Mary-Jane",
        "A*B",
        "Smith & Sons, Inc.",
        "No. 5/7",
        "50 % off",
        "x".repeat(40),
        "Æ".repeat(30),
        "half ½",
        "#12",
        // A dose: notes in item 19 and in shaded lines keep its point, and the form must be read back with it.
        "0.4 mg"
    };
    private static final String[] WILD = {"李小龙", "Иванов", "~", "Ω", "😀", "-", "…"};

    private final Random random;
    private final boolean wild;
    private int claims;

    RandomClaims(long seed, boolean wild) {
        this.random = new Random(seed);
        this.wild = wild;
    }

    ClaimSnapshot next() {
        claims++;
        String filing = pick("CI", "BL", "MB", "MC", "CH", "WC", "12");
        ASnapshot claim = aSnapshot().claimNumber(id("CT" + claims)).billing(billing());
        insured(claim, filing);
        boolean original = filing.equals("MB") || chance(70);
        claim.sentAs(
                original ? Frequency.ORIGINAL : pick(Frequency.REPLACEMENT, Frequency.VOID),
                original ? null : "ICN-" + random.nextInt(9999));
        facts(claim);
        providers(claim);
        int diagnoses = 1 + random.nextInt(12);
        claim.diagnoses(
                IntStream.range(0, diagnoses).mapToObj(i -> id("F" + (100 + i))).toArray(String[]::new));
        int lines = chance(5) ? 50 : 1 + random.nextInt(14);
        for (int i = 0; i < lines; i++) {
            claim.line(line(diagnoses));
        }
        ClaimSnapshot built = claim.build();
        return chance(30) ? Claims.billingRenders(built, provider()) : built;
    }

    private PrintOptions options() {
        return new PrintOptions(
                new Sheet(pick(38, 41), pick(10, 12), chance(50)),
                new InsuredItems(chance(50), chance(20) ? chance(50) : null, chance(30)),
                new ProviderItems(pick(Item17.values()), pick(RenderingNpi.values())),
                new Boxes(pick(6, 8), pick(Item20.values()), chance(30), chance(30), 1 + random.nextInt(4)),
                new Amounts(pick(Item29.values()), chance(70), pick(Item30.values())),
                new Pages(pick(MultiPage.values()), chance(70), 1 + random.nextInt(50)));
    }

    private BillingProvider billing() {
        boolean person = chance(30);
        TaxId taxId = new TaxId(person ? TaxId.Kind.SSN : TaxId.Kind.EIN, "21234567" + random.nextInt(9));
        Contact contact = maybe(() -> new Contact(null, "4105550100", null, null, null));
        BillingNumbers numbers = new BillingNumbers(
                taxId, maybe(this::npi), null, null, List.of(), maybe(() -> new QualifiedNumber("ZZ", "261QM0801X")));
        EntityName name = person ? person() : EntityName.organization(text(60));
        return new BillingProvider(name, maybe(() -> text(60)), address(), null, contact, numbers);
    }

    private void insured(ASnapshot claim, String filing) {
        boolean second = chance(20);
        String relationship = chance(60) ? "18" : pick("01", "19", "G8");
        claim.terms(new CoverageTerms(
                second ? "S" : "P", relationship, maybe(() -> "G-" + random.nextInt(999)), null, null, filing));
        claim.subscriber(holder());
        String phone = maybe(() -> "4105550101");
        claim.patient(new Patient(person(), address(), LocalDate.of(1980, 5, 17), pick("F", "M", "U"), phone, null));
        claim.payer(payer(new PayerForm(maybe(() -> text(60)), chance(5), options())));
        if (second || chance(20)) {
            CoverageTerms terms = new CoverageTerms(second ? "P" : "S", pick("18", "01"), null, null, null, "BL");
            PayerParty other = payer(new PayerForm(maybe(() -> text(60)), false, null));
            claim.other(new OtherCoverage(terms, holder(), other, "Y", "Y"));
        }
    }

    private Subscriber holder() {
        PostalAddress home = maybe(this::address);
        return new Subscriber(
                person(),
                id("W-" + random.nextInt(99999)),
                home,
                LocalDate.of(1975, 1, 2),
                "F",
                maybe(() -> "4105550102"));
    }

    private PayerParty payer(PayerForm form) {
        return new PayerParty(text(60), "60054", address(), false, List.of(), form);
    }

    private void facts(ASnapshot claim) {
        claim.signatures(new Signatures(
                "Y", maybe(() -> text(40)), pick("A", "B", "C"), pick("Y", "N", "W"), pick("Y", "I"), false));
        LocalDate day = LocalDate.of(2026, 2, 1);
        if (chance(20)) {
            claim.accident("MD", null, pick("AA", "EM", "OA"));
        }
        claim.place(pick("11", "21", "10"))
                .dates(new Dates(
                        maybe(() -> day),
                        maybe(() -> day),
                        maybe(() -> day),
                        maybe(() -> day),
                        maybe(() -> day.plusDays(3))))
                .numbers(new Numbers(
                        maybe(this::number), maybe(this::number), maybe(this::number), maybe(this::number), null))
                .note(maybe(() -> text(80)))
                .patientPaid(pick("0", "0.00", "20.00", "0.01"));
    }

    private void providers(ASnapshot claim) {
        claim.referring(maybe(this::provider)).rendering(maybe(this::provider)).supervising(maybe(this::provider));
        claim.facility(maybe(() -> new Facility(
                text(60), address(), maybe(this::npi), null, maybe(() -> new QualifiedNumber("LU", number())))));
    }

    private Provider provider() {
        List<QualifiedNumber> numbers =
                chance(30) ? List.of(new QualifiedNumber(pick("0B", "1G", "G2"), number())) : List.of();
        QualifiedNumber shaded = maybe(() -> new QualifiedNumber("ZZ", "1041C0700X"));
        return new Provider(person(), maybe(this::npi), null, numbers, shaded);
    }

    private ALine line(int diagnoses) {
        LocalDate from = LocalDate.of(2026, 3, 1 + random.nextInt(20));
        Integer[] pointers = random.ints(1, diagnoses + 1)
                .limit(1 + random.nextInt(4))
                .boxed()
                .toArray(Integer[]::new);
        ALine line = aLine().procedure(id("90837"), chance(50) ? new String[] {"HO"} : new String[] {"HF", "U1", "GT"})
                .from(from.toString())
                .through(from.plusDays(random.nextInt(3)).toString())
                .place(chance(10) ? null : pick("11", "10", "02"))
                .charge(new BigDecimal(100 + random.nextInt(99_999_900))
                        .movePointLeft(2)
                        .toString())
                .units(pick("1", "2", "0.5", "1.5", "12", "999", "3.000"))
                .flags(chance(5), chance(5), chance(5))
                .pointers(pointers)
                .note(maybe(() -> text(80)))
                .description(chance(10) ? text(80) : null)
                .clia(chance(5) ? number() : null);
        if (chance(10)) {
            line.drug(id("65757030001"), "1.250", pick("UN", "ML", "GR", "ME", "F2"));
        }
        if (chance(10)) {
            line.orderedBy(provider());
        }
        return chance(20) ? line.renderedBy(provider()) : line;
    }

    private EntityName person() {
        return new EntityName(true, text(60), text(35), maybe(() -> text(25)), chance(10) ? "JR" : null);
    }

    private PostalAddress address() {
        return new PostalAddress(
                1 + random.nextInt(999) + " " + text(50),
                maybe(() -> text(55)),
                text(30),
                pick("MD", "VA", "DC"),
                chance(50) ? "214011234" : "21401",
                null);
    }

    private String text(int max) {
        String text = wild && chance(4) ? pick(WILD) : pick(TEXT) + (chance(30) ? " " + pick(TEXT) : "");
        String fitting = text.substring(0, Math.min(max, text.length())).strip();
        // The kernel wants two characters in a city.
        return fitting.length() < 2 ? "AB" : fitting;
    }

    private String number() {
        return id(Integer.toString(100 + random.nextInt(99999), 36).toUpperCase(Locale.ROOT));
    }

    private String id(String good) {
        return wild && chance(2) ? pick("a1", "É9", "A*B", "1:2", "X".repeat(45), "-") : good;
    }

    private String npi() {
        return Claims.npi(random.nextInt(99_999_999));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T maybe(Supplier<T> value) {
        return chance(40) ? value.get() : null;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
