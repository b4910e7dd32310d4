package org.claimtree.identity.users;

import java.time.Instant;
import java.util.UUID;
import org.claimtree.identity.Reach;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who can sign in.
 *
 * @param id made by ClaimTree; never given to another
 * @param name sign-in name in lower case, unique
 * @param person who it is
 * @param rights what he may do
 * @param signIn how he gets in
 */
@Schema(name = "User")
public record User(UUID id, String name, Person person, Rights rights, SignIn signIn) {
    /**
     * @param name shown to others
     * @param email where alerts may go, or null
     */
    @Schema(name = "UserPerson")
    public record Person(String name, String email) {}

    /**
     * @param profile ref of the user profile
     * @param reach whose clients are seen
     * @param active may sign in
     */
    @Schema(name = "UserRights")
    public record Rights(String profile, Reach reach, boolean active) {}

    /**
     * @param secondFactor an authenticator app is set up
     * @param passwordDue the next sign-in must choose a new password
     * @param last newest sign-in, or null
     * @param blockedUntil no attempt is taken before, or null
     */
    @Schema(name = "UserSignIn")
    public record SignIn(boolean secondFactor, boolean passwordDue, Instant last, Instant blockedUntil) {}

    /** Nothing of a person. */
    @Override
    public String toString() {
        return "User[" + id + "]";
    }
}
