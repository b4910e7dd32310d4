package org.claimtree.edi837p;

import static org.claimtree.edi837p.PlantedDefect.of;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.claimtree.claimdoc.Adjudication;
import org.claimtree.claimdoc.ClaimFacts.Dates;
import org.claimtree.claimdoc.ClaimFacts.Signatures;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.edi837p.testing.ALine;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.QualifiedNumber;

/** Defects of 2300 and what is below it. */
final class ClaimDefects {
    private static final String BEFORE_AMT = "AMT*F5*20~";

    private ClaimDefects() {}

    static List<PlantedDefect> claim() {
        return List.of(
                of("CLM01 with a hyphen", "CLM*CT1*", "CLM*CT-1*")
                        .inSnapshot(() -> aSnapshot().claimNumber("CT-1")),
                of("CLM01 longer than 20", "CLM*CT1*", "CLM*CT1000000000000000001*")
                        .inSnapshot(() -> aSnapshot().claimNumber("CT1000000000000000001")),
                of("CLM01 is used twice in the set", "CLM*CT2*", "CLM*CT1*"),
                of("CLM02 is not the sum of the lines", "CLM*CT1*300*", "CLM*CT1*301*")
                        .inSnapshot(() -> aSnapshot().total("151")),
                of("CLM02 with a dollar sign", "CLM*CT1*300*", "CLM*CT1*$300*"),
                of("CLM02 with zeros behind the point", "CLM*CT1*300*", "CLM*CT1*300.00*"),
                of("CLM05-1 is an unknown place of service", "***11:B:1*Y*A*Y*Y**AA", "***98:B:1*Y*A*Y*Y**AA")
                        .inSnapshot(() -> aSnapshot().place("98")),
                of("CLM05-2 is missing", "***11:B:1*Y*A*Y*Y**AA", "***11::1*Y*A*Y*Y**AA"),
                of("CLM05 with an empty component behind", "***11:B:1*Y*A*Y*Y**AA", "***11:B:1:*Y*A*Y*Y**AA"),
                of("CLM05-3 is obsolete", ":B:1*Y*A*Y*Y**AA", ":B:6*Y*A*Y*Y**AA"),
                of("CLM06 is unknown", ":B:1*Y*A*Y*Y**AA", ":B:1*X*A*Y*Y**AA").inSnapshot(() -> signed("X", "Y")),
                of("CLM09 is N, which the guide has not", "*Y*A*Y*Y**AA", "*Y*A*Y*N**AA")
                        .inSnapshot(() -> signed("Y", "N")),
                of("CLM11 is an unknown cause", "**AA:::MD~", "**XX:::MD~")
                        .inSnapshot(() -> aSnapshot().accident("MD", null, "XX")),
                of("CLM11 has a state and a country", "**AA:::MD~", "**AA:::MD:MX~")
                        .inSnapshot(() -> aSnapshot().accident("MD", "MX", "AA")),
                of("CLM11 has no place of an auto accident", "**AA:::MD~", "**AA~")
                        .inSnapshot(() -> aSnapshot().accident(null, null, "AA")),
                of("frequency 7 without F8", ":B:1*Y*A*Y*Y**AA", ":B:7*Y*A*Y*Y**AA")
                        .inSnapshot(() -> aSnapshot().sentAs(Frequency.REPLACEMENT, null)),
                of("F8 with frequency 1", ":B:8*", ":B:1*")
                        .inSnapshot(() -> aSnapshot().sentAs(Frequency.ORIGINAL, "PCN1")),
                of("an accident without its date", "DTP*439*D8*20260131~", "")
                        .inSnapshot(() -> aSnapshot().accident("MD", null, "AA")),
                of("DTP of an unknown kind", "DTP*439*", "DTP*999*"),
                of("DTP 439 twice", "DTP*439*D8*20260131~", "DTP*439*D8*20260131~DTP*439*D8*20260131~"),
                of("DTP 439 as a period", "DTP*439*D8*20260131", "DTP*439*RD8*20260130-20260131"),
                of("DTP 439 is no day", "DTP*439*D8*20260131", "DTP*439*D8*20260132"),
                of(
                                "discharge before admission",
                                "DTP*439*D8*20260131~",
                                "DTP*439*D8*20260131~" + stay("20260203", "20260201"))
                        .inSnapshot(() -> aSnapshot()
                                .dates(new Dates(
                                        null, null, null, LocalDate.of(2026, 2, 3), LocalDate.of(2026, 2, 1)))),
                of(
                        "a stay without a service to an inpatient",
                        "DTP*439*D8*20260131~",
                        "DTP*439*D8*20260131~" + stay("20260201", "20260203")),
                of("DTP 439 with a period under D8", "DTP*439*D8*20260131~", "DTP*439*D8*20260130-20260131~"),
                of("CLM20 is an unknown reason", "**AA:::MD~", "**AA:::MD*********12~")
                        .inSnapshot(() -> aSnapshot().filed("12")),
                of("CLM12 is used", "**AA:::MD~", "**AA:::MD*02~"),
                of("PWK of an unknown kind of paper", BEFORE_AMT, "PWK*99*FX***AC*P1~" + BEFORE_AMT)
                        .inSnapshot(() -> aSnapshot().filed(null, "99 FX P1")),
                of("PWK comes in an unknown way", BEFORE_AMT, "PWK*09*ZZ***AC*P1~" + BEFORE_AMT)
                        .inSnapshot(() -> aSnapshot().filed(null, "09 ZZ P1")),
                of("PWK without its number", BEFORE_AMT, "PWK*09*FX~" + BEFORE_AMT)
                        .inSnapshot(() -> aSnapshot().filed(null, "09 FX")),
                of("PWK with half a number", BEFORE_AMT, "PWK*09*FX***AC~" + BEFORE_AMT),
                of("PWK on request with a number", BEFORE_AMT, "PWK*09*AA***AC*P1~" + BEFORE_AMT),
                of("PWK with a number of one character", BEFORE_AMT, "PWK*09*FX***AC*1~" + BEFORE_AMT)
                        .inSnapshot(() -> aSnapshot().filed(null, "09 FX 1")),
                of("PWK eleven times", BEFORE_AMT, "PWK*09*AA~".repeat(11) + BEFORE_AMT)
                        .inSnapshot(() -> aSnapshot()
                                .filed(null, Collections.nCopies(11, "09 AA").toArray(String[]::new))),
                of("PWK behind AMT", BEFORE_AMT, BEFORE_AMT + "PWK*09*AA~"),
                of("AMT is negative", "AMT*F5*20~", "AMT*F5*-20~")
                        .inSnapshot(() -> aSnapshot().patientPaid("-20")),
                of("AMT of an unknown kind", "AMT*F5*20~", "AMT*A8*20~"),
                of("AMT twice", "AMT*F5*20~", "AMT*F5*20~AMT*F5*20~"),
                of("REF F8 longer than 50", "REF*F8*PCN1~", "REF*F8*" + "9".repeat(51) + "~")
                        .inSnapshot(() -> aSnapshot().sentAs(Frequency.VOID, "9".repeat(51))),
                of("REF F8 without a value", "REF*F8*PCN1~", "REF*F8~"),
                of("NTE longer than 80", "FIRST VISIT", "V".repeat(81)),
                of("NTE in small letters", "FIRST VISIT", "First visit"),
                of("NTE with a tab", "FIRST VISIT", "FIRST\tVISIT"),
                of("NTE with an accent", "FIRST VISIT", "FIRST VISITÉ"),
                of("NTE with the repetition separator", "FIRST VISIT", "FIRST^VISIT"),
                of("NTE with a blank behind", "FIRST VISIT", "FIRST VISIT "),
                of(
                        "NTE behind HI",
                        "NTE*ADD*FIRST VISIT~HI*ABK:F411*ABF:F330~",
                        "HI*ABK:F411*ABF:F330~NTE*ADD*FIRST VISIT~"),
                of("a segment that no 837P has", "NTE*ADD*FIRST VISIT~", "ZZZ*ADD*FIRST VISIT~"));
    }

