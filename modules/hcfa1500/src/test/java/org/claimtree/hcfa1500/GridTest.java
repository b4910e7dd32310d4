package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.ClaimFacts.Dates;
import org.claimtree.claimdoc.ClaimFacts.Numbers;
import org.claimtree.claimdoc.ClaimFacts.Signatures;
import org.claimtree.claimdoc.ClaimProviders.Facility;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.Patient;
import org.claimtree.claimdoc.Insured.PayerForm;
import org.claimtree.claimdoc.Insured.PayerParty;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.hcfa1500.Grid.Field;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.PrintOptions;
import org.claimtree.kernel.PrintOptions.Amounts;
import org.claimtree.kernel.PrintOptions.Item30;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.api.Test;

/** The grid as data, and that what is laid out stands on it. */
class GridTest {
    /** Fields that no claim of ours fills: reserved, or for facts that a snapshot does not have. */
    private static final Set<String> UNFILLED = Set.of(
            "align",
            "8",
            "9b",
            "9c",
            "10d",
            "11b",
            "16",
            "20 outside lab YES",
            "20 charges dollars",
            "20 charges cents",
            "12 date",
            "1 box FECA Blk Lung");

    private static final Consumer<Finding> IGNORED = finding -> {};

    @Test
    void theGridIsTheFileOfTheProject() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../../forms/cms1500-grid.csv"));

        assertThat(rows.get(0)).isEqualTo("item,field,line,column,width,align,format,crosswalk");
        assertThat(Grid.FORM.fields()).hasSize(rows.size() - 1).hasSize(277);
        assertThat(Grid.FORM.fields())
                .extracting(f -> String.join(
                        ",",
                        f.item(),
                        quoted(f.name()),
                        String.valueOf(f.line()),
                        String.valueOf(f.column()),
                        String.valueOf(f.width()),
                        f.right() ? "R" : "L"))
                .allSatisfy(start -> assertThat(rows).anyMatch(row -> row.startsWith(start + ",")));
    }

    private static String quoted(String text) {
        return text.contains(",") ? '"' + text + '"' : text;
    }

    @Test
    void fieldsDoNotOverlap() {
        FormPage page = new FormPage();
        Grid.FORM.fields().forEach(field -> page.put(Placement.in(field, "X".repeat(field.width()))));

        assertThatThrownBy(() -> page.put(new Placement(10, 50, "X"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theFormHas29BoxesForAnX() {
        assertThat(Grid.FORM.fields().stream().filter(Field::isCheckBox)).hasSize(29);
    }

    @Test
    void aFieldThatIsNotThereIsAMistakeOfOurs() {
        assertThatThrownBy(() -> Grid.FORM.field("34", "anything")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsLaidOutStandsInFieldsOfTheGridAndEveryFieldIsUsed() {
        Set<String> used = new TreeSet<>();
        List<Placement> placements = new ArrayList<>();
        for (ClaimSnapshot claim : claimsThatFillEverything()) {
            FormLayout.lay(claim, LocalDate.of(2026, 4, 1), IGNORED)
                    .forEach(form -> placements.addAll(form.placements()));
        }
        for (Placement placement : placements) {
            List<Field> homes = Grid.FORM.fields().stream()
                    .filter(field -> holds(field, placement))
                    .toList();
            assertThat(homes)
                    .as("line %d column %d", placement.line(), placement.column())
                    .hasSize(1);
            used.add(homes.get(0).item() + " " + homes.get(0).name());
        }
        Set<String> unused = new TreeSet<>();
        for (Field field : Grid.FORM.fields()) {
            String name = field.item() + " " + field.name();
            boolean reserved = UNFILLED.contains(field.item())
                    || UNFILLED.contains(name)
                    || name.endsWith("shaded EPSDT referral code");
            if (used.contains(name) == reserved) {
                unused.add(name);
            }
        }
        assertThat(unused).isEmpty();
    }

    /** At its side of the field; the supplement without qualifier begins two columns further in. */
    private static boolean holds(Field field, Placement placement) {
        int end = placement.column() + placement.text().length();
        int fieldEnd = field.column() + field.width();
        boolean start = placement.column() == field.column()
                || (field.item().equals("24sup") && placement.column() == field.column() + 2);
        return field.line() == placement.line() && end <= fieldEnd && (field.right() ? end == fieldEnd : start);
    }

    private static List<ClaimSnapshot> claimsThatFillEverything() {
        List<ClaimSnapshot> claims = new ArrayList<>();
        for (String filing : List.of("MB", "MC", "CH", "CI", "ZZ")) {
            claims.add(aSnapshot().terms(Claims.terms("P", "18", filing)).build());
        }
        Subscriber man =
                new Subscriber(Parts.person("DOE", "RICHARD"), "W1", Parts.HOME, LocalDate.of(1978, 1, 2), "M", null);
        claims.add(aSnapshot().subscriber(man).build());
        for (String relationship : List.of("01", "G8")) {
            claims.add(aSnapshot()
                    .dependent()
                    .terms(Claims.terms("P", relationship, "CI"))
                    .build());
        }
        claims.add(aSnapshot()
                .billing(Parts.soleProprietor())
                .accident(null, null, "EM", "OA")
                .build());
        claims.add(aSnapshot()
                .payer(Claims.payer(
                        new PayerForm(null, true, Options.amounts(new Amounts(null, null, Item30.BALANCE)))))
                .signatures(new Signatures("Y", null, "C", "Y", "Y", false))
                .build());
        claims.add(full());
        return claims;
    }

    private static ClaimSnapshot full() {
        LocalDate day = LocalDate.of(2026, 2, 1);
        PostalAddress place = PostalAddress.us("500 BAY ROAD", "EASTON", "MD", "216010099");
        PostalAddress payer = new PostalAddress("1 MAIN ST", "SUITE 2", "EASTON", "MD", "21601", null);
        QualifiedNumber number = new QualifiedNumber("0B", "L1");
        Contact contact = new Contact(null, "4105550100", null, null, null);
        ASnapshot claim = aSnapshot()
                .dependent()
                .terms(new CoverageTerms("P", "19", "G77", null, null, "CI"))
                .payer(new PayerParty(
                        "AETNA", "60054", payer, false, List.of(), new PayerForm("PPO", false, PrintOptions.USUAL)))
                .patient(new Patient(Parts.person("DOE", "TIM"), Parts.HOME, day, "M", "4105550103", null))
                .other(Parts.otherCoverage())
                .accident("MD", null, "AA")
                .dates(new Dates(day, day, null, day, day))
                .place("21")
                .note("N".repeat(60))
                .diagnoses("F10 F11 F12 F13 F14 F15 F16 F17 F18 F19 F20 F21".split(" "))
                .numbers(new Numbers("A1", null, null, null, null))
                .sentAs(Frequency.REPLACEMENT, "ICN1")
                .patientPaid("1")
                .referring(Claims.provider("ROE", "ANN", null, Claims.npi(1), number))
                .rendering(Claims.shaded("STAUB", "BETH", Claims.npi(2), number))
                .facility(new Facility("CLINIC", place, Claims.npi(3), null, number))
                .billing(b -> new BillingProvider(b.name(), b.printedName(), b.address(), null, contact, b.numbers()))
                .billing(b -> BillingItemsTest.with33b(b, number));
        IntStream.rangeClosed(1, 7)
                .forEach(i -> claim.line(aLine().procedure("90837", "H1", "H2", "H3", "H4")
                        .flags(true, true, true)
                        .note("START")));
        return claim.build();
    }
}
