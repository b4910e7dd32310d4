package org.claimtree.claims.delivery;

/** Why a file could not be dropped, in words of our own: what hosts say may repeat secrets. */
public final class DropFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String hostKey;

    /** What stands against it. */
    public enum Kind {
        HOST_NOT_FOUND(true, "There is no host of this name."),
        REFUSED(true, "The host refuses connections at this port."),
        NO_ANSWER(true, "The host does not answer at this port."),
        NO_SSH(true, "What answers at this port does not agree with us on SSH."),
        HOST_KEY_NEW(
                false,
                "Nobody has confirmed the key of the host yet: hold its fingerprint against the partner's papers."),
        HOST_KEY_DIFFERS(
                false,
                "The host shows another key than the one that was confirmed. Ask the partner before you trust it."),
        SIGN_IN_REFUSED(false, "The host refuses the user with this password or key."),
        FOLDER_MISSING(false, "The folder does not exist on the host."),
        NOT_WRITABLE(true, "Nothing can be written into the folder."),
        NOT_MEASURABLE(true, "The host does not tell what lies in the folder."),
        LOST(true, "The connection broke off."),
        INCOMPLETE(true, "What arrived is not as long as the file."),
        NAME_TAKEN(false, "Another file of this name lies in the folder."),
        GONE(
                false,
                "The file was handed over when the connection or the server broke off, and is not in the folder: the"
                        + " partner may have taken it. Ask the partner; then say that it arrived, or deliver it again."),
        SEALED(false, "The password or key was kept under the key of another machine: type it again."),
        NOT_SET_UP(false, "Delivery to this partner is not set up any more."),
        TAKEN_OVER(true, "Another server goes on with it.");

        private final boolean passing;
        private final String sentence;

        Kind(boolean passing, String sentence) {
            this.passing = passing;
            this.sentence = sentence;
        }

        /** Whether it may be gone when it is tried again. A refused sign-in is not tried again: hosts lock users out. */
        public boolean isPassing() {
            return passing;
        }

        /** For people. */
        public String sentence() {
            return sentence;
        }
    }

    public DropFailure(Kind kind) {
        this(kind, null, null);
    }

    public DropFailure(Kind kind, Throwable cause) {
        this(kind, null, cause);
    }

    /**
     * @param hostKey fingerprint that the host showed, or null
     */
    public DropFailure(Kind kind, String hostKey, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
        this.hostKey = hostKey;
    }

    public Kind kind() {
        return kind;
    }

    /** Fingerprint of the key that the host showed and that was not taken; else null. */
    public String hostKey() {
        return hostKey;
    }
}
