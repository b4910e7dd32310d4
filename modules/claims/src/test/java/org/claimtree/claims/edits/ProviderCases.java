package org.claimtree.claims.edits;

import static org.claimtree.claims.edits.EditsTest.broken;
import static org.claimtree.claims.edits.EditsTest.passing;
import static org.claimtree.claims.testing.ACharge.aCharge;

import java.util.List;
import org.claimtree.claims.testing.Office;
import org.claimtree.directory.MasterKind;

/** Rendering, referring and supervising providers, and the facility. */
final class ProviderCases {
    private ProviderCases() {}

    static List<EditsTest.Case> all() {
        return List.of(
                broken(
                        "an insurance provider of later",
                        s -> s.onlyFrom(MasterKind.PROVIDER, "BAKER", Office.DAY.plusDays(1)),
                        "PROVIDER_NOT_IN_EFFECT lines[0].provider"),
                broken(
                        "a rendering provider without NPI",
                        s -> s.office.provider("BAKER", "/identity/npi", null),
                        "PROVIDER_NPI_MISSING providers.rendering"),
                broken(
                        "a rendering provider of one line without NPI",
                        s -> {
                            s.office.provider("STAUB", "/identity/npi", null);
                            s.charges(aCharge("N-1"), aCharge("N-2").by("STAUB"));
                        },
                        "PROVIDER_NPI_MISSING lines[1].provider"),
                broken(
                        "a rendering provider without first name",
                        s -> s.office.provider("BAKER", "/name", "{'last':'BAKER'}"),
                        "PROVIDER_FIRST_NAME_MISSING providers.rendering"),
                broken(
                        "a named provider of later",
                        s -> {
                            s.office.payer("AETNA", "/terms/renderingSend", "{'mode':'NAMED','provider':'STAUB'}");
                            s.onlyFrom(MasterKind.PROVIDER, "STAUB", Office.DAY.plusDays(1));
                        },
                        "PROVIDER_NOT_IN_EFFECT rendering.send"),
                broken(
                        "a referring provider of later",
                        s -> {
                            s.onlyFrom(MasterKind.PROVIDER, "STAUB", Office.DAY.plusDays(1));
                            s.charges(aCharge().referredBy("STAUB"));
                        },
                        "PROVIDER_NOT_IN_EFFECT providers.referring"),
                broken(
                        "a referring provider of the client of later",
                        s -> {
                            s.onlyFrom(MasterKind.PROVIDER, "STAUB", Office.DAY.plusDays(1));
                            s.client.referredBy("STAUB", "R-1");
                        },
                        "PROVIDER_NOT_IN_EFFECT providers.referring"),
                broken(
                        "a supervising provider of later",
                        s -> {
                            s.onlyFrom(MasterKind.PROVIDER, "STAUB", Office.DAY.plusDays(1));
                            s.charges(aCharge().supervisedBy("STAUB"));
                        },
                        "PROVIDER_NOT_IN_EFFECT providers.supervising"),
                broken(
                        "a referring provider without NPI",
                        s -> {
                            s.office.provider("STAUB", "/identity/npi", null);
                            s.charges(aCharge().referredBy("STAUB"));
                        },
                        "PROVIDER_NPI_MISSING providers.referring"),
                broken(
                        "an organisation that supervises",
                        s -> {
                            s.office.provider("STAUB", "/name", "{'organization':'STAUB LLC'}");
                            s.charges(aCharge().supervisedBy("STAUB"));
                        },
                        "PROVIDER_NOT_A_PERSON providers.supervising"),
                broken(
                        "an organisation that refers",
                        s -> {
                            s.office.provider("STAUB", "/name", "{'organization':'STAUB LLC'}");
                            s.charges(aCharge().referredBy("STAUB"));
                        },
                        "PROVIDER_NOT_A_PERSON providers.referring"),
                broken(
                        "an ordering provider of later",
                        s -> {
                            s.onlyFrom(MasterKind.PROVIDER, "STAUB", Office.DAY.plusDays(1));
                            s.charges(aCharge().orderedBy("STAUB"));
                        },
                        "PROVIDER_NOT_IN_EFFECT lines[0].ordering"),
                passing("an ordering provider of the day of the line", "PROVIDER_NOT_IN_EFFECT", s -> {
                    s.onlyFrom(MasterKind.PROVIDER, "STAUB", Office.DAY.plusDays(1));
                    s.charges(
                            aCharge("N-1"),
                            aCharge("N-2").on(Office.DAY.plusDays(1).toString()).orderedBy("STAUB"));
                }),
                broken(
                        "an ordering provider without NPI",
                        s -> {
                            s.office.provider("STAUB", "/identity/npi", null);
                            s.charges(aCharge().orderedBy("STAUB"));
                        },
                        "PROVIDER_NPI_MISSING lines[0].ordering"),
                passing(
                        "a provider who ordered",
                        "PROVIDER_NOT_IN_EFFECT",
                        s -> s.charges(aCharge().orderedBy("STAUB"))),
                broken(
                        "a location of later",
                        s -> {
                            s.onlyFrom(MasterKind.LOCATION, "HARBOR", Office.DAY.plusDays(1));
                            s.charges(aCharge().at("HARBOR"));
                        },
                        "LOCATION_NOT_IN_EFFECT lines[0].service.location"),
                broken(
                        "a facility without ZIP+4",
                        s -> {
                            s.office.location("HARBOR", "/facility/address/zip", "'21401'");
                            s.charges(aCharge().at("HARBOR"));
                        },
                        "FACILITY_ZIP4 facility.identity"),
                broken(
                        "a facility's number of the wrong kind",
                        s -> {
                            s.office.location("HARBOR", "/facility/number", "{'qualifier':'ZZ','number':'1'}");
                            s.charges(aCharge().at("HARBOR"));
                        },
                        "FACILITY_NUMBER_QUALIFIER facility.identity"));
    }
}
