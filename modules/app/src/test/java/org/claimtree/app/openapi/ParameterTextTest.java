package org.claimtree.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.claimtree.platform.CanonicalJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'integer','minimum':1,'maximum':1000}|1|true",
                "{'type':'integer','minimum':1,'maximum':1000}|1000|true",
                "{'type':'integer','minimum':1,'maximum':1000}|0|false",
                "{'type':'integer','minimum':1,'maximum':1000}|1001|false",
                "{'type':'integer','minimum':1,'maximum':1000}|99999999999999999999|false",
                "{'type':'integer'}|1.5|false",
                "{'type':'integer'}|NaN|false",
                "{'type':'number','minimum':0,'maximum':10}|1.25|true",
                "{'type':'number','minimum':0,'maximum':10}|-0.01|false",
                "{'type':'number','minimum':0,'maximum':10}|1e9|false",
                "{'type':'boolean'}|true|true",
                "{'type':'boolean'}|TRUE|false",
                "{'type':'string','format':'date'}|2026-02-28|true",
                "{'type':'string','format':'date'}|2026-02-30|false",
                "{'type':'string','format':'date'}|1899-12-31|false",
                "{'type':'string','format':'date'}|+2026-01-01|false",
                "{'type':'string','format':'uuid'}|00000000-0000-4000-8000-000000000000|true",
                "{'type':'string','format':'uuid'}|1-1-1-1-1|false",
                "{'type':'string','enum':['ref','name']}|name|true",
                "{'type':'string','enum':['ref','name']}|nam|false",
                "{'type':'string','pattern':'^[A-Z]+$'}|A|true",
                "{'type':'string','pattern':'^[A-Z]+$'}|a|false",
                "{'type':'string','maxLength':3}|abcd|false",
                "{'type':'string','maxLength':3}|''|true",
                "{'type':'string','minLength':1}|''|false"
            })
    void a_text_fits_its_schema_or_not(String schema, String text, boolean fits) throws JsonProcessingException {
        assertThat(ParameterText.read(json(schema), text).isPresent()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"0", "7", "31", "127", "65533"})
    void no_parameter_holds_a_control_character(int character) throws JsonProcessingException {
        assertThat(ParameterText.read(json("{'type':'string'}"), "a" + (char) character))
                .isEmpty();
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return CanonicalJson.mapper().readTree(text.replace('\'', '"'));
    }
}
