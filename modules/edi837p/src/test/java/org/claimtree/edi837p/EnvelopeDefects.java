package org.claimtree.edi837p;

import static org.claimtree.edi837p.PlantedDefect.of;
import static org.claimtree.edi837p.PlantedDefect.raw;

import java.util.List;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.claimdoc.InterchangeEnvelope.Address;
import org.claimtree.claimdoc.InterchangeEnvelope.Separators;
import org.claimtree.edi837p.testing.Parts;

/** Defects of ISA, GS, ST and their trailers, of BHT, 1000A and 1000B, and of the file as a whole. */
final class EnvelopeDefects {
    private EnvelopeDefects() {}

    static List<PlantedDefect> envelope() {
        return List.of(
                raw("ISA06 is not padded", "*HARBOR01       *", "*HARBOR01*"),
                raw("ISA05 in small letters", "*ZZ*HARBOR01 ", "*zz*HARBOR01 ")
                        .inEnvelope(() -> sender("zz", "HARBOR")),
                raw("ISA13 and IEA02 differ", "IEA*1*000000001", "IEA*1*000000002"),
                raw("ISA15 is neither P nor T", "*0*T*:", "*0*X*:"),
                raw("IEA01 counts two groups", "IEA*1*", "IEA*2*"),
                raw("IEA is missing", "IEA*1*000000001~", ""),
                raw("GS01 is another kind of group", "GS*HC*", "GS*FA*"),
                raw("GS02 is too short", "GS*HC*HARBOR*", "GS*HC*H*").inEnvelope(() -> sender("ZZ", "H")),
                raw("GS04 is no date", "*20260401*0905*1*X", "*20260431*0905*1*X"),
                raw("GS08 is the guide without its errata", "*1*X*005010X222A1", "*1*X*005010X222"),
                raw("GE01 counts one set of two", "GE*2*1~", "GE*1*1~"),
                raw("GE02 is not GS06", "GE*2*1~", "GE*2*2~"),
                raw("GE is missing", "GE*2*1~", ""),
                raw("separators that are one and the same", "*T*:~", "*T**~")
                        .inEnvelope(() -> Parts.envelope(1, new Separators('*', '*', '^', '~', false))),
                raw(
                        "the file is cut off in a segment",
                        "CLM*CT3*" + GoodFile.TEXT.split("CLM\\*CT3\\*")[1],
                        "CLM*CT3"));
    }

    static List<PlantedDefect> sets() {
        return List.of(
                of("ST01 is a remittance", "ST*837*0001", "ST*835*0001"),
                of("ST02 is too short", "ST*837*0001", "ST*837*001"),
                of("ST02 is used twice", "ST*837*0002*005010X222A1", "ST*837*0001*005010X222A1"),
                of("ST03 is another guide", "ST*837*0001*005010X222A1", "ST*837*0001*005010X223A2"),
                raw("SE01 counts one segment too many", "SE*37*0002", "SE*38*0002"),
                raw("SE02 is not ST02", "SE*37*0002", "SE*37*0003"),
                raw("SE is missing", "SE*37*0002~", ""),
                of("BHT is missing", "BHT*0019*00*000000001-0001*20260401*0905*CH~", ""),
                of("BHT01 is another hierarchy", "BHT*0019*", "BHT*0010*"),
                of("BHT02 is a re-issue", "BHT*0019*00*", "BHT*0019*18*"),
                of("BHT03 is longer than 30", "*000000001-0001*", "*" + "0".repeat(31) + "*"),
                of("BHT04 without century", "-0001*20260401*", "-0001*260401*"),
                of("BHT05 is no time", "-0001*20260401*0905*", "-0001*20260401*2505*"),
                of("BHT06 is unknown", "*0905*CH~", "*0905*XX~"));
    }

    static List<PlantedDefect> submitterAndReceiver() {
        return List.of(
                of(
                        "1000A is missing",
                        "NM1*41*2*HARBOR COUNSELING GROUP*****46*H123~PER*IC*ANN CLERK*TE*4105550100~",
                        ""),
                of("1000A without PER", "PER*IC*ANN CLERK*TE*4105550100~", ""),
                of("1000A PER with half a pair", "*TE*4105550100~", "*TE*4105550100*EX~"),
                of("1000A PER without a number", "PER*IC*ANN CLERK*TE*4105550100~", "PER*IC*ANN CLERK~"),
                of("1000A PER phone with hyphens", "*TE*4105550100~", "*TE*410-555-0100~"),
                of("1000A three PER", "PER*IC*ANN CLERK*TE*4105550100~", "PER*IC**TE*4105550100~".repeat(3)),
                of("1000A NM108 is another kind of id", "*46*H123~", "*XX*H123~"),
                of("1000B is missing", "NM1*40*2*CLEARINGHOUSE ONE*****46*CH001~", ""),
                of("1000B before 1000A", submitter() + receiver(), receiver() + submitter()),
                of("1000B is a person", "NM1*40*2*", "NM1*40*1*"));
    }

    private static String submitter() {
        return "NM1*41*2*HARBOR COUNSELING GROUP*****46*H123~PER*IC*ANN CLERK*TE*4105550100~";
    }

    private static String receiver() {
        return "NM1*40*2*CLEARINGHOUSE ONE*****46*CH001~";
    }

    private static InterchangeEnvelope sender(String qualifier, String code) {
        InterchangeEnvelope e = Parts.envelope();
        return new InterchangeEnvelope(
                new Address(qualifier, "HARBOR01", code),
                e.receiver(),
                e.control(),
                e.separators(),
                e.submitter(),
                e.receiverParty());
    }
}
