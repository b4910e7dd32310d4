package org.claimtree.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.profiles.Sample.json;

import java.util.List;
import org.claimtree.platform.InputProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileJsonTest {
    private static List<String> problems(String document) {
        return ProfileJson.parse(json(document)).problems().stream()
                .map(p -> p.pointer() + " " + p.code())
                .toList();
    }

    @Test
    void every_field_is_written_and_read_back_to_the_letter() {
        String text = ("{'name':'EVERYTHING','overrides':{"
                        + "'billing.entity':{'typed':{'last':'BAKER','first':'ANDREW','middle':'J','suffix':'JR'}},"
                        + "'billing.printedName':{'typed':'BAKER MD'},"
                        + "'billing.address':{'typed':{'line1':'3 OAK ST','city':'BALTIMORE','state':'MD','zip':'212010003'}},"
                        + "'billing.payTo':{'typed':{'name':'LOCKBOX','address':{'line1':'PO BOX 1','city':'BALTIMORE',"
                        + "'state':'MD','zip':'21201'}}},"
                        + "'billing.contact':{'typed':{'name':'ANN','phone':'4105550199','extension':'7'}},"
                        + "'billing.taxId':{'typed':{'ein':'521234567','ssn':'123456789','send':'SSN'}},"
                        + "'billing.npi':{'typed':'" + Sample.PRACTICE_NPI + "'},"
                        + "'billing.taxonomy':{'typed':'261QM0801X'},"
                        + "'billing.payerNumber':{'typed':{'qualifier':'G2','number':'N1'}},"
                        + "'billing.otherIds':{'typed':[{'qualifier':'0B','number':'L1'},{'qualifier':'1G','number':'U1'}]},"
                        + "'mammography':{'typed':'123456'},"
                        + "'clia':{'typed':'05D0937000'},"
                        + "'rendering.taxonomy':{'typed':'1041C0700X'},"
                        + "'rendering.payerNumber':{'from':'provider.payerNumber'},"
                        + "'rendering.send':{'typed':{'mode':'NAMED','provider':'BAKER'}},"
                        + "'facility.send':{'typed':'ALWAYS_BUT_HOME'},"
                        + "'facility.identity':{'typed':{'name':'HARBOR','address':{'line1':'2 HARBOR RD','city':'ANNAPOLIS',"
                        + "'state':'MD','zip':'214010002'},'npi':'" + Sample.GROUP_NPI_OF_TWO
                        + "','number':{'qualifier':'LU','number':'L-22'}}},"
                        + "'acceptAssignment':{'typed':'C'},"
                        + "'signature.provider':{'blank':true},"
                        + "'paper.box32b':{'from':'facility.identity'},"
                        + "'paper.box33b':{'typed':{'qualifier':'ZZ','number':'261QM0801X'}},"
                        + "'paper.box24IJ':{'from':'rendering.taxonomy'}}}")
                .replace('\'', '"');

        Profile profile = ProfileJson.read(text);

        assertThat(profile.overrides()).hasSize(FieldKey.values().length);
        assertThat(ProfileJson.write(profile)).isEqualTo(text);
    }

    @Test
    void fields_are_stored_in_their_order_whatever_order_they_are_sent_in() {
        Profile profile = Sample.parseProfile("A", "'clia':{'blank':true},'billing.npi':{'from':'provider'}");

        assertThat(ProfileJson.write(profile))
                .isEqualTo("{\"name\":\"A\",\"overrides\":{\"billing.npi\":{\"from\":\"provider\"},"
                        + "\"clia\":{\"blank\":true}}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7                                              | WRONG_TYPE",
                "{'overrides':{}}                               | /name MISSING",
                "{'name':7,'overrides':{}}                      | /name WRONG_TYPE",
                "{'name':'A'}                                   | /overrides MISSING",
                "{'name':'A','overrides':[]}                    | /overrides WRONG_TYPE",
                "{'name':'A','overrides':{},'tree':1}           | /tree UNKNOWN_PROPERTY",
                "{'name':'A','overrides':{'billing.shoe':{'blank':true}}} | /overrides/billing.shoe UNKNOWN_FIELD",
                "{'name':'A','overrides':{'a/b':{'blank':true}}} | /overrides/a~1b UNKNOWN_FIELD",
                "{'name':'A','overrides':{'clia':'x'}}          | /overrides/clia WRONG_TYPE",
                "{'name':'A','overrides':{'clia':{}}}           | /overrides/clia CHOICE",
                "{'name':'A','overrides':{'clia':{'blank':true,'from':'location'}}} | /overrides/clia CHOICE",
                "{'name':'A','overrides':{'clia':{'blank':false}}} | /overrides/clia/blank WRONG_TYPE",
                "{'name':'A','overrides':{'clia':{'blank':true,'more':1}}} | /overrides/clia/more UNKNOWN_PROPERTY",
                "{'name':'A','overrides':{'clia':{'from':'provider'}}} | /overrides/clia/from SOURCE_NOT_ALLOWED",
                "{'name':'A','overrides':{'clia':{'from':'moon'}}} | /overrides/clia/from UNKNOWN_SOURCE",
                "{'name':'A','overrides':{'clia':{'from':7}}}   | /overrides/clia/from WRONG_TYPE",
                "{'name':'A','overrides':{'billing.npi':{'from':'payer'}}} | /overrides/billing.npi/from SOURCE_NOT_ALLOWED",
            })
    void what_is_wrong_with_the_document_is_named_with_its_place(String document, String problem) {
        assertThat(problems(document)).containsExactly((problem.startsWith("/") ? "" : " ") + problem);
    }

    @ParameterizedTest
    @CsvSource({
        "billing.entity",
        "billing.printedName",
        "billing.address",
        "billing.taxId",
        "rendering.send",
        "facility.send",
        "facility.identity",
        "acceptAssignment"
    })
    void what_must_be_filled_cannot_be_blank(String field) {
        assertThat(problems("{'name':'A','overrides':{'" + field + "':{'blank':true}}}"))
                .containsExactly("/overrides/" + field + "/blank BLANK_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "billing.npi         | '1234567890'                                | NPI_CHECK_DIGIT",
                "billing.npi         | 1234567893                                  | WRONG_TYPE",
                "billing.npi         | null                                        | MISSING",
                "billing.npi         | {'digits':'1'}                              | WRONG_TYPE",
                "billing.taxonomy    | '261'                                       | TAXONOMY_FORM",
                "billing.taxId       | {'ein':'12'}                                | TAX_ID_FORM",
                "billing.taxId       | {'ein':521234567}                           | /ein WRONG_TYPE",
                "billing.taxId       | {'ein':'521234567','send':'SSN'}            | TAX_ID_SEND",
                "billing.taxId       | {'ein':'521234567','send':'VAT'}            | /send UNKNOWN_CHOICE",
                "billing.taxId       | {'ein':'521234567','vat':'1'}               | /vat UNKNOWN_PROPERTY",
                "billing.entity      | {'first':'ANDREW'}                          | LAST_NAME_MISSING",
                "billing.entity      | {'organization':'X','first':'ANDREW'}       | NAME_FORM",
                "billing.entity      | 'X'                                         | WRONG_TYPE",
                "billing.printedName | ''                                          | TEXT_FORM",
                "billing.printedName | 7                                           | WRONG_TYPE",
                "billing.address     | {'line1':'PO BOX 7','city':'BALTIMORE','state':'MD','zip':'212010001'} | BILLING_ADDRESS_PO_BOX",
                "billing.address     | {'line1':'1 A','line2':'P.O. Box 7','city':'BALTIMORE','state':'MD','zip':'212010001'} | BILLING_ADDRESS_PO_BOX",
                "billing.address     | {'line1':'1 A','city':'BALTIMORE','state':'MD','zip':'21201'} | ZIP_PLUS_4",
                "billing.address     | {'line1':'1 A','city':'BALTIMORE','state':'XX','zip':'212010001'} | STATE_FORM",
                "billing.payTo       | {'name':'X'}                                | PAY_TO_ADDRESS",
                "billing.payTo       | {'address':{'line1':'1 A','city':'B','state':'MD','zip':'21201'}} | /address CITY_FORM",
                "billing.contact     | {'name':'X'}                                | CONTACT_EMPTY",
                "billing.contact     | {'phone':'12'}                              | PHONE_FORM",
                "billing.payerNumber | {'qualifier':'1G','number':'1'}             | QUALIFIER_NOT_ALLOWED",
                "billing.payerNumber | {'qualifier':'G2'}                          | NUMBER_MISSING",
                "billing.otherIds    | []                                          | OTHER_IDS",
                "billing.otherIds    | [{'qualifier':'G2','number':'1'}]           | OTHER_IDS",
                "billing.otherIds    | [{'qualifier':'0B','number':'1'},{'qualifier':'0B'}] | /1 NUMBER_MISSING",
                "billing.otherIds    | [{'qualifier':'0B','number':'1'},{'qualifier':'0B','number':'2'},{'qualifier':'1G','number':'3'}] | OTHER_IDS",
                "mammography         | '12345'                                     | MAMMOGRAPHY_FORM",
                "clia                | '05X0937000'                                | CLIA_FORM",
                "rendering.payerNumber | {'qualifier':'ZZ','number':'1'}           | QUALIFIER_NOT_ALLOWED",
                "rendering.send      | {'mode':'NAMED'}                            | RENDERING_SEND",
                "rendering.send      | 'ALWAYS'                                    | WRONG_TYPE",
                "facility.send       | 'SOMETIMES'                                 | UNKNOWN_CHOICE",
                "facility.send       | 1                                           | UNKNOWN_CHOICE",
                "facility.identity   | {'name':'H','address':{'line1':'1 A','city':'BALTIMORE','state':'MD','zip':'21201'}} | ZIP_PLUS_4",
                "facility.identity   | {'name':'H','address':{'line1':'1 A','city':'BALTIMORE','state':'MD','zip':'212010001'},'npi':'1'} | /npi NPI_FORM",
                "facility.identity   | {'name':'H','address':{'line1':'1 A','city':'BALTIMORE','state':'MD','zip':'212010001'},'number':{'qualifier':'ZZ','number':'1'}} | QUALIFIER_NOT_ALLOWED",
                "acceptAssignment    | 'Y'                                         | UNKNOWN_CHOICE",
                "signature.provider  | '1234567890123456789012345678901234567890123456789012345678901' | TEXT_FORM",
                "paper.box32b        | {'qualifier':'1G','number':'1'}             | QUALIFIER_NOT_ALLOWED",
                "paper.box33b        | {'qualifier':'LU','number':'1'}             | QUALIFIER_NOT_ALLOWED",
                "paper.box24IJ       | {'qualifier':'EI','number':'1'}             | QUALIFIER_NOT_ALLOWED",
            })
    void a_typed_value_is_refused_with_the_place_and_the_rule(String field, String value, String problem) {
        String place = problem.startsWith("/") ? problem : " " + problem;

        assertThat(problems("{'name':'A','overrides':{'" + field + "':{'typed':" + value + "}}}"))
                .containsExactly("/overrides/" + field + "/typed" + place);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_never_repeated() {
        Parsed<Profile> parsed = ProfileJson.parse(
                json("{'name':'','overrides':{'clia':{'typed':'SECRET'},'billing.npi':{'typed':'SECRET'},"
                        + "'billing.entity':{'typed':{'SECRET':1}},'facility.send':{'typed':'SECRET'}}}"),
                "/profiles/3");

        assertThat(parsed.isValid()).isFalse();
        assertThat(parsed.problems())
                .extracting(InputProblem::pointer)
                .containsExactly(
                        "/profiles/3/name",
                        "/profiles/3/overrides/clia/typed",
                        "/profiles/3/overrides/billing.npi/typed",
                        "/profiles/3/overrides/billing.entity/typed/SECRET",
                        "/profiles/3/overrides/facility.send/typed");
        assertThat(parsed.problems()).allSatisfy(p -> assertThat(p.message()).doesNotContain("SECRET"));
    }

    @Test
    void a_name_has_at_most_80_characters() {
        assertThat(problems("{'name':'" + "N".repeat(80) + "','overrides':{}}")).isEmpty();
        assertThat(problems("{'name':'" + "N".repeat(81) + "','overrides':{}}")).containsExactly("/name PROFILE_NAME");
    }
}
