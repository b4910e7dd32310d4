package org.claimtree.claims.delivery;

/**
 * How files of a partner are to be delivered.
 *
 * @param port null: 22
 * @param folder null: where the user begins
 * @param hostKey fingerprint that the caller has held against the partner's papers; null: none yet
 * @param password in place of what was there; null with a null key: what was there stays
 * @param privateKey in place of what was there
 * @param automatic null: no
 */
public record DropWish(
        String host,
        Integer port,
        String user,
        String folder,
        String hostKey,
        String password,
        String privateKey,
        Boolean automatic) {
    static final int USUAL_PORT = 22;

    public DropWish {
        port = port == null ? Integer.valueOf(USUAL_PORT) : port;
        folder = folder == null ? "." : folder;
        automatic = automatic == null ? Boolean.FALSE : automatic;
    }

    boolean bringsSecret() {
        return password != null || privateKey != null;
    }

    FileDrop.SignIn signIn() {
        return privateKey == null ? FileDrop.SignIn.PASSWORD : FileDrop.SignIn.KEY;
    }

    String secret() {
        return privateKey == null ? password : privateKey;
    }

    /** Nothing that opens anything. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
