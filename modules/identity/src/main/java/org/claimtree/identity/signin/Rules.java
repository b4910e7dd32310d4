package org.claimtree.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.claimtree.identity.SecuritySettings;
import org.claimtree.identity.Settings;
import org.claimtree.identity.users.Profile;

/** What the practice has decided about signing in; asked whenever it is needed. */
@ApplicationScoped
public class Rules {
    private Settings settings;

    /** For the container. */
    protected Rules() {}

    @Inject
    public Rules(Settings settings) {
        this.settings = settings;
    }

    /** Without a request for so long, a person is signed off. */
    Duration idle() {
        return Duration.ofMinutes(settings.get(SecuritySettings.IDLE_MINUTES));
    }

    /** A session lives no longer. */
    Duration whole() {
        return Duration.ofHours(settings.get(SecuritySettings.SESSION_HOURS));
    }

    /** Characters of a password at least. */
    int leastPassword() {
        return settings.get(SecuritySettings.PASSWORD_LENGTH);
    }

    /** An API token lives no longer. */
    public Duration longestToken() {
        return Duration.ofDays(settings.get(SecuritySettings.TOKEN_DAYS));
    }

    /** Whether users of a profile must have a second factor. */
    boolean demandsSecondFactor(String profile) {
        return switch (settings.get(SecuritySettings.SECOND_FACTOR)) {
            case NOBODY -> false;
            case ADMINISTRATORS -> Profile.ADMINISTRATOR.equals(profile);
            case EVERYBODY -> true;
        };
    }
}
