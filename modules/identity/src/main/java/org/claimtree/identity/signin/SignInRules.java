package org.claimtree.identity.signin;

import java.time.Duration;
import org.claimtree.identity.users.Profile;

/**
 * What a practice has decided about signing in.
 *
 * @param idle without a request for so long, a person is signed off
 * @param whole a session lives no longer
 * @param leastPassword characters of a password at least
 * @param secondFactor of whom it is demanded
 * @param longestToken an API token lives no longer
 */
public record SignInRules(
        Duration idle, Duration whole, int leastPassword, SecondFactor secondFactor, Duration longestToken) {
    /** Who must have a second factor. */
    public enum SecondFactor {
        NOBODY,
        ADMINISTRATORS,
        EVERYBODY
    }

    /** Whether users of a profile must have a second factor. */
    boolean demandsSecondFactor(String profile) {
        return secondFactor == SecondFactor.EVERYBODY
                || secondFactor == SecondFactor.ADMINISTRATORS && Profile.ADMINISTRATOR.equals(profile);
    }
}
