package org.claimtree.identity.secrets;

import dev.samstevens.totp.code.CodeGenerator;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import dev.samstevens.totp.secret.DefaultSecretGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;

/** Codes of an authenticator app: six digits that change every 30 seconds (RFC 6238, SHA-1 as all apps know it). */
public final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int CHARACTERS = 32;
    private static final CodeGenerator CODES = new DefaultCodeGenerator();

    private Totp() {}

    /** 160 random bits in base 32. */
    public static String newSecret() {
        return new DefaultSecretGenerator(CHARACTERS).generate();
    }

    /** What an app reads from the picture. */
    public static String address(String user, String secret) {
        return "otpauth://totp/ClaimTree:"
                + URLEncoder.encode(user, StandardCharsets.UTF_8).replace("+", "%20") + "?secret=" + secret
                + "&issuer=ClaimTree";
    }

    /**
     * The time step that a code is good for; empty when it is wrong. A clock may be off by one step, and no step is good
     * twice, so that a code that was looked over somebody's shoulder is worth nothing.
     *
     * @param lastStep the newest step that was used
     */
    public static OptionalLong step(String secret, String code, Instant now, long lastStep) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = current - 1; step <= current + 1; step++) {
            if (step > lastStep && equal(code(secret, step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    public static String code(String secret, long step) {
        try {
            return CODES.generate(secret, step);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException("No code", e);
        }
    }

    private static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.strip().getBytes(StandardCharsets.UTF_8));
    }
}
