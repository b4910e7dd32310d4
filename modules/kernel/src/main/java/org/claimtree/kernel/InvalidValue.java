package org.claimtree.kernel;

import java.util.Objects;

/**
 * A value that breaks the rule of its kind. The message says what the rule is and never repeats the value, because the
 * value may be a client's.
 */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable name of the broken rule, such as {@code NPI_CHECK_DIGIT}
     * @param message a sentence for the person who typed the value
     */
    public InvalidValue(String code, String message) {
        super(Objects.requireNonNull(message));
        this.code = Objects.requireNonNull(code);
    }

    /** Stable name of the broken rule. */
    public String code() {
        return code;
    }
}
