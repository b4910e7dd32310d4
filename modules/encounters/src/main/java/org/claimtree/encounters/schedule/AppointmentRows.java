package org.claimtree.encounters.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.ListWindow;
import org.jdbi.v3.core.statement.SqlStatement;

/** Appointments as rows, for whoever sees one of their clients; others are not there. */
@ApplicationScoped
public class AppointmentRows {
    private static final Map<String, List<String>> ORDERS =
            Map.of("start", List.of("a.start_at", "a.id"), "provider", List.of("a.provider", "a.start_at", "a.id"));

    private Sql sql;
    private RowScopes scopes;
    private ScheduleNames names;

    /** For the container. */
    protected AppointmentRows() {}

    @Inject
    public AppointmentRows(Sql sql, RowScopes scopes, ScheduleNames names) {
        this.sql = sql;
        this.scopes = scopes;
        this.names = names;
    }

    /** Those that match, in order, without warnings. */
    List<Appointment> list(AppointmentFilter filter, ListWindow window) {
        Question question = new Question(filter, ClientScope.of(scopes.current()));
        List<Appointment> rows =
                sql.query(h -> question.bind(h.createQuery("select a.*" + question.from() + window.clause(ORDERS)))
                        .map((row, ctx) -> of(row))
                        .list());
        return withAttendees(rows);
    }

    long count(AppointmentFilter filter) {
        Question question = new Question(filter, ClientScope.of(scopes.current()));
        return sql.query(h -> question.bind(h.createQuery("select count(*)" + question.from()))
                .mapTo(Long.class)
                .one());
    }

    /** One, and nobody else changes it until this transaction ends; null when there is none. */
    Appointment locked(UUID id) {
        sql.run(h -> h.createQuery("select 1 from encounters.appointment where id = :id for update")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne());
        return find(id);
    }

    /** One, untraced and without warnings; null when there is none. */
    Appointment find(UUID id) {
        Question question = new Question(AppointmentFilter.ALL, ClientScope.of(scopes.current()));
        List<Appointment> rows =
                sql.query(h -> question.bind(h.createQuery("select a.*" + question.from() + " and a.id = :id")
                                .bind("id", id))
                        .map((row, ctx) -> of(row))
                        .list());
        return rows.isEmpty() ? null : withAttendees(rows).get(0);
    }

    private Appointment of(ResultSet row) throws SQLException {
        LocalDateTime start = row.getObject("start_at", LocalDateTime.class);
        String location = row.getString("location");
        return new Appointment(
                row.getObject("id", UUID.class),
                names.service(row.getString("service"), start.toLocalDate()),
                names.provider(row.getString("provider"), start.toLocalDate()),
                new Appointment.Place(
                        location, names.location(location, start.toLocalDate()), row.getString("place_of_service")),
                new Appointment.Time(start, row.getObject("end_at", LocalDateTime.class), row.getInt("minutes")),
                Attendance.valueOf(row.getString("status")),
                List.of(),
                0,
                row.getString("words"),
                row.getBoolean("paid_in_advance"),
                List.of(),
                row.getInt("version"));
    }

    /** Clients out of reach are counted and not told. */
    private List<Appointment> withAttendees(List<Appointment> rows) {
        ClientScope scope = ClientScope.of(scopes.current());
        Map<UUID, List<Appointment.Attendee>> seen = new LinkedHashMap<>();
        Map<UUID, Integer> others = new LinkedHashMap<>();
        sql.run(h -> scope.bind(
                        h.createQuery("select t.*, c.ref, c.last_name, c.first_name, (c.id is not null) as seen,"
                                        + " (select n.id from encounters.note n where n.appointment = t.appointment"
                                        + " and n.client = t.client and n.status <> 'VOIDED' order by n.number desc limit 1) as note"
                                        + " from encounters.attendee t left join clients.client c on c.id = t.client"
                                        + scope.onClient("c")
                                        + " where t.appointment = any(:ids) order by t.appointment, t.no")
                                .bindArray(
                                        "ids",
                                        UUID.class,
                                        rows.stream().map(Appointment::id).toList()))
                .map((row, ctx) -> {
                    UUID id = row.getObject("appointment", UUID.class);
                    if (row.getBoolean("seen")) {
                        seen.computeIfAbsent(id, key -> new ArrayList<>()).add(attendee(row));
                    } else {
                        others.merge(id, 1, Integer::sum);
                    }
                    return id;
                })
                .list());
        return rows.stream()
                .map(row -> new Appointment(
                        row.id(),
                        row.service(),
                        row.provider(),
                        row.place(),
                        row.time(),
                        row.status(),
                        seen.getOrDefault(row.id(), List.of()),
                        others.getOrDefault(row.id(), 0),
                        row.words(),
                        row.paidInAdvance(),
                        List.of(),
                        row.version()))
                .toList();
    }

    private static Appointment.Attendee attendee(ResultSet row) throws SQLException {
        String first = row.getString("first_name");
        return new Appointment.Attendee(
                row.getObject("client", UUID.class),
                row.getString("ref"),
                first == null ? row.getString("last_name") : row.getString("last_name") + ", " + first,
                Attendance.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("note", UUID.class));
    }

    /** A filter as SQL, within what the caller sees. */
    private record Question(AppointmentFilter filter, ClientScope scope, Map<String, Object> values) {
        Question(AppointmentFilter filter, ClientScope scope) {
            this(filter, scope, new LinkedHashMap<>());
        }

        String from() {
            String whose = and("t.client = :client", "client", filter.client());
            return " from encounters.appointment a where exists (select 1 from encounters.attendee t"
                    + " join clients.client c on c.id = t.client where t.appointment = a.id" + whose
                    + scope.onClient("c") + ")"
                    + and("a.end_at > cast(:from as timestamp)", "from", filter.from())
                    + and(
                            "a.start_at < cast(:after as timestamp)",
                            "after",
                            filter.through() == null ? null : filter.through().plusDays(1))
                    + and("a.provider = :provider", "provider", filter.provider())
                    + and("a.location = :location", "location", filter.location())
                    + and(
                            "a.status = :status",
                            "status",
                            filter.status() == null ? null : filter.status().name());
        }

        private String and(String condition, String name, Object value) {
            if (value == null) {
                return "";
            }
            values.put(name, value);
            return " and " + condition;
        }

        <S extends SqlStatement<S>> S bind(S statement) {
            values.forEach(statement::bind);
            return scope.bind(statement);
        }
    }
}
