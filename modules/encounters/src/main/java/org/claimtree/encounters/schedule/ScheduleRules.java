package org.claimtree.encounters.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.clients.Client;
import org.claimtree.clients.ClientScope;
import org.claimtree.clients.Clients;
import org.claimtree.directory.RowScopes;
import org.claimtree.encounters.AppointmentBook;
import org.claimtree.encounters.AppointmentWish;
import org.claimtree.identity.PracticeZone;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Holds what is booked or moved against its rules, and tells what time it is where the practice is. */
@ApplicationScoped
public class ScheduleRules {
    private Sql sql;
    private RowScopes scopes;
    private Clients clients;
    private ScheduleNames names;
    private PracticeZone zone;
    private Clock clock;

    /** For the container. */
    protected ScheduleRules() {}

    @Inject
    public ScheduleRules(
            Sql sql, RowScopes scopes, Clients clients, ScheduleNames names, PracticeZone zone, Clock clock) {
        this.sql = sql;
        this.scopes = scopes;
        this.clients = clients;
        this.names = names;
        this.zone = zone;
        this.clock = clock;
    }

    /** Clock time where the practice is. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone.now());
    }

    /**
     * The wish with what is filled in by itself.
     *
     * @param before the appointment that is moved, null when one is booked
     * @throws Problem 422 with all that is wrong
     */
    AppointmentWish completed(AppointmentWish wish, Appointment before) {
        AppointmentCheck.Around around = around(wish);
        AppointmentWish whole = new AppointmentCheck(wish, around).completed();
        List<InputProblem> problems = new AppointmentCheck(whole, around).problems(before);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return whole;
    }

    /** The same for one that is paid with its booking; what is wrong is told, not thrown. */
    AppointmentBook.Looked look(AppointmentWish wish) {
        AppointmentCheck.Around around = around(wish);
        AppointmentWish whole = new AppointmentCheck(wish, around).completed();
        return new AppointmentBook.Looked(whole, new AppointmentCheck(whole, around).problemsInAdvance());
    }

    private AppointmentCheck.Around around(AppointmentWish wish) {
        return new AppointmentCheck.Around(
                names.catalog(), names.master(), zone.now(), now().toLocalDate(), inReach(wish.clients()));
    }

    /**
     * Refuses what concerns all clients of a session when the caller sees only some of them.
     *
     * @throws Problem 409 {@code others-take-part}
     */
    static void demandAll(Appointment appointment) {
        if (appointment.others() > 0) {
            throw new Problem(
                    "others-take-part",
                    409,
                    "Others take part",
                    "Clients take part whom you do not see; only who sees them all may do this.",
                    List.of());
        }
    }

    private Map<UUID, Client> inReach(List<UUID> asked) {
        ClientScope scope = ClientScope.of(scopes.current());
        return clients.byIds(sql.query(h -> scope.bind(
                        h.createQuery("select c.id from clients.client c where c.id = any(:ids)" + scope.onClient("c"))
                                .bindArray("ids", UUID.class, asked))
                .mapTo(UUID.class)
                .list()));
    }
}
