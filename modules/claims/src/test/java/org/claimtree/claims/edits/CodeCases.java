package org.claimtree.claims.edits;

import static org.claimtree.claims.edits.EditsTest.broken;
import static org.claimtree.claims.edits.EditsTest.passing;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.util.ArrayList;
import java.util.List;
import org.claimtree.catalog.BillingCode;
import org.claimtree.claims.testing.Office;

/** Modifiers, codes that ask for something, days that are paid by the day: each beside what looks like it and passes. */
final class CodeCases {
    private static final String MBI = "1EG4TE5MK73";

    private CodeCases() {}

    static List<EditsTest.Case> all() {
        List<EditsTest.Case> all = new ArrayList<>(modifiers());
        all.addAll(addOns());
        all.addAll(payers());
        all.addAll(days());
        all.addAll(anesthesia());
        return all;
    }

    private static EditsTest.Case line(boolean holds, String place, String code, String... modifiers) {
        String what = "place " + place + ", modifiers " + String.join(" ", modifiers);
        return holds
                ? broken(
                        what,
                        s -> s.charges(aCharge().code("90837", modifiers).placeOfService(place)),
                        code
                                + (code.endsWith("PLACE")
                                        ? " lines[0].service.placeOfService"
                                        : " lines[0].service.procedure"))
                : passing(
                        what,
                        code,
                        s -> s.charges(aCharge().code("90837", modifiers).placeOfService(place)));
    }

    private static List<EditsTest.Case> anesthesia() {
        return List.of(
                broken(
                        "anesthesia without its minutes",
                        s -> s.charges(aCharge().code("00104", "AA")),
                        "ANESTHESIA_MINUTES_MISSING lines[0].service.quantity"),
                passing(
                        "anesthesia of 25 minutes",
                        "ANESTHESIA_MINUTES_MISSING",
                        s -> s.charges(aCharge().code("00104", "AA").minutes(25))),
                passing(
                        "a day's care of an epidural, which is counted",
                        "ANESTHESIA_MINUTES_MISSING",
                        s -> s.charges(aCharge().code("01996"))),
                broken(
                        "anesthesia that nobody in particular gave",
                        s -> s.charges(aCharge().code("00104").minutes(25)),
                        "ANESTHESIA_MODIFIER lines[0].service.procedure"),
                passing(
                        "anesthesia by a nurse who is directed",
                        "ANESTHESIA_MODIFIER",
                        s -> s.charges(aCharge().code("00104", "QX", "QS").minutes(25))));
    }

    private static List<EditsTest.Case> modifiers() {
        return List.of(
                line(true, "11", "MODIFIER_CONFLICT", "59", "XE"),
                line(true, "11", "MODIFIER_CONFLICT", "76", "77"),
                line(true, "10", "MODIFIER_CONFLICT", "95", "GT"),
                line(true, "02", "MODIFIER_CONFLICT", "95", "93"),
                line(true, "11", "MODIFIER_CONFLICT", "HN", "HO"),
                line(true, "11", "MODIFIER_CONFLICT", "AH", "AJ"),
                line(true, "11", "MODIFIER_CONFLICT", "U1", "XS", "HO", "XU"),
                line(false, "11", "MODIFIER_CONFLICT", "59", "76"),
                line(false, "10", "MODIFIER_CONFLICT", "95", "HO"),
                line(false, "11", "MODIFIER_CONFLICT", "AJ", "HO", "HF", "HQ"),
                line(true, "10", "TELEHEALTH_MODIFIER"),
                line(true, "02", "TELEHEALTH_MODIFIER", "HO"),
                line(false, "10", "TELEHEALTH_MODIFIER", "95"),
                line(false, "02", "TELEHEALTH_MODIFIER", "HO", "GT"),
                line(false, "10", "TELEHEALTH_MODIFIER", "93"),
                line(false, "11", "TELEHEALTH_MODIFIER"),
                line(true, "11", "TELEHEALTH_PLACE", "95"),
                line(true, "53", "TELEHEALTH_PLACE", "GT"),
                line(false, "10", "TELEHEALTH_PLACE", "GT"),
                line(false, "11", "TELEHEALTH_PLACE", "HO"));
    }

