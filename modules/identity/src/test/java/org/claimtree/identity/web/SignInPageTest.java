package org.claimtree.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/payer.xhtml?ref=BLUE%20CROSS",
                "/users.xhtml?q=a%2Bb&active=true&sort=-name",
                "/audit.xhtml?subject=7d0d6f52-9d0c-4a4e-9a92-3a1b6f1f7a10",
                "/?to=//evil.example"
            })
    void a_page_of_ours_is_come_back_to_with_what_was_asked_there(String address) {
        assertThat(SignInPage.isOurs(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example/",
                "//evil.example?x=/",
                "https://evil.example/",
                "/\\evil.example",
                "/a?b\\c",
                "/a?b\r\nSet-Cookie: x",
                "javascript:x",
                "?x",
                "/a?b#c",
                "/a?<b>"
            })
    void nothing_else_is(String address) {
        assertThat(SignInPage.isOurs(address)).isFalse();
    }
}
