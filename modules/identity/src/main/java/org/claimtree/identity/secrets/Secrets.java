package org.claimtree.identity.secrets;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes what only its holder may know. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** Without letters and digits that look alike: these are typed from a screen. */
    private static final String TYPED = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private Secrets() {}

    /** 256 random bits as 43 characters for a cookie or a header. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** About 99 random bits in a form that a person can type: four groups of five. */
    public static String typed() {
        return typed(GROUPS);
    }

    /** Groups of five characters, joined by hyphens. */
    public static String typed(int groups) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < groups * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(TYPED.charAt(RANDOM.nextInt(TYPED.length())));
        }
        return text.toString();
    }
}
