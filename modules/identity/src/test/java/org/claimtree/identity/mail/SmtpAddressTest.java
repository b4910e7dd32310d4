package org.claimtree.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmtpAddressTest {
    @Test
    void an_address_says_how_the_line_is_kept_secret() {
        assertThat(SmtpAddress.parse("smtp://post:s%40fe+1:2@mail.example.org:2525"))
                .isEqualTo(
                        new SmtpAddress(SmtpAddress.Security.STARTTLS, "mail.example.org", 2525, "post", "s@fe+1:2"));
        assertThat(SmtpAddress.parse("smtp://mail.example.org").port()).isEqualTo(587);
        assertThat(SmtpAddress.parse("smtps://mail.example.org/").port()).isEqualTo(465);
        assertThat(SmtpAddress.parse("smtp+insecure://[::1]"))
                .isEqualTo(new SmtpAddress(SmtpAddress.Security.NONE, "::1", 25, null, null));
    }

    @Test
    void neither_text_nor_refusals_show_the_password() {
        assertThat(SmtpAddress.parse("smtps://post:s3cret@mail.example.org"))
                .hasToString("smtps://mail.example.org:465");
        for (String wrong : List.of(
                "mail.example.org",
                "http://post:s3cret@mail.example.org",
                "smtp://post:s3cret@",
                "smtp://post:s3cret @mail.example.org",
                "smtp://s3cret@mail.example.org",
                "smtp://post:s3cret@mail.example.org/inbox",
                "smtp://post:s3cret@mail.example.org?a=b",
                "smtp://post:s3cret%@mail.example.org")) {
            IllegalArgumentException refused =
                    catchThrowableOfType(IllegalArgumentException.class, () -> SmtpAddress.parse(wrong));
            assertThat(refused)
                    .as(wrong)
                    .hasMessageContaining("claimtree.smtp.url")
                    .hasNoCause();
            assertThat(refused.getMessage()).doesNotContain("s3cret");
        }
    }

    @Test
    void mail_comes_from_somewhere() {
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class,
                        () -> new MailSettings(
                                Optional.of("smtp://mail.example.org"), Optional.of("nobody"), Optional.empty())))
                .hasMessageContaining("claimtree.mail.from");
        assertThat(new MailSettings(Optional.empty(), Optional.empty(), Optional.empty()).server())
                .isEmpty();
    }
}
