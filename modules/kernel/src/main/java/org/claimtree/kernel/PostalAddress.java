package org.claimtree.kernel;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A postal address within the lengths of 005010X222A1 N301/N302 (55), N401 (2–30), N402 and N403. Addresses in the
 * United States have a state code and a ZIP of five or nine digits; others have a country code.
 *
 * @param line1 street and number, or a PO box
 * @param line2 suite or the rest of a long street line, or null
 * @param city 2–30 characters
 * @param state two capitals of a US state, territory or armed forces region; outside the United States a province or
 *     subdivision of up to three characters (N402 in Canada, else N407), or null
 * @param zip five or nine digits without hyphen; outside the United States the foreign postal code or null
 * @param country two capitals (ISO 3166), null for the United States
 */
public record PostalAddress(String line1, String line2, String city, String state, String zip, String country) {
    private static final Pattern ZIP = Pattern.compile("[0-9]{5}(-?[0-9]{4})?");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern STATE = Pattern.compile("[A-Z0-9]{1,3}");

    private static final Pattern PO_BOX = Pattern.compile(
            "\\bP[\\s./-]*O[\\s./-]*(BOX(?![A-Z])|DRAWER\\b|B\\.?X?\\.?\\s*\\d)"
                    + "|\\bPOST\\s*(OFFICE\\s*|OFC\\s*)?(BOX(?![A-Z])|DRAWER\\b)"
                    + "|\\bLOCK\\s*BOX(?![A-Z])"
                    + "|^\\s*BOX\\s*(#|NO\\b\\.?|NUMBER\\b)?\\s*\\d",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> STATES = Set.of(
            ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND"
                            + " OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI FM MH PW AA AE AP")
                    .split(" "));

    public PostalAddress {
        line1 = Text.atMost(
                Text.required(line1, "STREET_MISSING", "The street line"), 55, "STREET_FORM", "The street line");
        line2 = Text.atMost(Text.trimmed(line2), 55, "STREET_FORM", "The second street line");
        city = Text.atMost(Text.required(city, "CITY_MISSING", "The city"), 30, "CITY_FORM", "The city");
        if (city.length() < 2) {
            throw new InvalidValue("CITY_FORM", "A city has at least two characters.");
        }
        state = Text.trimmed(state);
        zip = Text.trimmed(zip);
        country = "US".equals(Text.trimmed(country)) ? null : Text.trimmed(country);
        if (country == null) {
            checkState(state);
            zip = usZip(zip);
        } else {
            checkForeign(country, state, zip);
        }
    }

    /** An address in the United States on one street line. */
    public static PostalAddress us(String street, String city, String state, String zip) {
        return new PostalAddress(street, null, city, state, zip, null);
    }

    private static void checkState(String state) {
        if (state == null || !STATES.contains(state)) {
            throw new InvalidValue("STATE_FORM", "The state is a two-letter code such as MD.");
        }
    }

    private static String usZip(String zip) {
        String given = Text.required(zip, "ZIP_MISSING", "The ZIP");
        if (!ZIP.matcher(given).matches() || given.startsWith("00000")) {
            throw new InvalidValue("ZIP_FORM", "A ZIP has five digits, or nine with ZIP+4.");
        }
        return given.replace("-", "");
    }

    private static void checkForeign(String country, String state, String zip) {
        if (!COUNTRY.matcher(country).matches()) {
            throw new InvalidValue("COUNTRY_FORM", "The country is a two-letter code such as CA.");
        }
        if (state != null && !STATE.matcher(state).matches()) {
            throw new InvalidValue("STATE_FORM", "A province abroad is a code of up to three characters.");
        }
        Text.atMost(zip, 15, "ZIP_FORM", "The postal code");
    }

    /** Whether a street line names a PO box or lock box, which a billing provider's address must not be (2010AA N3). */
    public boolean isPoBox() {
        return PO_BOX.matcher(line1).find()
                || (line2 != null && PO_BOX.matcher(line2).find());
    }

    /** Whether ZIP+4 is complete, as billing provider and service facility need it (2010AA and 2310C N403). */
    public boolean hasZipPlus4() {
        return country != null || zip.length() == 9;
    }

    /** Never the address: it may be a client's. */
    @Override
    public String toString() {
        return "PostalAddress";
    }
}
