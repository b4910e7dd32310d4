package org.claimtree.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.kernel.Refused.refused;

import org.claimtree.kernel.TaxId.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TaxId, Taxonomy, DiagnosisCode, QualifiedNumber: what each takes, what it makes of it, what it refuses. */
class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({
        "EIN,52-1234567,521234567",
        "EIN,521234567,521234567",
        "EIN,900123456,900123456",
        "EIN,666123456,666123456",
        "EIN,' 52-1234567 ',521234567",
        "SSN,212-34-5678,212345678",
        "SSN,001010001,001010001",
        "SSN,899999999,899999999",
        "SSN,665999999,665999999",
        "SSN,667010001,667010001"
    })
    void tax_ids(Kind kind, String given, String digits) {
        TaxId taxId = new TaxId(kind, given);
        assertThat(taxId.digits()).isEqualTo(digits);
        assertThat(taxId.kind()).isEqualTo(kind);
        assertThat(taxId.toString()).doesNotContain(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "TAX_ID_FORM,EIN,52123456",
        "TAX_ID_FORM,EIN,5212345678",
        "TAX_ID_FORM,EIN,52123456A",
        "TAX_ID_FORM,SSN,212 34 5678",
        "TAX_ID_FILLER,EIN,000000000",
        "TAX_ID_FILLER,SSN,000-00-0000",
        "TAX_ID_FILLER,EIN,99-9999999",
        "SSN_FORM,SSN,000-12-3456",
        "SSN_FORM,SSN,666-12-3456",
        "SSN_FORM,SSN,900-12-3456",
        "SSN_FORM,SSN,999-12-3456",
        "SSN_FORM,SSN,212-00-5678",
        "SSN_FORM,SSN,212-34-0000",
        "TAX_ID_MISSING,EIN,' '",
        "TAX_ID_MISSING,SSN,"
    })
    void impossible_tax_ids(String code, Kind kind, String given) {
        refused(code, given, () -> new TaxId(kind, given));
    }

    @Test
    void a_tax_id_has_a_kind() {
        refused("TAX_ID_KIND", "521234567", () -> new TaxId(null, "521234567"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1041C0700X", "261QM0801X", "2084P0800X", "103TC0700X", "390200000X", "106H00000X"})
    void taxonomies(String code) {
        assertThat(new Taxonomy(code)).hasToString(code);
        assertThat(new Taxonomy(" " + code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "TAXONOMY_FORM,1041C0700",
        "TAXONOMY_FORM,1041C0700XX",
        "TAXONOMY_FORM,1041c0700x",
        "TAXONOMY_FORM,104C10700Y",
        "TAXONOMY_FORM,A041C0700X",
        "TAXONOMY_FORM,1041 0700X",
        "TAXONOMY_MISSING,''",
        "TAXONOMY_MISSING,"
    })
    void impossible_taxonomies(String code, String given) {
        refused(code, given, () -> new Taxonomy(given));
    }

    @ParameterizedTest
    @CsvSource({
        "F41.1,F411",
        "F411,F411",
        "I10,I10",
        "Z3A.01,Z3A01",
        "S72.001A,S72001A",
        "S72001A,S72001A",
        "C4A.0,C4A0",
        "' F41.1 ',F411"
    })
    void diagnoses(String given, String code) {
        assertThat(new DiagnosisCode(given).code()).isEqualTo(code);
        assertThat(new DiagnosisCode(given)).hasToString(code);
    }

    @ParameterizedTest
    @CsvSource({
        "DIAGNOSIS_FORM,G4",
        "DIAGNOSIS_FORM,f41.1",
        "DIAGNOSIS_FORM,411.1",
        "DIAGNOSIS_FORM,FA1.1",
        "DIAGNOSIS_FORM,S72.001AB",
        "DIAGNOSIS_FORM,F4.11",
        "DIAGNOSIS_FORM,F41.1.1",
        "DIAGNOSIS_FORM,G41.",
        "DIAGNOSIS_FORM,F41 1",
        "DIAGNOSIS_MISSING,' '",
        "DIAGNOSIS_MISSING,"
    })
    void impossible_diagnoses(String code, String given) {
        refused(code, given, () -> new DiagnosisCode(given));
    }

    @Test
    void qualified_numbers() {
        assertThat(new QualifiedNumber(" G2 ", " A 1 ")).isEqualTo(new QualifiedNumber("G2", "A 1"));
        assertThat(new QualifiedNumber("0B", "1".repeat(50)).number()).hasSize(50);
    }

    @ParameterizedTest
    @CsvSource({
        "QUALIFIER_MISSING,,1",
        "QUALIFIER_FORM,G,1",
        "QUALIFIER_FORM,g2,1",
        "QUALIFIER_FORM,G22,1",
        "NUMBER_MISSING,G2,",
        "NUMBER_MISSING,G2,' '",
        "NUMBER_FORM,G2,123456789012345678901234567890123456789012345678901"
    })
    void impossible_qualified_numbers(String code, String qualifier, String number) {
        refused(code, number, () -> new QualifiedNumber(qualifier, number));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "A\u0007B")
    void a_number_has_no_control_characters(String number) {
        refused(number == null ? "NUMBER_MISSING" : "NUMBER_FORM", number, () -> new QualifiedNumber("G2", number));
    }
}
