package org.claimtree.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.claimtree.identity.Caller;
import org.claimtree.identity.RequestFacts;
import org.claimtree.identity.signin.CountWrongToken;
import org.claimtree.identity.signin.Proof;

/**
 * Finds out who is calling: by the token in the header, else by the session in the cookie. Whether the caller may do what
 * is asked is decided behind it; a request without proof goes on as nobody's.
 */
@ApplicationScoped
public class SecretMechanism implements HttpAuthenticationMechanism {
    /** What pages say with what they ask by themselves, every half minute, whether somebody is there or not. */
    private static final String BACKGROUND = "X-ClaimTree-Background";

    private static final String SCHEME = "Bearer ";

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private SessionCookie cookie;

    @Inject
    private Origins origins;

    @Inject
    private CountWrongToken wrong;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        RequestFacts.setCaller(request, Caller.nobody(origins.of(request, Caller.Via.NOBODY)));
        Optional<Proof> proof = proof(request);
        if (proof.isEmpty()) {
            return context.doNothing();
        }
        CredentialValidationResult result = stores.validate(proof.get());
        if (result.getCallerPrincipal() instanceof KnownCaller known) {
            RequestFacts.setCaller(request, known.caller());
            return context.notifyContainerAboutLogin(result);
        }
        if (proof.get() instanceof Proof.Token) {
            Duration pause = wrong.count(proof.get().origin().address());
            RequestFacts.setWrongToken(request, pause);
        }
        return context.doNothing();
    }

    private Optional<Proof> proof(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null) {
            String secret = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    ? header.substring(SCHEME.length()).strip()
                    : "";
            return Optional.of(new Proof.Token(secret, origins.of(request, Caller.Via.TOKEN)));
        }
        boolean background = "true".equals(request.getHeader(BACKGROUND));
        return cookie.secret(request)
                .map(secret -> new Proof.Session(secret, origins.of(request, Caller.Via.SESSION), background));
    }
}