    private static List<EditsTest.Case> addOns() {
        return List.of(
                broken(
                        "an add-on alone",
                        s -> {
                            s.office.newCode("90785", BillingCode.Kind.ADD_ON);
                            s.charges(aCharge().code("90785"));
                        },
                        "ADD_ON_WITHOUT_PRIMARY lines[0].service.procedure"),
                broken(
                        "an add-on whose main service was on another day",
                        s -> {
                            s.office.newCode("90785", BillingCode.Kind.ADD_ON);
                            s.charges(
                                    aCharge("N-1"), aCharge("N-2").code("90785").on("2026-10-06"));
                        },
                        "ADD_ON_WITHOUT_PRIMARY lines[1].service.procedure"),
                broken(
                        "an add-on whose main service was another provider's",
                        s -> {
                            s.office.newCode("90785", BillingCode.Kind.ADD_ON);
                            s.charges(
                                    aCharge("N-1"), aCharge("N-2").code("90785").by("STAUB"));
                        },
                        "ADD_ON_WITHOUT_PRIMARY lines[1].service.procedure"),
                broken(
                        "two add-ons and no main service",
                        s -> {
                            s.office
                                    .newCode("90785", BillingCode.Kind.ADD_ON)
                                    .newCode("99417", BillingCode.Kind.ADD_ON);
                            s.charges(
                                    aCharge("N-1").code("90785"), aCharge("N-2").code("99417"));
                        },
                        "ADD_ON_WITHOUT_PRIMARY lines[0].service.procedure",
                        "ADD_ON_WITHOUT_PRIMARY lines[1].service.procedure"),
                passing("an add-on beside its main service", "ADD_ON_WITHOUT_PRIMARY", s -> {
                    s.office.newCode("90785", BillingCode.Kind.ADD_ON);
                    s.charges(aCharge("N-1").code("90785"), aCharge("N-2"));
                }),
                broken(
                        "an injection without its drug",
                        s -> {
                            s.office.newCode("J2315", BillingCode.Kind.HCPCS);
                            s.charges(aCharge().code("J2315"));
                        },
                        "NDC_MISSING lines[0].drug"),
                passing("an injection with its drug", "NDC_MISSING", s -> {
                    s.office.newCode("J2315", BillingCode.Kind.HCPCS);
                    s.charges(aCharge().code("J2315"));
                    s.snapshot("/lines/0/drug", "{'ndc':'65757030001','quantity':380,'unit':'ME'}");
                }));
    }

    private static List<EditsTest.Case> payers() {
        return List.of(
                broken(
                        "a code of Medicaid to Medicare",
                        s -> {
                            s.client = aClient()
                                    .covered(aCoverage().with("MEDICARE").memberId(MBI));
                            s.charges(aCharge().code("H0015"));
                        },
                        "HS_CODE_TO_MEDICARE lines[0].service.procedure"),
                broken(
                        "a payer code of private payers to Medicare",
                        s -> {
                            s.office.payerCode("R", "90837", "'payer':'MEDICARE'", "'code':'S9480'");
                            s.client = aClient()
                                    .covered(aCoverage().with("MEDICARE").memberId(MBI));
                        },
                        "HS_CODE_TO_MEDICARE lines[0].service.procedure"),
                passing(
                        "the same code to a private payer",
                        "HS_CODE_TO_MEDICARE",
                        s -> s.charges(aCharge().code("H0015"))),
                passing("a payer code that Medicare takes", "HS_CODE_TO_MEDICARE", s -> {
                    s.office.payerCode("R", "H0015", "'payer':'MEDICARE'", "'code':'90837'");
                    s.client = aClient().covered(aCoverage().with("MEDICARE").memberId(MBI));
                    s.charges(aCharge().code("H0015"));
                }),
                broken(
                        "a member id that is none of Medicare's",
                        s -> s.client =
                                aClient().covered(aCoverage().with("MEDICARE").memberId("1EG4TE5MK7S")),
                        "MBI_FORM insured.subscriber.memberId"),
                passing(
                        "Medicare's own example",
                        "MBI_FORM",
                        s -> s.client =
                                aClient().covered(aCoverage().with("MEDICARE").memberId(MBI))),
                passing(
                        "any member id of a private payer",
                        "MBI_FORM",
                        s -> s.client = aClient().covered(aCoverage().memberId("W123"))),
                broken(
                        "Medicare second, and no reason",
                        s -> {
                            s.client = aClient()
                                    .covered(aCoverage().with("MEDICARE").memberId(MBI));
                            s.snapshot("/insured/terms/order", "'S'");
                        },
                        "MSP_TYPE_MISSING insured.terms.mspType"),
                passing("Medicare second with its reason", "MSP_TYPE_MISSING", s -> {
                    s.client = aClient().covered(aCoverage().with("MEDICARE").memberId(MBI));
                    s.snapshot("/insured/terms/order", "'S'");
                    s.snapshot("/insured/terms/mspType", "'12'");
                }),
                passing("a private payer second", "MSP_TYPE_MISSING", s -> s.snapshot("/insured/terms/order", "'S'")),
                broken(
                        "an enrollment that ended before",
                        s -> s.office.provider("BAKER", "/numbers", number("'through':'2026-10-04'")),
                        "PROVIDER_NOT_ENROLLED lines[0].provider"),
                broken(
                        "an enrollment that begins later",
                        s -> s.office.provider("BAKER", "/numbers", number("'from':'2026-10-06'")),
                        "PROVIDER_NOT_ENROLLED lines[0].provider"),
                passing(
                        "an enrollment on its last day",
                        "PROVIDER_NOT_ENROLLED",
                        s -> s.office.provider(
                                "BAKER", "/numbers", number("'from':'2026-10-05','through':'2026-10-05'"))),
                passing(
                        "an enrollment that ended with another payer",
                        "PROVIDER_NOT_ENROLLED",
                        s -> s.office.provider(
                                "BAKER",
                                "/numbers",
                                number("'through':'2026-10-04'").replace("AETNA", "BCBS"))));
    }

