package org.claimtree.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.platform.CanonicalJson;
import org.junit.jupiter.api.Test;

class SettingTest {
    private static final Setting.Label LABEL = new Setting.Label(1, "group", "name", "meaning");

    enum Colour {
        RED,
        BLUE
    }

    @Test
    void whole_numbers_have_bounds() {
        Setting<Integer> setting = Setting.wholeNumber(LABEL, 5, 10, 7);
        assertThat(setting.read(json("5"))).isEqualTo(5);
        assertThat(setting.read(json("10"))).isEqualTo(10);
        assertThat(refusal(setting, "4")).isEqualTo("OUT_OF_RANGE");
        assertThat(refusal(setting, "11")).isEqualTo("OUT_OF_RANGE");
        assertThat(refusal(setting, "99999999999999999999")).isEqualTo("OUT_OF_RANGE");
        assertThat(refusal(setting, "5.5")).isEqualTo("WRONG_TYPE");
        assertThat(refusal(setting, "\"5\"")).isEqualTo("WRONG_TYPE");
        assertThat(refusal(setting, "null")).isEqualTo("WRONG_TYPE");
    }

    @Test
    void choices_are_the_constants_of_their_type() {
        Setting<Colour> setting = Setting.oneOf(LABEL, Colour.BLUE);
        assertThat(setting.read(json("\"RED\""))).isEqualTo(Colour.RED);
        assertThat(setting.form().allowed()).containsExactly("RED", "BLUE");
        assertThat(refusal(setting, "\"red\"")).isEqualTo("NOT_ALLOWED");
        assertThat(refusal(setting, "1")).isEqualTo("WRONG_TYPE");
    }

    @Test
    void texts_have_a_length_and_flags_are_true_or_false() {
        Setting<String> text = Setting.text(LABEL, 3, "");
        assertThat(text.read(json("\"abc\""))).isEqualTo("abc");
        assertThat(refusal(text, "\"abcd\"")).isEqualTo("TOO_MUCH");
        assertThat(refusal(text, "[]")).isEqualTo("WRONG_TYPE");
        assertThat(Setting.userGroup(LABEL).read(json("\"Billing\""))).isEqualTo("Billing");
        assertThat(Setting.yesNo(LABEL, true).read(json("false"))).isFalse();
        assertThat(refusal(Setting.yesNo(LABEL, true), "\"yes\"")).isEqualTo("WRONG_TYPE");
    }

    @Test
    void the_usual_value_is_one_that_is_allowed() {
        assertThatThrownBy(() -> Setting.wholeNumber(LABEL, 5, 10, 11)).isInstanceOf(InvalidValue.class);
    }

    private static String refusal(Setting<?> setting, String value) {
        return catchThrowableOfType(InvalidValue.class, () -> setting.read(json(value)))
                .code();
    }

    private static JsonNode json(String text) {
        try {
            return CanonicalJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
