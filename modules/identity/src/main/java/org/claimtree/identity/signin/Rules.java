package org.claimtree.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Tells the rules in force. */
@ApplicationScoped
public class Rules {
    /** In force now. */
    public SignInRules now() {
        return new SignInRules(
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                12,
                SignInRules.SecondFactor.NOBODY,
                Duration.ofDays(365));
    }
}