    private static String number(String dates) {
        return "[{'payer':'AETNA','qualifier':'G2','number':'77'," + dates + "}]";
    }

    private static void paidByTheDay(Scene s, String bundled) {
        s.office
                .group("IOP", "H0015")
                .group("WITH-IOP", "90837", "80305", "H0015")
                .program("IOP", "LABS", "IOP", "{'payer':'AETNA'," + bundled + "}");
        s.served("H0015", Office.DAY);
    }

    private static List<EditsTest.Case> days() {
        String bundled = "'bundled':{'group':'WITH-IOP','except':['80305']}";
        return List.of(
                broken(
                        "a service that is paid with the day",
                        s -> paidByTheDay(s, bundled),
                        "BUNDLED_IN_PER_DIEM lines[0].service.procedure"),
                broken(
                        "a range with the day in it",
                        s -> {
                            paidByTheDay(s, bundled);
                            s.charges(aCharge().on("2026-10-01").through("2026-10-07"));
                        },
                        "BUNDLED_IN_PER_DIEM lines[0].service.procedure"),
                broken(
                        "a service that is paid with a half day of its own code",
                        s -> {
                            paidByTheDay(s, bundled + ",'tiers':[{'minutes':90,'code':'S9480'}]");
                            s.served("S9480", Office.DAY);
                        },
                        "BUNDLED_IN_PER_DIEM lines[0].service.procedure"),
                passing("the day itself", "BUNDLED_IN_PER_DIEM", s -> {
                    paidByTheDay(s, bundled);
                    s.charges(aCharge().code("H0015"));
                }),
                passing("what is carved out of the day", "BUNDLED_IN_PER_DIEM", s -> {
                    paidByTheDay(s, bundled);
                    s.charges(aCharge().code("80305"));
                }),
                passing("a service beside it", "BUNDLED_IN_PER_DIEM", s -> {
                    paidByTheDay(s, bundled);
                    s.charges(aCharge().code("90791"));
                }),
                passing("the day after", "BUNDLED_IN_PER_DIEM", s -> {
                    paidByTheDay(s, bundled);
                    s.charges(aCharge().on("2026-10-06"));
                }),
                passing("another payer's terms", "BUNDLED_IN_PER_DIEM", s -> {
                    paidByTheDay(s, bundled);
                    s.client = aClient().covered(aCoverage().with("BCBS"));
                }),
                passing("a payer who bundles nothing", "BUNDLED_IN_PER_DIEM", s -> paidByTheDay(s, "'lateDays':30")),
                broken(
                        "two units of one day",
                        s -> {
                            paidByTheDay(s, bundled);
                            s.charges(aCharge().code("H0015").units("2"));
                        },
                        "PER_DIEM_UNITS lines[0].service.quantity"),
                passing("three units of three days", "PER_DIEM_UNITS", s -> {
                    paidByTheDay(s, bundled);
                    s.charges(
                            aCharge().code("H0015").units("3").on("2026-10-05").through("2026-10-07"));
                }),
                passing(
                        "two units of what is not paid by the day",
                        "PER_DIEM_UNITS",
                        s -> s.charges(aCharge().units("2"))));
    }
}
