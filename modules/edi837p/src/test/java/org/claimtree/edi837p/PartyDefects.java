package org.claimtree.edi837p;

import static org.claimtree.edi837p.PlantedDefect.of;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.BillingProvider.BillingNumbers;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.Patient;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.TaxId;

/** Defects of levels and of those who are named in 2000A, 2000B and 2000C. */
final class PartyDefects {
    private static final String ELM = "N3*7 ELM STREET~N4*BALTIMORE*MD*21201~";
    private static final String DEPENDENT = "NM1*QC*1*DOE*TIM~" + ELM;

    private PartyDefects() {}

    static List<PlantedDefect> levels() {
        return List.of(
                of("HL01 leaves a number out", "HL*2*1*22*0", "HL*3*1*22*0"),
                of("HL01 starts anew", "HL*3*1*22*1", "HL*1*1*22*1"),
                of("HL02 of the subscriber is its own number", "HL*2*1*22*0", "HL*2*2*22*0"),
                of("HL02 of the patient is the billing provider", "HL*4*3*23*0", "HL*4*1*23*0"),
                of("HL02 of the billing provider is not empty", "HL*1**20*1", "HL*1*1*20*1"),
                of("HL03 is an unknown level", "HL*2*1*22*0", "HL*2*1*19*0"),
                of("HL04 hides the patient level", "HL*3*1*22*1", "HL*3*1*22*0"),
                of("HL04 announces a level that does not come", "HL*2*1*22*0", "HL*2*1*22*1"),
                of("HL with elements behind the last", "HL*2*1*22*0~", "HL*2*1*22*0***~"),
                of("2000A is missing", "HL*1**20*1~", ""),
                of("2000C under a subscriber who is the patient", "SBR*P********CI", "SBR*P*18*******CI"),
                of(
                        "a dependent's claim under the subscriber",
                        "HL*4*3*23*0~PAT*19~" + DEPENDENT + "DMG*D8*20150228*M~",
                        ""),
                of("a claim stands before any level", "HL*1**20*1~", claim() + "HL*1**20*1~"),
                of("101 claims under one level", claim() + "HL*3", claim().repeat(101) + "HL*3"));
    }

    private static String claim() {
        return GoodFile.TEXT.substring(GoodFile.TEXT.indexOf("CLM*CT1*"), GoodFile.TEXT.indexOf("HL*3*"));
    }

    static List<PlantedDefect> billing() {
        String office = "N3*12 BOXWOOD LANE~N4*ANNAPOLIS*MD*214011234~";
        return List.of(
                of("2010AA NPI with a wrong check digit", "XX*2000001000", "XX*2000001001")
                        .inSnapshot(() -> numbers(Parts.harbor().numbers().taxId(), "2000001001", "261QM0801X")),
                of("2010AA NPI of nine digits", "XX*2000001000", "XX*200000100")
                        .inSnapshot(() -> numbers(Parts.harbor().numbers().taxId(), "200000100", "261QM0801X")),
                of("2010AA NM108 without NM109", "*XX*2000001000~", "*XX~"),
                of("2010AA tax id with a hyphen", "REF*EI*521234567", "REF*EI*52-1234567"),
                of("2010AA tax id of eight digits", "REF*EI*521234567", "REF*EI*52123456")
                        .inSnapshot(() -> numbers(new TaxId(TaxId.Kind.EIN, "52123456"), Parts.npi(1), null)),
                of("2010AA without tax id", "REF*EI*521234567~", "")
                        .inSnapshot(() -> numbers(null, Parts.npi(1), null)),
                of("2010AA EIN and SSN", "REF*EI*521234567~", "REF*EI*521234567~REF*SY*212345678~"),
                of("2010AA REF without a value", "REF*EI*521234567~", "REF*EI~"),
                of("2010AA REF of an unknown kind", "REF*EI*521234567~", "REF*EI*521234567~REF*ZZ*1~")
                        .inSnapshot(() -> aSnapshot()
                                .billingNumbers(n -> new BillingNumbers(
                                        n.taxId(),
                                        n.npi(),
                                        null,
                                        null,
                                        List.of(new QualifiedNumber("ZZ", "1")),
                                        null))),
                of("2010AA without street", "N3*12 BOXWOOD LANE~", ""),
                of("2010AA city before street", office, "N4*ANNAPOLIS*MD*214011234~N3*12 BOXWOOD LANE~"),
                of("2010AA city of one letter", "N4*ANNAPOLIS*", "N4*A*").inSnapshot(() -> office("A", "214011234")),
                of("2010AA ZIP of five digits", "*MD*214011234", "*MD*21401")
                        .inSnapshot(() -> office("BOWIE", "21401")),
                of(
                        "2010AA an organisation with a first name",
                        "NM1*85*2*HARBOR COUNSELING GROUP*",
                        "NM1*85*2*HARBOR*ANN"),
                of("2010AA NM102 is neither person nor organisation", "NM1*85*2*", "NM1*85*3*"),
                of("2010AA name longer than 60", "NM1*85*2*HARBOR", "NM1*85*2*" + "HARBOR ".repeat(8)),
                of(
                        "2010AA is missing",
                        "NM1*85*2*HARBOR COUNSELING GROUP*****XX*2000001000~" + office
                                + "REF*EI*521234567~PER*IC*DESK*EM*DESK@HARBOR.EXAMPLE~",
                        ""),
                of("2000A taxonomy of nine characters", "PXC*261QM0801X", "PXC*261QM0801")
                        .inSnapshot(() -> numbers(Parts.harbor().numbers().taxId(), Parts.npi(1), "261QM0801")),
                of("2000A taxonomy with the qualifier of 4010", "BI*PXC*", "BI*ZZ*"));
    }

