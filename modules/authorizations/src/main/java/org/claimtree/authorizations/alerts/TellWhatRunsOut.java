package org.claimtree.authorizations.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.authorizations.UnitWatch;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.Alert;
import org.claimtree.identity.Alerts;
import org.claimtree.identity.Permission;
import org.claimtree.identity.PermissionHolders;
import org.claimtree.identity.Settings;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/** Raises alerts for authorizations that come to their level or near their end, in the transaction of the caller. */
@ApplicationScoped
public class TellWhatRunsOut implements UnitWatch {
    private static final String WATCHED = " from authorizations.pool p where p.id = a.pool"
            + " and (cast(:pools as uuid[]) is null or a.pool = any(:pools))";

    private static final String CROSSED = "select a.id, a.number, a.client, a.code, a.end_on, a.alert_users,"
            + " a.alert_groups, p.remaining, %s as ends from authorizations.authorization a"
            + " join authorizations.pool p on p.id = a.pool"
            + " where (cast(:pools as uuid[]) is null or a.pool = any(:pools)) and a.status = 'APPROVED'"
            + " and a.start_on <= :today and (a.end_on is null or a.end_on >= :today) and %s order by a.number for update of a";

    private static final String LOW = "not a.low_told and a.alert_level is not null and p.remaining <= a.alert_level"
            + " and not coalesce(a.unmanaged, a.code = any(:unmanaged))";

    private static final String ENDING = "a.alert_days is not null and a.end_on - a.alert_days <= :today"
            + " and a.end_told is distinct from a.end_on";

    private Sql sql;
    private CodeFacts codes;
    private Alerts alerts;
    private Recipients recipients;

    /** For the container. */
    protected TellWhatRunsOut() {}

    @Inject
    public TellWhatRunsOut(Sql sql, CodeFacts codes, Alerts alerts, Recipients recipients) {
        this.sql = sql;
        this.codes = codes;
        this.alerts = alerts;
        this.recipients = recipients;
    }

    /** Who is told of a client's authorizations because of his user profile. */
    @ApplicationScoped
    public static class Recipients {
        private Sql sql;
        private PermissionHolders holders;
        private RowScopes scopes;
        private Settings settings;

        /** For the container. */
        protected Recipients() {}

        @Inject
        public Recipients(Sql sql, PermissionHolders holders, RowScopes scopes, Settings settings) {
            this.sql = sql;
            this.holders = holders;
            this.scopes = scopes;
            this.settings = settings;
        }

        /** Who is told now, and of whose clients: to be asked once, and then for each client. */
        Map<UUID, ClientScope> now() {
            Map<UUID, ClientScope> now = new LinkedHashMap<>();
            if (settings.get(AlertSettings.BY_PROFILE)) {
                holders.of(Permission.RECEIVE_AUTHORIZATION_ALERTS)
                        .forEach(holder ->
                                now.put(holder.user(), ClientScope.of(scopes.of(holder.user(), holder.reach()))));
            }
            return now;
        }

        boolean sees(ClientScope scope, UUID client) {
            return scope.isAll()
                    || sql.query(h -> scope.bind(
                                    h.createQuery("select exists (select 1 from clients.client c where c.id = :id"
                                                    + scope.onClient("c") + ")")
                                            .bind("id", client))
                            .mapTo(Boolean.class)
                            .one());
        }
    }

    /** Units may have come to the level: that is told at once, and not only at night. */
    @Override
    public void moved(Collection<UUID> pools) {
        look(pools.toArray(UUID[]::new));
    }

    /** Looks at all. */
    int lookAtAll() {
        return look(null);
    }

    private int look(UUID[] pools) {
        LocalDate today = codes.today();
        return sql.query(h -> {
            h.createUpdate("update authorizations.authorization a set low_told = false" + WATCHED
                            + " and a.low_told and (a.alert_level is null or p.remaining > a.alert_level)")
                    .bindByType("pools", pools, UUID[].class)
                    .execute();
            List<Crossing> low = crossed(h, pools, today, LOW, false);
            List<Crossing> ending = crossed(h, pools, today, ENDING, true);
            if (!low.isEmpty() || !ending.isEmpty()) {
                Map<UUID, ClientScope> told = recipients.now();
                low.forEach(crossing -> tell(crossing, told));
                ending.forEach(crossing -> tell(crossing, told));
            }
            told(h, "low_told = true", low);
            told(h, "end_told = end_on", ending);
            return low.size() + ending.size();
        });
    }

    private List<Crossing> crossed(Handle h, UUID[] pools, LocalDate today, String condition, boolean ends) {
        return h.createQuery(CROSSED.formatted(ends, condition))
                .bindByType("pools", pools, UUID[].class)
                .bind("today", today)
                .bindArray("unmanaged", String.class, codes.unmanaged(today))
                .map((row, ctx) -> new Crossing(
                        row.getObject("id", UUID.class),
                        row.getLong("number"),
                        row.getObject("client", UUID.class),
                        row.getString("code"),
                        row.getBigDecimal("remaining"),
                        row.getBoolean("ends") ? row.getObject("end_on", LocalDate.class) : null,
                        new Alert.To(
                                Arrays.asList(
                                        (UUID[]) row.getArray("alert_users").getArray()),
                                Arrays.asList(
                                        (String[]) row.getArray("alert_groups").getArray()))))
                .list();
    }

    private void tell(Crossing crossing, Map<UUID, ClientScope> byProfile) {
        Set<UUID> users = new LinkedHashSet<>(crossing.named().users());
        byProfile.forEach((user, scope) -> {
            if (recipients.sees(scope, crossing.client())) {
                users.add(user);
            }
        });
        alerts.raise(crossing.alert(List.copyOf(users)));
    }

    private static void told(Handle h, String what, List<Crossing> crossings) {
        if (!crossings.isEmpty()) {
            h.createUpdate("update authorizations.authorization set " + what + " where id = any(:ids)")
                    .bindArray(
                            "ids",
                            UUID.class,
                            crossings.stream().map(Crossing::id).toList())
                    .execute();
        }
    }
}
