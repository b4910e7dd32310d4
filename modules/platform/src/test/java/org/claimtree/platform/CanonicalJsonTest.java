package org.claimtree.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Money;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PersonName;
import org.claimtree.kernel.PostalAddress;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    record Sample(String z, Npi npi, Money amount, EntityName name, PostalAddress address, List<LocalDate> days) {}

    private static final Sample SAMPLE = new Sample(
            "last letter first",
            Npi.withCheckDigit("212345678"),
            new Money(new BigDecimal("150")),
            EntityName.of(new PersonName("DOE", "JO", null, null)),
            PostalAddress.us("1 MAIN ST", "BALTIMORE", "MD", "21201-1234"),
            List.of(LocalDate.of(2026, 10, 5)));

    @Test
    void fields_keep_the_order_of_the_record_and_nothing_is_written_for_null() {
        assertThat(CanonicalJson.write(SAMPLE))
                .isEqualTo("{\"z\":\"last letter first\",\"npi\":\"" + SAMPLE.npi()
                        + "\",\"amount\":150.00,\"name\":{\"last\":\"DOE\",\"first\":\"JO\"},"
                        + "\"address\":{\"line1\":\"1 MAIN ST\",\"city\":\"BALTIMORE\",\"state\":\"MD\","
                        + "\"zip\":\"212011234\"},\"days\":[\"2026-10-05\"]}");
    }

    @Test
    void what_was_written_is_read_back_equal() {
        assertThat(CanonicalJson.read(CanonicalJson.write(SAMPLE), Sample.class))
                .isEqualTo(SAMPLE);
        var clinic = EntityName.organization("NORTHSIDE CLINIC");
        assertThat(CanonicalJson.write(clinic)).isEqualTo("{\"organization\":\"NORTHSIDE CLINIC\"}");
        assertThat(CanonicalJson.read(CanonicalJson.write(clinic), EntityName.class))
                .isEqualTo(clinic);
    }

    @Test
    void a_broken_rule_is_reported_with_its_place() {
        assertThatThrownBy(() -> CanonicalJson.mapper().readValue("{\"npi\":\"2123456780\"}", Sample.class))
                .isInstanceOfSatisfying(JsonMappingException.class, e -> {
                    assertThat(e.getPath().get(0).getFieldName()).isEqualTo("npi");
                    assertThat(e.getCause()).isInstanceOf(InvalidValue.class);
                });
    }

    @Test
    void stored_text_that_does_not_fit_is_not_repeated() {
        assertThatThrownBy(() -> CanonicalJson.read("{\"secret\":1}", Sample.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("secret");
    }
}