    static List<PlantedDefect> diagnosesAndParties() {
        String hi = "HI*ABK:F411*ABF:F330~";
        return List.of(
                of("HI is missing", hi, "").inSnapshot(() -> aSnapshot().diagnoses()),
                of("HI twice", hi, hi + hi),
                of("HI with 13 diagnoses", hi, "HI*ABK:F411" + "*ABF:F330".repeat(12) + "~")
                        .inSnapshot(() -> aSnapshot().diagnoses(codes(13))),
                of("HI first diagnosis is not the principal one", "HI*ABK:F411", "HI*ABF:F411"),
                of("HI two principal diagnoses", "*ABF:F330", "*ABK:F330"),
                of("HI of ICD-9", "HI*ABK:F411", "HI*BK:29690"),
                of("HI with the point", "ABK:F411", "ABK:F41.1")
                        .inSnapshot(() -> aSnapshot().diagnoses("F41.1")),
                of("HI without a code", "*ABF:F330", "*ABF"),
                of("2310B of an unknown kind", "NM1*82*1*BAKER", "NM1*ZZ*1*BAKER"),
                of("2310B NPI with two digits exchanged", "XX*2000000077", "XX*2000000707")
                        .inSnapshot(() ->
                                aSnapshot().rendering(Parts.provider(Parts.person("BAKER", "AL"), "2000000707", null))),
                of("2310B twice", "PRV*PE*PXC*1041C0700X~", "PRV*PE*PXC*1041C0700X~NM1*82*1*BAKER*AL~"),
                of("2310C before 2310B", rendering() + facility(), facility() + rendering()),
                of("2310C without address", facility(), "NM1*77*2*BAY~"),
                of("2310C ZIP of five digits", "*MD*216010099", "*MD*21601"),
                of("2310C street without city", "N4*EASTON*MD*216010099~", ""),
                of("2320 without OI", "OI***Y***Y~", ""),
                of("2320 without relationship", "SBR*S*01*G-77", "SBR*S**G-77"),
                of("2320 of the same order as the destination", "SBR*S*01*", "SBR*P*01*")
                        .inSnapshot(() -> aSnapshot().other(other("P", "SB580"))),
                of("2320 group number and name", "*G-77**", "*G-77*THE GROUP*"),
                of(
                        "2330A is missing",
                        "NM1*IL*1*DOE*RICHARD****MI*XYZ998877~N3*7 ELM STREET~N4*BALTIMORE*MD*21201~",
                        ""),
                of("2330B is missing", "NM1*PR*2*CAREFIRST*****PI*SB580~", ""),
                of("2330B has the destination payer's id", "PI*SB580", "PI*60054")
                        .inSnapshot(() -> aSnapshot().other(other("S", "60054"))));
    }