    static List<PlantedDefect> insured() {
        return List.of(
                of("2000B without SBR", "SBR*P*18*******CI~", ""),
                of("2000B SBR01 is unknown", "SBR*P*18", "SBR*Z*18").inSnapshot(() -> terms("Z", "18", "CI")),
                of("2000B SBR09 is unknown", "SBR*P*18*******CI", "SBR*P*18*******XX")
                        .inSnapshot(() -> terms("P", "18", "XX")),
                of("2000B relationship of a dependent", "SBR*P********CI", "SBR*P*19*******CI"),
                of("2010BA without member id", "*JANE****MI*W123456789~", "*JANE~")
                        .inSnapshot(() -> member(null)),
                of("2010BA member id of one character", "MI*W123456789", "MI*W").inSnapshot(() -> member("W")),
                of("2010BA member id in small letters", "MI*W123456789", "MI*w123456789")
                        .inSnapshot(() -> member("w123456789")),
                of("2010BA NM108 is another kind of id", "MI*W123456789", "II*W123456789"),
                of("2010BA without last name", "NM1*IL*1*DOE*", "NM1*IL*1**"),
                of("2010BA suffix longer than 10", "*JANE****MI", "*JANE***THE ELEVENTH*MI"),
                of("2010BA self without address", ELM, "").inSnapshot(() -> self(null, LocalDate.of(1980, 5, 17))),
                of("2010BA self without birth date", "DMG*D8*19800517*F~", "").inSnapshot(() -> self(Parts.HOME, null)),
                of(
                        "2010BA birth date of a subscriber who is not the patient",
                        "MI*W123456789~NM1*PR*2*AETNA*****PI*60054~HL*4",
                        "MI*W123456789~DMG*D8*19800517*F~NM1*PR*2*AETNA*****PI*60054~HL*4"),
                of("2010BA ZIP of four digits", "N4*BALTIMORE*MD*21201", "N4*BALTIMORE*MD*2120"),
                of("2010BA state in digits", "N4*BALTIMORE*MD*", "N4*BALTIMORE*24*"),
                of("2010BA without state", "N4*BALTIMORE*MD*", "N4*BALTIMORE**"),
                of(
                        "2010BA a state and a part of a country",
                        "N4*BALTIMORE*MD*21201~",
                        "N4*BALTIMORE*MD*21201*MX***CHH~"),
                of("2010BA birth date is no day", "DMG*D8*19800517", "DMG*D8*19800230"),
                of("2010BA birth date after the batch", "DMG*D8*19800517", "DMG*D8*20260402"),
                of("2010BA sex is unknown", "19800517*F~", "19800517*X~").inSnapshot(() -> sex("X")),
                of("2010BB is missing", "NM1*PR*2*AETNA*****PI*60054~", ""),
                of("2010BB comes first", subscriber() + payer(), payer() + subscriber()),
                of("2010BB payer id is missing", "*AETNA*****PI*60054~CLM", "*AETNA~CLM"),
                of("2010CA is missing", DEPENDENT + "DMG*D8*20150228*M~", ""),
                of("2010CA with a member id", "NM1*QC*1*DOE*TIM~", "NM1*QC*1*DOE*TIM****MI*W123456789~"),
                of("2010CA without address", DEPENDENT, "NM1*QC*1*DOE*TIM~"),
                of("2000C relationship is unknown", "PAT*19~", "PAT*32~")
                        .inSnapshot(() -> aSnapshot().dependent().terms(Parts.terms("P", "32"))),
                of("2000C without PAT", "PAT*19~", ""),
                of("2000C death date without its form", "PAT*19~", "PAT*19*****20260301~"));
    }

    private static String subscriber() {
        return "NM1*IL*1*DOE*JANE****MI*W123456789~" + ELM + "DMG*D8*19800517*F~";
    }

    private static String payer() {
        return "NM1*PR*2*AETNA*****PI*60054~";
    }

    private static ASnapshot numbers(TaxId taxId, String npi, String taxonomy) {
        return aSnapshot()
                .billingNumbers(n -> new BillingNumbers(taxId, npi, taxonomy, n.payerNumber(), n.otherIds(), null));
    }

    private static ASnapshot office(String city, String zip) {
        return aSnapshot()
                .billing(b -> new BillingProvider(
                        b.name(),
                        b.printedName(),
                        PostalAddress.us("12 BOXWOOD LANE", city, "MD", zip),
                        null,
                        null,
                        b.numbers()));
    }

    private static ASnapshot terms(String order, String relationship, String filing) {
        return aSnapshot().terms(new CoverageTerms(order, relationship, null, null, null, filing));
    }

    private static ASnapshot member(String id) {
        return aSnapshot().subscriber(Parts.subscriber(Parts.person("DOE", "JANE"), id));
    }

    private static ASnapshot self(PostalAddress address, LocalDate birth) {
        EntityName name = Parts.person("DOE", "JANE");
        return aSnapshot()
                .subscriber(new Subscriber(name, "W123456789", address, birth, "F", null))
                .patient(new Patient(name, address, birth, "F", null, null));
    }

    private static ASnapshot sex(String sex) {
        EntityName name = Parts.person("DOE", "JANE");
        return aSnapshot()
                .subscriber(new Subscriber(name, "W123456789", Parts.HOME, LocalDate.of(1980, 5, 17), sex, null));
    }
}
