package org.claimtree.app.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.claimtree.platform.web.ImportCell;
import org.claimtree.platform.web.ImportCell.Kind;

/**
 * The columns of the file. Each is a field of the JSON that {@code POST clients} takes.
 */
enum ClientColumn {
    REF(Owner.CLIENT, "/ref", Kind.TEXT, "1001"),
    LAST_NAME(Owner.CLIENT, "/person/name/last", Kind.TEXT, "ROE"),
    FIRST_NAME(Owner.CLIENT, "/person/name/first", Kind.TEXT, "ROBIN"),
    MIDDLE_NAME(Owner.CLIENT, "/person/name/middle", Kind.TEXT, ""),
    SUFFIX(Owner.CLIENT, "/person/name/suffix", Kind.TEXT, ""),
    BIRTH_DATE(Owner.CLIENT, "/person/birthDate", Kind.DATE, "04/17/1985"),
    SEX(Owner.CLIENT, "/person/sex", Kind.TEXT, "F"),
    ADDRESS_1(Owner.CLIENT, "/person/address/line1", Kind.TEXT, "12 ELM STREET"),
    ADDRESS_2(Owner.CLIENT, "/person/address/line2", Kind.TEXT, ""),
    CITY(Owner.CLIENT, "/person/address/city", Kind.TEXT, "TOWSON"),
    STATE(Owner.CLIENT, "/person/address/state", Kind.TEXT, "MD"),
    ZIP(Owner.CLIENT, "/person/address/zip", Kind.TEXT, "21204"),
    COUNTRY(Owner.CLIENT, "/person/address/country", Kind.TEXT, ""),
    PHONE(Owner.CLIENT, "/person/phone", Kind.TEXT, "410-555-0100"),
    DEATH_DATE(Owner.CLIENT, "/person/deathDate", Kind.DATE, ""),
    RELEASE(Owner.CLIENT, "/consent/release", Kind.TEXT, "Y"),
    RELEASE_REVOKED(Owner.CLIENT, "/consent/revoked", Kind.DATE, ""),
    DISCLOSURE_FROM(Owner.CLIENT, "/consent/disclosure/from", Kind.DATE, ""),
    DISCLOSURE_THROUGH(Owner.CLIENT, "/consent/disclosure/through", Kind.DATE, ""),
    SIGNED_BY_PROVIDER(Owner.CLIENT, "/consent/signedByProvider", Kind.FLAG, "no"),
    MEDICAL_RECORD(Owner.CLIENT, "/consent/medicalRecord", Kind.TEXT, ""),
    REFERRING_PROVIDER(Owner.CLIENT, "/referral/provider", Kind.TEXT, ""),
    REFERRAL_NUMBER(Owner.CLIENT, "/referral/number", Kind.TEXT, ""),
    DIAGNOSES(Owner.CLIENT, "/diagnoses", Kind.LIST, "F43.22 F41.1"),
    DIVISIONS(Owner.CLIENT, "/care/divisions", Kind.LIST, ""),
    CLINICIANS(Owner.CLIENT, "/care/clinicians", Kind.LIST, ""),
    GROUPS(Owner.CLIENT, "/care/groups", Kind.LIST, ""),
    LOCATION(Owner.CLIENT, "/care/place/location", Kind.TEXT, ""),
    PLACE_OF_SERVICE(Owner.CLIENT, "/care/place/placeOfService", Kind.TEXT, ""),
    DISCHARGED(Owner.CLIENT, "/care/discharged", Kind.DATE, ""),
    COVERAGE(Owner.COVERAGE, "/ref", Kind.TEXT, "PRIMARY"),
    COVERAGE_ORDER(Owner.COVERAGE, "/order", Kind.NUMBER, "1"),
    PAYER(Owner.COVERAGE, "/insurer/payer", Kind.TEXT, "AETNA"),
    PLAN(Owner.COVERAGE, "/insurer/plan", Kind.TEXT, ""),
    CLAIMS_ADDRESS_1(Owner.COVERAGE, "/insurer/claimsAddress/line1", Kind.TEXT, ""),
    CLAIMS_ADDRESS_2(Owner.COVERAGE, "/insurer/claimsAddress/line2", Kind.TEXT, ""),
    CLAIMS_CITY(Owner.COVERAGE, "/insurer/claimsAddress/city", Kind.TEXT, ""),
    CLAIMS_STATE(Owner.COVERAGE, "/insurer/claimsAddress/state", Kind.TEXT, ""),
    CLAIMS_ZIP(Owner.COVERAGE, "/insurer/claimsAddress/zip", Kind.TEXT, ""),
    MEMBER_ID(Owner.COVERAGE, "/policy/memberId", Kind.TEXT, "W100200300"),
    GROUP_NUMBER(Owner.COVERAGE, "/policy/groupNumber", Kind.TEXT, ""),
    GROUP_NAME(Owner.COVERAGE, "/policy/groupName", Kind.TEXT, ""),
    MSP_TYPE(Owner.COVERAGE, "/policy/mspType", Kind.TEXT, ""),
    RELATIONSHIP(Owner.COVERAGE, "/subscriber/relationship", Kind.TEXT, "18"),
    SUBSCRIBER_ORGANIZATION(Owner.COVERAGE, "/subscriber/name/organization", Kind.TEXT, ""),
    SUBSCRIBER_LAST_NAME(Owner.COVERAGE, "/subscriber/name/last", Kind.TEXT, ""),
    SUBSCRIBER_FIRST_NAME(Owner.COVERAGE, "/subscriber/name/first", Kind.TEXT, ""),
    SUBSCRIBER_MIDDLE_NAME(Owner.COVERAGE, "/subscriber/name/middle", Kind.TEXT, ""),
    SUBSCRIBER_SUFFIX(Owner.COVERAGE, "/subscriber/name/suffix", Kind.TEXT, ""),
    SUBSCRIBER_BIRTH_DATE(Owner.COVERAGE, "/subscriber/birthDate", Kind.DATE, ""),
    SUBSCRIBER_SEX(Owner.COVERAGE, "/subscriber/sex", Kind.TEXT, ""),
    SUBSCRIBER_ADDRESS_1(Owner.COVERAGE, "/subscriber/address/line1", Kind.TEXT, ""),
    SUBSCRIBER_ADDRESS_2(Owner.COVERAGE, "/subscriber/address/line2", Kind.TEXT, ""),
    SUBSCRIBER_CITY(Owner.COVERAGE, "/subscriber/address/city", Kind.TEXT, ""),
    SUBSCRIBER_STATE(Owner.COVERAGE, "/subscriber/address/state", Kind.TEXT, ""),
    SUBSCRIBER_ZIP(Owner.COVERAGE, "/subscriber/address/zip", Kind.TEXT, ""),
    SUBSCRIBER_COUNTRY(Owner.COVERAGE, "/subscriber/address/country", Kind.TEXT, ""),
    VALID_FROM(Owner.COVERAGE, "/valid/from", Kind.DATE, "01/01/2026"),
    VALID_THROUGH(Owner.COVERAGE, "/valid/through", Kind.DATE, ""),
    BENEFITS_ASSIGNED(Owner.COVERAGE, "/benefitsAssigned", Kind.TEXT, "Y");

