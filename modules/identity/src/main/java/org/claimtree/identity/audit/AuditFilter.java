package org.claimtree.identity.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.kernel.InvalidValue;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What an auditor looks for; nulls ask nothing.
 *
 * @param from first day, in the practice's time zone
 * @param through last day
 * @param actor sign-in name
 * @param user id
 * @param kind of thing, such as {@code client}
 * @param subject id or ref of a thing; the id of a client finds every access to the client's data
 * @param request id of a request, as the log and the answer carried it
 */
public record AuditFilter(
        LocalDate from,
        LocalDate through,
        String actor,
        UUID user,
        AuditAction action,
        String kind,
        String subject,
        String request) {
    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null);

    public AuditFilter {
        if (from != null && through != null && through.isBefore(from)) {
            throw new InvalidValue("FILTER_DATES", "The last day is before the first.");
        }
    }

    /** The conditions that are asked, each beginning with "and". */
    String conditions() {
        List<String> asked = new ArrayList<>();
        ask(asked, from, "a.at >= :from");
        ask(asked, through, "a.at < :end");
        ask(asked, actor, "a.actor = :actor");
        ask(asked, user, "a.user_id = :user");
        ask(asked, action, "a.action = :action");
        ask(asked, kind, "a.kind = :kind");
        ask(asked, subject, "a.subjects @> array[:subject]::text[]");
        ask(asked, request, "a.request = :request");
        return String.join("", asked);
    }

    private static void ask(List<String> asked, Object value, String condition) {
        if (value != null) {
            asked.add(" and " + condition);
        }
    }

    /** Binds what {@link #conditions} names. */
    void bind(SqlStatement<?> statement, ZoneId zone) {
        bind(
                statement,
                "from",
                from == null
                        ? null
                        : from.atStartOfDay(zone)
                                .withZoneSameInstant(ZoneOffset.UTC)
                                .toOffsetDateTime());
        bind(
                statement,
                "end",
                through == null
                        ? null
                        : through.plusDays(1)
                                .atStartOfDay(zone)
                                .withZoneSameInstant(ZoneOffset.UTC)
                                .toOffsetDateTime());
        bind(statement, "actor", actor);
        bind(statement, "user", user);
        bind(statement, "action", action == null ? null : action.name());
        bind(statement, "kind", kind);
        bind(statement, "subject", subject);
        bind(statement, "request", request);
    }

    private static void bind(SqlStatement<?> statement, String name, Object value) {
        if (value != null) {
            statement.bind(name, value);
        }
    }
}
