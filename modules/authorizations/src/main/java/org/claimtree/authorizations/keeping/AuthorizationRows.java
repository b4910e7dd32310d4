package org.claimtree.authorizations.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.Caps;
import org.claimtree.authorizations.Status;
import org.claimtree.authorizations.UnitKind;
import org.claimtree.kernel.DateSpan;
import org.jdbi.v3.core.statement.SqlStatement;

/** Authorizations as rows, both ways. */
final class AuthorizationRows {
    /**
     * Everything that is shown or asked about an authorization. Binds {@code :unmanaged}, the codes without units to run
     * out of, and {@code :today}.
     */
    static final String FROM = " from (select a.*, p.allotted, p.adjusted, p.committed, p.reserved, p.remaining,"
            + " c.last_name, c.first_name, c.divisions, c.clinicians, c.groups,"
            + " not coalesce(a.unmanaged, a.code = any(:unmanaged)) as managed"
            + " from authorizations.authorization a join authorizations.pool p on p.id = a.pool"
            + " join clients.client c on c.id = a.client) a";

    /** Whether one is active, as a condition on {@link #FROM}. */
    static final String ACTIVE = "(a.start_on <= :today and (a.end_on is null or a.end_on >= :today)"
            + " and (a.status = 'APPROVED' or not a.managed and a.status = 'REQUESTED')"
            + " and (not a.managed or a.remaining > a.reserved))";

    /** Whether one is active and has come to its alert level or close to its end, as alerts tell it. */
    static final String LOW = "(" + ACTIVE.replace("a.remaining > a.reserved", "true")
            + " and coalesce(a.managed and a.remaining <= a.alert_level or a.end_on - a.alert_days <= :today, false))";

    private AuthorizationRows() {}

    static Shown shown(ResultSet row) throws SQLException {
        String first = row.getString("first_name");
        return new Shown(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("client", UUID.class),
                first == null ? row.getString("last_name") : row.getString("last_name") + ", " + first,
                row.getString("code"),
                grant(row),
                new Shown.Units(
                        UnitKind.valueOf(row.getString("unit_kind")),
                        row.getBigDecimal("requested"),
                        row.getBigDecimal("allotted"),
                        row.getBigDecimal("committed"),
                        row.getBigDecimal("reserved"),
                        row.getBigDecimal("remaining"),
                        new Caps(
                                row.getBigDecimal("day_cap"),
                                row.getBigDecimal("week_cap"),
                                row.getBigDecimal("month_cap")),
                        row.getObject("pool", UUID.class)),
                new Wish.Watch(
                        row.getBigDecimal("alert_level"),
                        row.getObject("alert_days", Integer.class),
                        Arrays.asList((UUID[]) row.getArray("alert_users").getArray()),
                        Arrays.asList((String[]) row.getArray("alert_groups").getArray()),
                        row.getString("notes")),
                row.getBoolean("managed"),
                row.getBoolean("active"),
                row.getInt("version"),
                List.of());
    }

    private static Wish.Grant grant(ResultSet row) throws SQLException {
        return new Wish.Grant(
                row.getObject("coverage", UUID.class),
                row.getString("payer_number"),
                Status.valueOf(row.getString("status")),
                new DateSpan(row.getObject("start_on", LocalDate.class), row.getObject("end_on", LocalDate.class)),
                row.getObject("unmanaged", Boolean.class));
    }

    static void bind(SqlStatement<?> statement, Wish wish) {
        Wish.Grant grant = wish.grant();
        Wish.Units units = wish.units();
        statement
                .bind("coverage", grant.coverage())
                .bind("payerNumber", grant.payerNumber())
                .bind("status", grant.status().name())
                .bind("start", grant.dates().from())
                .bind("end", grant.dates().through())
                .bind("unmanagedHere", grant.unmanaged())
                .bind("unitKind", units.kind().name())
                .bind("requested", units.requested())
                .bind("day", units.caps().day())
                .bind("week", units.caps().week())
                .bind("month", units.caps().month())
                .bind("level", wish.watch().level())
                .bind("alertDays", wish.watch().days())
                .bindArray("users", UUID.class, wish.watch().users())
                .bindArray("groups", String.class, wish.watch().groups())
                .bind("notes", wish.watch().notes());
    }
}