    private final Owner owner;
    private final ImportCell cell;
    private final String example;

    /** Whether a column tells of the client, or of the coverage that the row is about. */
    enum Owner {
        CLIENT,
        COVERAGE
    }

    ClientColumn(Owner owner, String place, Kind kind, String example) {
        this.owner = owner;
        this.cell = ImportCell.of(place, kind);
        this.example = example;
    }

    Owner owner() {
        return owner;
    }

    String example() {
        return example;
    }

    /** Whether it says which record a row is about, and is no value that could be left or cleared. */
    boolean isKey() {
        return this == REF || this == COVERAGE;
    }

    /**
     * The column that a place of a record is about: the one of that field, else the first one within it, else the one
     * around it. None for the record itself.
     */
    static Optional<ClientColumn> at(Owner owner, String pointer) {
        if (pointer.isEmpty()) {
            return Optional.empty();
        }
        Comparator<ClientColumn> longest =
                Comparator.comparing(c -> c.cell.place().toString().length());
        return Arrays.stream(values())
                .filter(c -> c.owner == owner && (c.cell.place() + "/").startsWith(pointer + "/"))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(c -> c.owner == owner && pointer.startsWith(c.cell.place() + "/"))
                        .max(longest));
    }

    /** Puts a cell into a record, or takes away what is there. */
    void put(ObjectNode record, String said) {
        if (isKey()) {
            cell.write(record, said);
        } else {
            cell.put(record, said);
        }
    }
}
