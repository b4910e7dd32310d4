package org.claimtree.identity.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A mail to be sent. */
record Letter(UUID id, String recipient, String kind, String body, Instant written, int failures) {
    static Letter of(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("kind"),
                row.getString("body"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("failures"));
    }

    /** The line that a list of mail shows. */
    String subject() {
        String words = kind.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return "ClaimTree: " + words;
    }

    /** The same at every try, so that a mail server or reader can tell a second copy. */
    String messageId(String from) {
        return "<" + id + from.substring(from.lastIndexOf('@')) + ">";
    }

    /** Nothing of a person. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