    private static String rendering() {
        return "NM1*82*1*BAKER*AL****XX*2000000077~PRV*PE*PXC*1041C0700X~";
    }

    private static String facility() {
        return "NM1*77*2*BAY~N3*500 BAY ROAD~N4*EASTON*MD*216010099~";
    }

    static List<PlantedDefect> answers() {
        String line = "SVD*MUT01*80*HC:90837:HO**1~CAS*CO*45*40~CAS*PR*1*20**2*10~DTP*573*D8*20260320~AMT*EAF*30~";
        return List.of(
                of("2320 AMT D is not what the lines say", "AMT*D*80~", "AMT*D*81~")
                        .inSnapshot(() -> answered(new Adjudication(
                                new BigDecimal("81"),
                                List.of(),
                                null,
                                null,
                                null,
                                Parts.answeredFirst().adjudication().lines()))),
                of("2320 AMT D is missing", "AMT*D*80~", ""),
                of("2320 CAS repeats what the lines say", "AMT*D*80~", "CAS*CO*45*40~AMT*D*80~"),
                of("2430 SVD of a payer who is not named", "SVD*MUT01*", "SVD*MUT02*"),
                of("2430 SVD is not what the line charges", "SVD*MUT01*80*", "SVD*MUT01*79*")
                        .inSnapshot(() -> answered(Parts.answer("79", Parts.adjustment("CO", "45", "70")))),
                of("2430 SVD without units", "HC:90837:HO**1~CAS", "HC:90837:HO~CAS"),
                of("2430 CAS of an unknown group", "CAS*CO*45*40", "CAS*XX*45*40")
                        .inSnapshot(() -> answered(Parts.answer("110", Parts.adjustment("XX", "45", "40")))),
                of("2430 CAS of 0", "CAS*CO*45*40~", "CAS*CO*45*40~CAS*OA*23*0~")
                        .inSnapshot(() -> answered(Parts.answer("150", Parts.adjustment("CO", "45", "0")))),
                of("2430 CAS without an amount", "CAS*PR*1*20**2*10~", "CAS*PR*1*20**2~"),
                of("2430 DTP 573 is missing", "DTP*573*D8*20260320~AMT", "AMT"),
                of("2430 AMT of an unknown kind", "AMT*EAF*30~", "AMT*F5*30~"),
                of("2430 CAS without SVD", "SVD*MUT01*80*HC:90837:HO**1~", ""),
                of("2430 before the line's number", "REF*6R*CT3-1~" + line, line + "REF*6R*CT3-1~"));
    }

