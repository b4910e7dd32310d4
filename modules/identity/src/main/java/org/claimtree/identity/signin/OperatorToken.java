package org.claimtree.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Optional;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.identity.users.Users;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The token of this start, which lies in the home directory for whoever owns the machine. While nobody manages the
 * practice it may do everything; from the first administrator on it opens administration and verifies, and sees no client.
 */
@ApplicationScoped
public class OperatorToken {
    private Optional<byte[]> expected;
    private Users users;

    /** For the container. */
    protected OperatorToken() {}

    @Inject
    public OperatorToken(@ConfigProperty(name = "claimtree.operator.token") Optional<String> token, Users users) {
        this.expected = token.map(String::strip).filter(text -> !text.isEmpty()).map(OperatorToken::bytes);
        this.users = users;
    }

    /** The operator, when this is the token; takes the same time however much of it was guessed. */
    public Optional<Caller> caller(String secret, Caller.Origin origin) {
        if (expected.isEmpty() || !MessageDigest.isEqual(expected.get(), bytes(secret))) {
            return Optional.empty();
        }
        return Optional.of(new Caller(
                null,
                "operator",
                users.haveAdministrator() ? EnumSet.of(Permission.VERIFY) : EnumSet.allOf(Permission.class),
                Reach.ALL,
                origin));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
