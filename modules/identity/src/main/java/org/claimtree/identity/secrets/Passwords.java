package org.claimtree.identity.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;

/**
 * Passwords as they are stored: PBKDF2 with HMAC-SHA-512, 210,000 rounds, 16 bytes of salt, 32 bytes of key (OWASP password
 * storage, 2023). The parameters stand in each stored text, so that they can be raised.
 */
@ApplicationScoped
public class Passwords {
    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "16",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    private Pbkdf2PasswordHash hash;

    /** What a name that does not exist is compared with, so that it takes as long as one that does. */
    private String nobody;

    /** For the container. */
    protected Passwords() {}

    @Inject
    public Passwords(Pbkdf2PasswordHash hash) {
        this.hash = hash;
        hash.initialize(PARAMETERS);
        nobody = hash.generate(Secrets.random().toCharArray());
    }

    /** As it is stored. */
    public String stored(String password) {
        return hash.generate(characters(password));
    }

    /**
     * Whether a password is the stored one.
     *
     * @param stored null when there is no such user
     */
    public boolean matches(String password, String stored) {
        boolean equal = hash.verify(characters(password), stored == null ? nobody : stored);
        return equal && stored != null;
    }

    /** The same letters typed on another keyboard are the same password (NIST SP 800-63B 3.1.1.2). */
    private static char[] characters(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    }
}
