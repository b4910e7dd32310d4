package org.claimtree.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.claimtree.kernel.Refused.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PersonName, EntityName, Contact, Finding. */
class NamesTest {
    @Test
    void a_person_has_a_last_name_and_perhaps_others() {
        PersonName name = new PersonName(" DOE ", " JANE", " ", "\u00A0");
        assertThat(name).isEqualTo(new PersonName("DOE", "JANE", null, null));
        assertThat(name).hasToString("PersonName");
        assertThat(new PersonName("L".repeat(60), "F".repeat(35), "M".repeat(25), "S".repeat(10)).last())
                .hasSize(60);
    }

    @ParameterizedTest
    @CsvSource({
        "LAST_NAME_MISSING,0,5,0,0",
        "LAST_NAME_FORM,61,0,0,0",
        "FIRST_NAME_FORM,5,36,0,0",
        "MIDDLE_NAME_FORM,5,5,26,0",
        "SUFFIX_FORM,5,5,5,11"
    })
    void the_parts_have_the_lengths_of_nm1(String code, int last, int first, int middle, int suffix) {
        String l = "QX".repeat(31).substring(0, last);
        String f = "QX".repeat(18).substring(0, first);
        String m = "QX".repeat(13).substring(0, middle);
        String s = "QX".repeat(6).substring(0, suffix);
        refused(code, l + f, () -> new PersonName(l, f, m, s));
        refused(code, l + f, () -> new EntityName(true, l, f, m, s));
    }

    @Test
    void names_have_no_control_characters() {
        refused("LAST_NAME_FORM", "D\u0000E", () -> new PersonName("D\u0000E", null, null, null));
        refused("NAME_FORM", "AC\nME", () -> EntityName.organization("AC\nME"));
    }

    @Test
    void an_entity_is_a_person_or_an_organisation() {
        EntityName person = EntityName.of(new PersonName("DOE", "JANE", "Q", "JR"));
        assertThat(person).isEqualTo(new EntityName(true, "DOE", "JANE", "Q", "JR"));
        assertThat(person.inReadingOrder()).isEqualTo("JANE Q DOE JR");
        assertThat(EntityName.of(new PersonName("CHER", null, null, null)).inReadingOrder())
                .isEqualTo("CHER");
        assertThat(EntityName.organization(" ACME ").inReadingOrder()).isEqualTo("ACME");
        assertThat(person.toString() + EntityName.organization("ACME")).doesNotContain("DOE", "ACME");
    }

    @ParameterizedTest
    @CsvSource({
        "NAME_MISSING,' ',,,",
        "NAME_MISSING,,,,",
        "NAME_FORM,ACME,JANE,,",
        "NAME_FORM,ACME,,Q,",
        "NAME_FORM,ACME,,,JR"
    })
    void an_organisation_has_one_name(String code, String last, String first, String middle, String suffix) {
        refused(code, last, () -> new EntityName(false, last, first, middle, suffix));
        refused("NAME_FORM", "Q".repeat(61), () -> EntityName.organization("Q".repeat(61)));
    }

    @ParameterizedTest
    @CsvSource({
        "410-555-0100,4105550100",
        "(410) 555-0100,4105550100",
        "+1 410.555.0100,4105550100",
        "14105550100,4105550100",
        "' ',"
    })
    void phones(String given, String digits) {
        assertThat(Contact.phone(given)).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"410555010", "41055501000", "24105550100", "410-555-010X", "٤١٠٥٥٥٠١٠٠"})
    void no_phones(String given) {
        refused("PHONE_FORM", given, () -> Contact.phone(given));
    }

    @Test
    void a_contact_can_be_reached() {
        Contact contact = new Contact(" DESK ", "410-555-0100", "12", "410-555-0101", "desk@harbor.example");
        assertThat(contact).isEqualTo(new Contact("DESK", "4105550100", "12", "4105550101", "desk@harbor.example"));
        assertThat(contact).hasToString("Contact");
        assertThat(new Contact(null, null, null, null, "a@b").email()).isEqualTo("a@b");
    }

    @ParameterizedTest
    @CsvSource({
        "CONTACT_EMPTY,DESK,,,,",
        "EXTENSION_FORM,DESK,,12,4105550101,",
        "EXTENSION_FORM,DESK,4105550100,x12,,",
        "EXTENSION_FORM,DESK,4105550100,123456789,,",
        "EMAIL_FORM,DESK,,,,desk",
        "EMAIL_FORM,DESK,,,,desk@two@harbor",
        "EMAIL_FORM,DESK,,,,desk one@harbor",
        "CONTACT_NAME_FORM,1234567890123456789012345678901234567890123456789012345678901,4105550100,,,"
    })
    void impossible_contacts(String code, String name, String phone, String extension, String fax, String email) {
        refused(code, email == null ? extension : email, () -> new Contact(name, phone, extension, fax, email));
    }

    @Test
    void findings_hold_or_warn() {
        Finding hold = Finding.hold("CODE", "field", "Text.");
        assertThat(hold.holds()).isTrue();
        assertThat(hold.mend()).isNull();
        assertThat(hold.mendedAt("payers/AETNA"))
                .isEqualTo(new Finding("CODE", Finding.Severity.HOLD, "field", "Text.", "payers/AETNA"));
        assertThat(Finding.warn("CODE", "field", "Text.").holds()).isFalse();
        assertThatNullPointerException().isThrownBy(() -> Finding.hold(null, "field", "Text."));
        assertThatNullPointerException().isThrownBy(() -> Finding.hold("CODE", null, "Text."));
        assertThatNullPointerException().isThrownBy(() -> new InvalidValue(null, "Text."));
    }
}