    private static ASnapshot answered(Adjudication answer) {
        return aSnapshot()
                .terms(Parts.terms("S", "18"))
                .other(Parts.answeredFirst().answered(answer));
    }

    static List<PlantedDefect> lines() {
        String first = GoodFile.TEXT.substring(GoodFile.TEXT.indexOf("LX*1~"), GoodFile.TEXT.indexOf("LX*2~"));
        return List.of(
                of("51 lines", first, first.repeat(50)).inSnapshot(ClaimDefects::fiftyOneLines),
                of("LX is missing", "LX*2~", ""),
                of("LX leaves a number out", "LX*2~", "LX*3~").inSnapshot(() -> line(aLine().number(2))),
                of("SV1 is missing", "SV1*HC:90837*150*UN*1***1~DTP*472*RD8", "DTP*472*RD8"),
                of("SV101-1 is another list of codes", "SV1*HC:90837:HO", "SV1*WK:90837:HO"),
                of("SV101-2 of four characters", "HC:90837:HO", "HC:9083:HO")
                        .inSnapshot(() -> line(aLine().procedure("9083"))),
                of("SV101-3 of one character", "HC:90837:HO", "HC:90837:H")
                        .inSnapshot(() -> line(aLine().procedure("90837", "H"))),
                of("SV101 with five modifiers", "HC:90837:HO", "HC:90837:HO:U1:U2:U3::GT"),
                of("SV101 with an empty component behind", "HC:90837:HO*", "HC:90837:HO:*"),
                of("SV102 is empty", "*150*UN*1*10", "**UN*1*10").inSnapshot(() -> line(aLine().charge(null))),
                of("SV102 with a comma", "*150*UN*1*10", "*1,50*UN*1*10"),
                of("SV102 of a hundred million", "*150*UN*1*10", "*100000000.00*UN*1*10")
                        .inSnapshot(() -> line(aLine().charge("100000000"))),
                of("SV103 is unknown", "*150*UN*1*10", "*150*DA*1*10")
                        .inSnapshot(() -> line(aLine().quantity("DA", "1"))),
                of("SV103 minutes of psychotherapy", "*150*UN*1*10", "*150*MJ*60*10")
                        .inSnapshot(() -> line(aLine().quantity("MJ", "60"))),
                of("SV104 is zero", "*150*UN*1*10", "*150*UN*0*10").inSnapshot(() -> line(aLine().units("0"))),
                of("SV104 is negative", "*150*UN*1*10", "*150*UN*-1*10").inSnapshot(() -> line(aLine().units("-1"))),
                of("SV105 is an unknown place of service", "*UN*1*10*", "*UN*1*98*")
                        .inSnapshot(() -> line(aLine().place("98"))),
                of("SV105 repeats the claim's", "*UN*1*10*", "*UN*1*11*"),
                of("SV107 points behind the last diagnosis", "**1:2**Y", "**1:3**Y")
                        .inSnapshot(() -> line(aLine().pointers(1, 3))),
                of("SV107 points to 0", "**1:2**Y", "**0:2**Y").inSnapshot(() -> line(aLine().pointers(0, 1))),
                of("SV107 with five pointers", "**1:2**Y", "**1:2:1:2:1**Y")
                        .inSnapshot(() -> line(aLine().pointers(1, 1, 1, 1, 1))),
                of("SV107 is empty", "*UN*1***1~DTP*472*RD8", "*UN*1~DTP*472*RD8")
                        .inSnapshot(() -> line(aLine().pointers())),
                of("SV109 is N", "*1:2**Y~", "*1:2**N~"),
                of("line without date", "DTP*472*D8*20260302~", "")
                        .inSnapshot(() -> line(aLine().from(null).through(null))),
                of("DTP 472 one day as a period", "DTP*472*D8*20260302", "DTP*472*RD8*20260302"),
                of("DTP 472 ends before it begins", "20260301-20260302", "20260302-20260301")
                        .inSnapshot(() -> line(aLine().from("2026-03-02").through("2026-03-01"))),
                of("DTP 472 ends on no day", "20260301-20260302", "20260301-20260431"),
                of("DTP 472 after the batch", "DTP*472*D8*20260302", "DTP*472*D8*20260402"),
                of("REF 6R is missing", "REF*6R*CT1-2~", "").inSnapshot(() -> line(aLine().controlNumber(" "))),
                of("REF 6R longer than 30", "REF*6R*CT1-2~", "REF*6R*CT1-" + "2".repeat(30) + "~")
                        .inSnapshot(() -> line(aLine().controlNumber("2".repeat(31)))),
                of("REF 6R twice in the claim", "REF*6R*CT1-2~", "REF*6R*CT1-1~")
                        .inSnapshot(() -> line(aLine().controlNumber("A")).line(aLine().controlNumber("A"))),
                of("2410 LIN without CTP", "CTP****1.5*ML~", ""),
                of("2410 CTP without LIN", "LIN**N4*65757030001~", ""),
                of("2410 drug code of ten digits", "N4*65757030001", "N4*6575703001")
                        .inSnapshot(() -> line(aLine().drug("6575703001", "1.5", "ML"))),
                of("2410 unit is unknown", "CTP****1.5*ML~", "CTP****1.5*XX~")
                        .inSnapshot(() -> line(aLine().drug("65757030001", "1.5", "XX"))),
                of("2420A of a facility", "REF*6R*CT1-1~", "REF*6R*CT1-1~NM1*77*2*BAY~"),
                of("2420E of an organisation", "REF*6R*CT1-1~", "REF*6R*CT1-1~NM1*DK*2*BAY~")
                        .inSnapshot(() -> line(
                                aLine().orderedBy(Parts.provider(EntityName.organization("BAY"), Parts.npi(3), null)))),
                of("2420E twice", "REF*6R*CT1-1~", "REF*6R*CT1-1~NM1*DK*1*STAUB*BETH~NM1*DK*1*STAUB*BETH~"),
                of("2420E before 2420A", "REF*6R*CT1-1~", "REF*6R*CT1-1~NM1*DK*1*STAUB*BETH~NM1*82*1*BAKER*AL~"),
                of("2420E with a location number", "REF*6R*CT1-1~", "REF*6R*CT1-1~NM1*DK*1*STAUB*BETH~REF*LU*7~")
                        .inSnapshot(() -> line(aLine().orderedBy(Parts.provider(
                                Parts.person("STAUB", "BETH"), Parts.npi(3), null, new QualifiedNumber("LU", "7"))))));
    }

    private static ASnapshot line(ALine line) {
        return aSnapshot().line(line);
    }

    private static ASnapshot fiftyOneLines() {
        ASnapshot claim = aSnapshot();
        IntStream.range(0, 51).forEach(i -> claim.line(aLine()));
        return claim;
    }

    private static String[] codes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "F" + (100 + i)).toArray(String[]::new);
    }

    private static ASnapshot signed(String onFile, String release) {
        return aSnapshot().signatures(new Signatures(onFile, null, "A", "Y", release, false));
    }

    private static String stay(String admission, String discharge) {
        return "DTP*435*D8*" + admission + "~DTP*096*D8*" + discharge + "~";
    }

    private static OtherCoverage other(String order, String payerId) {
        OtherCoverage other = Parts.otherCoverage();
        CoverageTerms terms = new CoverageTerms(order, "01", null, null, null, "BL");
        return new OtherCoverage(terms, other.subscriber(), Parts.payer("CAREFIRST", payerId), "Y", "Y");
    }
}
