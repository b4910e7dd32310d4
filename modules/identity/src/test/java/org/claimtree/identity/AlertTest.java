package org.claimtree.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.claimtree.kernel.InvalidValue;
import org.junit.jupiter.api.Test;

class AlertTest {
    @Test
    void a_link_is_a_path_inside_the_product() {
        assertThat(new Alert.Message("Text.", null, "/clients/1?tab=2").link()).isEqualTo("/clients/1?tab=2");
        assertThat(new Alert.Message("Text.", null, "/").link()).isEqualTo("/");
        for (String outside : List.of("//elsewhere.example", "https://elsewhere.example", "clients", "/a b", "")) {
            assertThat(refusal(() -> new Alert.Message("Text.", null, outside)))
                    .as(outside)
                    .isEqualTo("ALERT_LINK");
        }
    }

    @Test
    void what_cannot_stand_in_the_head_of_a_mail_is_refused() {
        assertThat(refusal(() -> alert("kind", "key"))).isEqualTo("ALERT_KIND");
        assertThat(refusal(() -> alert("KIND\r\nBcc: x", "key"))).isEqualTo("ALERT_KIND");
        assertThat(refusal(() -> alert("KIND", " "))).isEqualTo("ALERT_KEY");
        assertThat(refusal(() -> new Alert.Message("a\nb", null, null))).isEqualTo("ALERT_TEXT");
        assertThat(refusal(() -> new Alert.Message("x".repeat(501), null, null)))
                .isEqualTo("ALERT_TEXT");
    }

    private static Alert alert(String kind, String key) {
        return new Alert(kind, key, new Alert.Message("Text.", null, null), new Alert.To(List.of(), List.of()));
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable made) {
        return catchThrowableOfType(InvalidValue.class, made).code();
    }
}
