package org.claimtree.app.imports;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of the file. Each is a field of the JSON that {@code POST clients} takes; whether a value is right is
 * decided there, so a cell that is no date or number is handed on as the text that it is.
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
    SIGNED_BY_PROVIDER(Owner.CLIENT, "/consent/signedByProvider", Kind.FLAG, "no"),
    MEDICAL_RECORD(Owner.CLIENT, "/consent/medicalRecord", Kind.TEXT, ""),
    REFERRING_PROVIDER(Owner.CLIENT, "/referral/provider", Kind.TEXT, ""),
    REFERRAL_NUMBER(Owner.CLIENT, "/referral/number", Kind.TEXT, ""),
    DIAGNOSES(Owner.CLIENT, "/diagnoses", Kind.LIST, "F43.22 F41.1"),
    DIVISIONS(Owner.CLIENT, "/care/divisions", Kind.LIST, ""),
    CLINICIANS(Owner.CLIENT, "/care/clinicians", Kind.LIST, ""),
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

    /** What a cell says to take a value away; an empty one leaves it. */
    static final String CLEARED = "-";

    private static final Pattern US_DATE = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    private final Owner owner;
    private final JsonPointer place;
    private final Kind kind;
    private final String example;

    /** Whether a column tells of the client, or of the coverage that the row is about. */
    enum Owner {
        CLIENT,
        COVERAGE
    }

    private enum Kind {
        TEXT,
        /** 10/05/2026 or 2026-10-05. */
        DATE,
        NUMBER,
        /** yes or no. */
        FLAG,
        /** Values parted by bars, or where there are none, by blanks. */
        LIST
    }

    ClientColumn(Owner owner, String place, Kind kind, String example) {
        this.owner = owner;
        this.place = JsonPointer.compile(place);
        this.kind = kind;
        this.example = example;
    }

    /** Its name in the header; capitals and blanks around it do not matter. */
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ClientColumn> named(String header) {
        String plain = header.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(c -> c.name().equals(plain)).findFirst();
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
                Comparator.comparing(c -> c.place.toString().length());
        return Arrays.stream(values())
                .filter(c -> c.owner == owner && (c.place + "/").startsWith(pointer + "/"))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(c -> c.owner == owner && pointer.startsWith(c.place + "/"))
                        .max(longest));
    }

    /** Puts a cell into a record, or takes away what is there. */
    void put(ObjectNode record, String cell) {
        if (cell.equals(CLEARED) && !isKey()) {
            remove(record, place);
        } else {
            JsonPointer holder = place.head();
            ObjectNode parent = holder.matches() ? record : record.withObject(holder);
            parent.set(place.last().getMatchingProperty(), value(cell));
        }
    }

    /** What is left without content is no address or name any more. */
    private static void remove(ObjectNode record, JsonPointer gone) {
        if (record.at(gone.head()) instanceof ObjectNode parent) {
            parent.remove(gone.last().getMatchingProperty());
            if (parent.isEmpty() && !gone.head().matches()) {
                remove(record, gone.head());
            }
        }
    }

    private JsonNode value(String cell) {
        return switch (kind) {
            case TEXT -> TextNode.valueOf(cell);
            case DATE -> TextNode.valueOf(date(cell));
            case NUMBER ->
                cell.matches("[0-9]{1,9}") ? IntNode.valueOf(Integer.parseInt(cell)) : TextNode.valueOf(cell);
            case FLAG -> flag(cell);
            case LIST -> list(cell);
        };
    }

    private static String date(String cell) {
        Matcher us = US_DATE.matcher(cell);
        return us.matches()
                ? "%s-%02d-%02d".formatted(us.group(3), Integer.valueOf(us.group(1)), Integer.valueOf(us.group(2)))
                : cell;
    }

    private static JsonNode flag(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true" -> BooleanNode.TRUE;
            case "no", "n", "false" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(cell);
        };
    }

    private static ArrayNode list(String cell) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(cell.split(cell.contains("|") ? "\\s*\\|\\s*" : " +"))
                .filter(part -> !part.isEmpty())
                .forEach(list::add);
        return list;
    }
}
