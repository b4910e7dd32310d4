package org.claimtree.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.claimtree.platform.CanonicalJson;
import org.junit.jupiter.api.Test;

class FieldChangeTest {
    @Test
    void only_fields_that_differ_are_told() {
        assertThat(FieldChange.between(json("{'a':1,'b':{'c':'x','d':2}}"), json("{'a':1,'b':{'c':'y','d':2}}")))
                .containsExactly(new FieldChange("/b/c", "\"x\"", "\"y\""));
        assertThat(FieldChange.between(json("{'a':[1,2]}"), json("{'a':[1,2]}")))
                .isEmpty();
    }

    @Test
    void a_new_record_tells_every_field_and_a_missing_field_equals_null() {
        assertThat(FieldChange.between(null, json("{'b':null,'a/x':true}")))
                .containsExactly(new FieldChange("/a~1x", null, "true"));
        assertThat(FieldChange.between(json("{'b':null}"), json("{}"))).isEmpty();
    }

    @Test
    void lists_are_compared_item_by_item_and_a_change_of_kind_is_one_change() {
        assertThat(FieldChange.between(json("{'a':[1,2,3],'b':[]}"), json("{'a':[1,4],'b':'x'}")))
                .containsExactly(
                        new FieldChange("/a/1", "2", "4"),
                        new FieldChange("/a/2", "3", null),
                        new FieldChange("/b", "[]", "\"x\""));
        assertThat(FieldChange.between(json("{}"), json("{'a':[]}"))).isEmpty();
        assertThat(FieldChange.between(json("{}"), json("{'a':['x']}")))
                .containsExactly(new FieldChange("/a/0", null, "\"x\""));
    }

    private static JsonNode json(String text) {
        try {
            return CanonicalJson.mapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
