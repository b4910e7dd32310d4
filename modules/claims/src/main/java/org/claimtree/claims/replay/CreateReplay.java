package org.claimtree.claims.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Actor;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Conditions;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/** Lays down what a replay is to do; it is done after the commit, by any server. */
@ApplicationScoped
public class CreateReplay {
    private Sql sql;
    private RevisionLog log;
    private Actor actor;
    private Clock clock;
    private ClaimAccess access;
    private Event<ReplayCreated> created;

    /** For the container. */
    protected CreateReplay() {}

    @Inject
    public CreateReplay(
            Sql sql, RevisionLog log, Actor actor, Clock clock, ClaimAccess access, Event<ReplayCreated> created) {
        this.sql = sql;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
        this.access = access;
        this.created = created;
    }

    /**
     * @return its id
     * @throws Problem 403 for who does not see every client, 422 with every number that no claim has
     */
    @Transactional
    public UUID create(ReplayWish wish) {
        access.demandAll();
        UUID id = UUID.randomUUID();
        sql.run(h -> {
            refuseUnknown(h, wish);
            h.createUpdate("insert into claims.replay (id, wish, tree, revision, actor, asked_at, status)"
                            + " values (:id, :wish, :tree, :revision, :actor, :at, 'RUNNING')")
                    .bind("id", id)
                    .bind("wish", CanonicalJson.write(wish))
                    .bind("tree", wish.tree().name())
                    .bind("revision", wish.tree() == ReplayWish.Tree.TODAY ? newest() : null)
                    .bind("actor", actor.name())
                    .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .execute();
            choose(h, id, wish);
        });
        access.trace(AuditAction.CREATE, "replay", List.of(id.toString()), List.of());
        created.fire(new ReplayCreated(id));
        return id;
    }

    /** Null before the first revision, when there is nothing to replay either. */
    private Long newest() {
        long current = log.current();
        return current == 0 ? null : current;
    }

    private static void refuseUnknown(Handle h, ReplayWish wish) {
        if (wish.claims().isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>(h.createQuery("select number from claims.claim where number = any(:numbers)")
                .bindArray("numbers", String.class, wish.claims())
                .mapTo(String.class)
                .list());
        List<InputProblem> problems = new ArrayList<>();
        for (int i = 0; i < wish.claims().size(); i++) {
            if (!known.contains(wish.claims().get(i))) {
                problems.add(new InputProblem("/claims/" + i, "UNKNOWN_CLAIM", "There is no claim of this number."));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    /** Part by part in the order in which files were written, so that each revision is read once. */
    private static void choose(Handle h, UUID replay, ReplayWish wish) {
        Conditions where = new Conditions()
                .and("c.number = any(string_to_array(:numbers, ','))", "numbers", numbers(wish))
                .and("c.batch = :batch", "batch", wish.batch())
                .and("c.service_from >= :from", "from", wish.from())
                .and("c.service_from <= :through", "through", wish.through());
        String chosen = "select c.batch, c.file_no, c.part_no, array_agg(c.number order by c.position) as numbers"
                + " from claims.claim c" + where.sql() + " group by c.batch, c.file_no, c.part_no";
        if (wish.isWholeFiles()) {
            chosen += " union all select p.batch, p.file_no, p.part_no, '{}' from claims.file_part p"
                    + " join claims.file f on f.batch = p.batch and f.file_no = p.file_no and f.complete"
                    + " where p.part_no in (0, f.parts + 1)" + (wish.batch() == null ? "" : " and p.batch = :batch");
        }
        where.bind(h.createUpdate("insert into claims.replay_part (replay, position, batch, file_no, part_no, numbers)"
                        + " select :replay, row_number() over (order by b.at, b.id, s.file_no, s.part_no), s.batch,"
                        + " s.file_no, s.part_no, s.numbers from (" + chosen
                        + ") s join claims.batch b on b.id = s.batch"))
                .bind("replay", replay)
                .execute();
    }

    private static String numbers(ReplayWish wish) {
        return wish.claims().isEmpty() ? null : String.join(",", wish.claims());
    }
}
