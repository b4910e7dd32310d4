package org.claimtree.claims.edits;

import static org.claimtree.claims.edits.EditsTest.broken;
import static org.claimtree.claims.testing.ACharge.aCharge;

import java.util.List;
import org.claimtree.catalog.Catalog;
import org.claimtree.claims.testing.Office;

/** Service lines. */
final class LineCases {
    private LineCases() {}

    static List<EditsTest.Case> all() {
        return List.of(
                broken(
                        "a code of later",
                        s -> s.office.onlyFrom(Catalog.CODE_KIND, "90837", Office.DAY.plusDays(1)),
                        "CODE_UNKNOWN lines[0].service.procedure"),
                broken(
                        "a revenue code",
                        s -> s.charges(aCharge().code("0906")),
                        "REVENUE_CODE_ON_837P lines[0].service.procedure"),
                broken(
                        "a payer code that is a revenue code",
                        s -> s.office.payerCode("R", "90837", "'payer':'AETNA'", "'code':'0905'"),
                        "REVENUE_CODE_ON_837P lines[0].service.procedure"),
                broken(
                        "a payer code for a code that documents only",
                        s -> {
                            s.office.payerCode("R", "MEMO1", "'payer':'AETNA'", "'code':'90837'");
                            s.charges(aCharge().code("MEMO1"));
                        },
                        "CODE_NOT_BILLABLE lines[0].service.procedure"),
                broken(
                        "a payer code that documents only",
                        s -> s.office.payerCode("R", "90837", "'payer':'AETNA'", "'code':'MEMO1'"),
                        "CODE_NOT_BILLABLE lines[0].service.procedure"),
                broken(
                        "more modifiers than a line takes",
                        s -> {
                            s.office.payerCode(
                                    "R",
                                    "90837",
                                    "'payer':'AETNA'",
                                    "'code':'90837','modifiers':['A1','A2','A3','A4']");
                            s.charges(aCharge().code("90837", "25"));
                        },
                        "MODIFIERS_TOO_MANY lines[0].service.procedure"),
                broken(
                        "two codes that the payer takes for one",
                        s -> {
                            s.office.payerCode("R", "90834", "'payer':'AETNA'", "'code':'90837'");
                            s.charges(aCharge("N-1"), aCharge("N-2").code("90834"));
                        },
                        "DUPLICATE_CHARGE lines[1]"),
                broken(
                        "a code for which the payer wants an authorization",
                        s -> s.office.authorizationNeed("R", "'payer':'AETNA','code':'90837'", "'kind':'REQUIRED'"),
                        "AUTH_REQUIRED lines[0].authorization"),
                broken(
                        "one line without the authorization that another line does not need",
                        s -> {
                            s.office.authorizationNeed("R", "'payer':'AETNA','group':'LABS'", "'kind':'REQUIRED'");
                            s.charges(aCharge("N-1"), aCharge("N-2").code("80305"));
                        },
                        "AUTH_REQUIRED lines[1].authorization"),
                broken(
                        "a code that documents only",
                        s -> s.charges(aCharge().code("MEMO1")),
                        "CODE_NOT_BILLABLE lines[0].service.procedure"),
                broken(
                        "a code that is not billable",
                        s -> s.office.code("90837", "/flags/billable", "false"),
                        "CODE_NOT_BILLABLE lines[0].service.procedure"),
                broken(
                        "a code that no claim can carry",
                        s -> s.charges(aCharge().code("9083")),
                        "CODE_UNKNOWN lines[0].service.procedure",
                        "CODE_FORM lines[0].service.procedure"),
                broken(
                        "a modifier twice",
                        s -> s.charges(aCharge().code("90837", "25", "25")),
                        "MODIFIER_TWICE lines[0].service.procedure"),
                broken(
                        "an unlisted code that nothing describes",
                        s -> {
                            s.office.code("99499", "/flags/unlisted", "true").code("99499", "/description", null);
                            s.charges(aCharge().code("99499"));
                        },
                        "DESCRIPTION_MISSING lines[0].service.procedure"),
                broken(
                        "a charge of nothing",
                        s -> s.charges(aCharge().amount("0.00")),
                        "AMOUNT_ZERO lines[0].service.quantity"),
                broken(
                        "no units",
                        s -> s.snapshot("/lines/0/service/quantity/count", "0"),
                        "UNITS_ZERO lines[0].service.quantity"),
                broken(
                        "no diagnosis",
                        s -> s.charges(aCharge().diagnoses().pointers()),
                        "DIAGNOSIS_MISSING facts.diagnoses",
                        "POINTER_MISSING lines[0].service.pointers"),
                broken(
                        "thirteen diagnoses",
                        s -> s.snapshot(
                                "/facts/diagnoses",
                                "['F411','F1','F2','F3','F4','F5','F6','F7','F8','F9','F10','F11','F12']"),
                        "DIAGNOSES_TOO_MANY facts.diagnoses"),
                broken(
                        "an external cause first",
                        s -> s.charges(aCharge().diagnoses("Y07499", "F411").pointers(1, 2)),
                        "DIAGNOSIS_EXTERNAL_CAUSE_FIRST facts.diagnoses"),
                broken(
                        "a line that points nowhere",
                        s -> s.charges(aCharge().pointers()),
                        "POINTER_MISSING lines[0].service.pointers"),
                broken(
                        "a pointer beyond the diagnoses",
                        s -> s.snapshot("/lines/0/service/pointers", "[2]"),
                        "POINTER_TARGET lines[0].service.pointers"),
                broken(
                        "a place of service that nobody knows",
                        s -> s.charges(aCharge().placeOfService("98")),
                        "PLACE_OF_SERVICE_UNKNOWN lines[0].service.placeOfService"),
                broken(
                        "a test without CLIA number",
                        s -> s.office.code("90837", "/flags/needsClia", "true"),
                        "CLIA_MISSING lines[0].numbers.clia"),
                broken(
                        "a mammography without certification number",
                        s -> s.office.code("90837", "/flags/needsMammography", "true"),
                        "MAMMOGRAPHY_MISSING lines[0].numbers.mammography"),
                broken(
                        "one test without CLIA number beside one that has it",
                        s -> {
                            s.office
                                    .payer("AETNA", "/terms/facilitySend", "'NEVER'")
                                    .code("90837", "/flags/needsClia", "true")
                                    .location("MAIN", "/certificates", "{'clia':'05D0937000'}");
                            s.charges(
                                    aCharge("N-1"), aCharge("N-2").at("HARBOR").on("2026-10-06"));
                        },
                        "CLIA_MISSING lines[1].numbers.clia"),
                broken(
                        "the same service twice",
                        s -> s.charges(aCharge("N-1"), aCharge("N-2")),
                        "DUPLICATE_CHARGE lines[1]"),
                broken(
                        "a total that is not the sum",
                        s -> s.snapshot("/control/total", "151.00"),
                        "TOTAL_DIFFERS control.total"),
                broken(
                        "a total larger than receivers accept",
                        s -> s.charges(
                                aCharge("N-1").amount("9999999.99"),
                                aCharge("N-2").on("2026-10-06").amount("0.01")),
                        "TOTAL_TOO_LARGE control.total"));
    }
}
