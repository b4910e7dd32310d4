package org.claimtree.identity.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What signing in needs to know of a user.
 *
 * @param id of the user
 * @param name sign-in name
 * @param known words that a password must not be made of
 * @param profile ref of the user profile
 * @param password what is stored of the password
 * @param totp what is stored of the second factor
 */
record Account(UUID id, String name, List<String> known, String profile, Password password, SecondFactor totp) {
    static final String SELECT = "select id, name, display_name, email, profile, password_hash, password_due,"
            + " password_until, totp_secret, totp_confirmed, totp_last_step, recovery_codes"
            + " from identity.user_account where active and ";

    /**
     * @param hash as {@code Passwords} makes it
     * @param due must be replaced at the next sign-in
     * @param until good until then, or null
     */
    record Password(String hash, boolean due, Instant until) {
        boolean isGood(Instant now) {
            return until == null || now.isBefore(until);
        }
    }

    /**
     * @param secret in base 32, or null where none was made
     * @param confirmed the person has shown that the app works
     * @param lastStep newest time step that was used
     * @param recovery hashes of the codes that are left
     */
    record SecondFactor(String secret, boolean confirmed, long lastStep, List<String> recovery) {}

    static Account of(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("password_until", OffsetDateTime.class);
        String email = row.getString("email");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of(row.getString("name"), row.getString("display_name"), email == null ? "" : email),
                row.getString("profile"),
                new Password(
                        row.getString("password_hash"),
                        row.getBoolean("password_due"),
                        until == null ? null : until.toInstant()),
                new SecondFactor(
                        row.getString("totp_secret"),
                        row.getBoolean("totp_confirmed"),
                        row.getLong("totp_last_step"),
                        List.of((String[]) row.getArray("recovery_codes").getArray())));
    }

    /** Nothing secret. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
