package org.claimtree.authorizations.alerts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.Alert;

/**
 * An authorization that has come to its alert level, or close to its end. Pure.
 *
 * @param number ours
 * @param left units
 * @param end last day, null when it is about units
 * @param named who is told beside those of the user profiles
 */
record Crossing(UUID id, long number, UUID client, String code, BigDecimal left, LocalDate end, Alert.To named) {
    static final String LOW = "AUTHORIZATION_LOW";
    static final String ENDS = "AUTHORIZATION_ENDS";

    /** What is told, without the name of the client. */
    Alert alert(List<UUID> users) {
        String text = end == null
                ? "Authorization %d for %s has %s units left."
                        .formatted(number, code, left.stripTrailingZeros().toPlainString())
                : "Authorization %d for %s ends on %3$tm/%3$td/%3$tY.".formatted(number, code, end);
        return new Alert(
                end == null ? LOW : ENDS,
                end == null ? id.toString() : id + " " + end,
                new Alert.Message(text, id.toString(), "/authorization.xhtml?id=" + id),
                new Alert.To(users, named.groups()));
    }
}
