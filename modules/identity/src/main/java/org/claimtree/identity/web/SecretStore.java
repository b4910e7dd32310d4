package org.claimtree.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.signin.OperatorToken;
import org.claimtree.identity.signin.Proof;
import org.claimtree.identity.signin.Sessions;
import org.claimtree.identity.tokens.ApiTokens;

/** Knows whose a secret is: that of a session, an API token, or the operator's. Groups of the container are permissions. */
@ApplicationScoped
public class SecretStore implements IdentityStore {
    @Inject
    private Sessions sessions;

    @Inject
    private ApiTokens tokens;

    @Inject
    private OperatorToken operator;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof Proof proof)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return caller(proof)
                .map(caller -> new CredentialValidationResult(new KnownCaller(caller), groups(caller)))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private Optional<Caller> caller(Proof proof) {
        if (proof instanceof Proof.Session session) {
            return sessions.caller(session);
        }
        return tokens.caller(proof.secret(), proof.origin())
                .or(() -> operator.caller(proof.secret(), Origins.of(proof.origin(), Caller.Via.OPERATOR)));
    }

    private static Set<String> groups(Caller caller) {
        return caller.permissions().stream().map(Permission::name).collect(Collectors.toSet());
    }
}
