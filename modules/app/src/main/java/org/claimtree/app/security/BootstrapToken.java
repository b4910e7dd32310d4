package org.claimtree.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The token of this start. Without one, nothing opens. */
final class BootstrapToken {
    private static final String SCHEME = "Bearer ";

    private final Optional<byte[]> expected;

    BootstrapToken(Optional<String> token) {
        this.expected = token.map(String::strip).filter(text -> !text.isEmpty()).map(BootstrapToken::bytes);
    }

    /** Takes the same time however much of the token was guessed. */
    boolean opens(String authorization) {
        if (expected.isEmpty() || authorization == null) {
            return false;
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        String offered = authorization.substring(SCHEME.length()).strip();
        return MessageDigest.isEqual(expected.get(), bytes(offered));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
