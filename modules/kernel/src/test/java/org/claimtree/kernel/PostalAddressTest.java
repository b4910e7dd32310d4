package org.claimtree.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.kernel.Refused.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "P.O. BOX 12",
                "PO Box 7",
                "P O BOX 3",
                "p.o. box 12",
                "P.O.BOX 12",
                "POBOX 12",
                "PO BOX12",
                "P. O. BOX 12",
                "P-O BOX 12",
                "P/O BOX 12",
                "P.O.B. 12",
                "POB 12",
                "PO BX 12",
                "P.O. DRAWER 4",
                "POST OFFICE BOX 1",
                "POST OFFICE DRAWER 4",
                "POST BOX 8",
                "POSTBOX 8",
                "LOCK BOX 9",
                "LOCKBOX 9",
                "Box 44",
                "BOX #44",
                "BOX NO. 44",
                "12 MAIN ST PO BOX 7",
                "12 MAIN ST, P.O. BOX 7"
            })
    void a_po_box_is_seen_on_either_line(String line) {
        assertThat(PostalAddress.us(line, "BOWIE", "MD", "20715").isPoBox()).isTrue();
        assertThat(new PostalAddress("12 MAIN ST", line, "BOWIE", "MD", "20715", null).isPoBox())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 BOXWOOD LANE",
                "400 POBLANO ST",
                "7 PORTER BLVD",
                "55 LOCKWOOD RD",
                "P B SMITH PLAZA",
                "3 POST BOXWOOD COURT",
                "9 LOCK BOXCAR WAY",
                "1 P O BOXWOOD ROW",
                "12 BOX ELDER DRIVE",
                "BOX CANYON ROAD 12",
                "14 POBEDA LANE",
                "2 POST OFFICE SQUARE",
                "RR 2 BOX 18",
                "PSC 3 BOX 12",
                "8 EXPO BOULEVARD",
                "20 DEPOT BOX STREET",
                "6 SHIPOBOX AVENUE"
            })
    void a_street_that_only_sounds_like_one_is_none(String line) {
        assertThat(PostalAddress.us(line, "BOWIE", "MD", "20715").isPoBox()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "20715,20715,false",
        "20715-1234,207151234,true",
        "207151234,207151234,true",
        "00501,00501,false",
        "' 20715 ',20715,false"
    })
    void zips(String given, String zip, boolean plus4) {
        PostalAddress address = PostalAddress.us("1 MAIN ST", "BOWIE", "MD", given);
        assertThat(address.zip()).isEqualTo(zip);
        assertThat(address.hasZipPlus4()).isEqualTo(plus4);
    }

    @ParameterizedTest
    @CsvSource({
        "ZIP_FORM,2071",
        "ZIP_FORM,207155",
        "ZIP_FORM,2071-51234",
        "ZIP_FORM,207-15",
        "ZIP_FORM,20715--1234",
        "ZIP_FORM,2071A",
        "ZIP_FORM,20715 1234",
        "ZIP_FORM,000001234",
        "ZIP_FORM,00000",
        "ZIP_MISSING,' '",
        "ZIP_MISSING,"
    })
    void impossible_zips(String code, String zip) {
        refused(code, zip, () -> PostalAddress.us("1 MAIN ST", "BOWIE", "MD", zip));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD", "DC", "PR", "GU", "AE", "FM"})
    void states_and_territories(String state) {
        assertThat(PostalAddress.us("1 MAIN ST", "BOWIE", state, "20715").state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"XX", "md", "M", "MARYLAND", "ON", "''", ","})
    void no_states(String state) {
        refused("STATE_FORM", null, () -> PostalAddress.us("1 MAIN ST", "BOWIE", state, "20715"));
    }

    @Test
    void the_united_states_need_no_country_and_others_do() {
        assertThat(new PostalAddress("1 MAIN ST", null, "BOWIE", "MD", "20715", "US").country())
                .isNull();
        PostalAddress abroad = new PostalAddress("1 RUE", " ", "LYON", null, "69001", "FR");
        assertThat(abroad.country()).isEqualTo("FR");
        assertThat(abroad.line2()).isNull();
        assertThat(abroad.hasZipPlus4()).isTrue();
        assertThat(new PostalAddress("1 RUE", null, "LAVAL", "QC", "H7A 1A1", "CA").state())
                .isEqualTo("QC");
        assertThat(new PostalAddress("1 STREET", null, "CORK", null, null, "IE").zip())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTRY_FORM,FRA,,69001",
        "COUNTRY_FORM,fr,,69001",
        "STATE_FORM,FR,RHONE,69001",
        "STATE_FORM,FR,r,69001",
        "ZIP_FORM,FR,,1234567890123456"
    })
    void impossible_places_abroad(String code, String country, String state, String zip) {
        refused(code, null, () -> new PostalAddress("1 RUE", null, "LYON", state, zip, country));
    }

    @ParameterizedTest
    @CsvSource({
        "STREET_MISSING,' ',,BOWIE",
        "STREET_MISSING,,,BOWIE",
        "STREET_FORM,12345678901234567890123456789012345678901234567890123456,,BOWIE",
        "STREET_FORM,1 MAIN,12345678901234567890123456789012345678901234567890123456,BOWIE",
        "CITY_MISSING,1 MAIN,,''",
        "CITY_FORM,1 MAIN,,B",
        "CITY_FORM,1 MAIN,,1234567890123456789012345678901"
    })
    void impossible_lines(String code, String line1, String line2, String city) {
        refused(code, line1, () -> new PostalAddress(line1, line2, city, "MD", "20715", null));
    }

    @Test
    void lines_have_no_control_characters() {
        refused("STREET_FORM", "1\nMAIN", () -> PostalAddress.us("1\nMAIN", "BOWIE", "MD", "20715"));
        refused("CITY_FORM", "BO\tWIE", () -> PostalAddress.us("1 MAIN", "BO\tWIE", "MD", "20715"));
    }

    @Test
    void its_text_is_not_the_address() {
        assertThat(PostalAddress.us("1 MAIN ST", "BOWIE", "MD", "20715")).hasToString("PostalAddress");
    }
}
