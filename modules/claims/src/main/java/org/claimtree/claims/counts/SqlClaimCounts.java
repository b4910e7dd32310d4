package org.claimtree.claims.counts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.claimtree.claims.ClaimCounts;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.access.DraftWorkSql;
import org.claimtree.claims.life.AnswerTime;
import org.claimtree.clients.ClientScope;
import org.claimtree.identity.PracticeZone;
import org.claimtree.platform.Sql;

/** One statement for each number. */
@ApplicationScoped
public class SqlClaimCounts implements ClaimCounts {
    private static final String ON_CLAIM =
            "exists (select 1 from claims.claim_charge l where l.charge = c.id and l.live)";

    private static final String UNCHECKED =
            "select count(*) as n, coalesce(sum(i.amount), 0.00) as amount, min(c.service_from) as oldest"
                    + " from invoicing.v_claimable_charge c join invoicing.charge i on i.id = c.id"
                    + " where c.service_through <= :today and (c.hold_until is null or c.hold_until <= :today)"
                    + " and not " + ON_CLAIM
                    + " and not exists (select 1 from claims.draft_charge d where d.charge = c.id)";

    private static final Count NONE = new Count(0, new BigDecimal("0.00"), null);

    private static final String SUMS = "count(*) as n, coalesce(sum(%s), 0.00) as amount, min(service_from) as oldest";

    private static final String STAGES = "select s.stage, " + SUMS.formatted("c.amount") + " from invoicing.charge c"
            + " cross join lateral (select unnest(case when c.released then array['ENTERED', 'RELEASED']"
            + " else array['ENTERED'] end) as stage) s where c.counts and c.service_from >= :from%s group by s.stage"
            + " union all select d.status, " + SUMS.formatted("d.total") + " from claims.draft d"
            + " where d.service_from >= :from%s group by d.status"
            + " union all select c.status, " + SUMS.formatted("c.total") + " from claims.claim c"
            + " where c.service_from >= :from and c.status = any(:statuses)%s group by c.status";

    private Sql sql;
    private ClaimAccess access;
    private PracticeZone zone;
    private AnswerTime time;

    /** For the container. */
    protected SqlClaimCounts() {}

    @Inject
    public SqlClaimCounts(Sql sql, ClaimAccess access, PracticeZone zone, AnswerTime time) {
        this.sql = sql;
        this.access = access;
        this.zone = zone;
        this.time = time;
    }

    @Override
    public Count toRelease() {
        ClientScope scope = access.scope();
        return sql.query(h -> scope.bind(h.createQuery("select count(*) as n, coalesce(sum(amount), 0.00) as amount,"
                        + " min(service_from) as oldest from invoicing.charge c where not released and not voided and not client_pays"
                        + scope.onId("c.client")))
                .map((row, ctx) -> count(row, "n", "amount", "oldest"))
                .one());
    }

    @Override
    public Count unchecked(LocalDate today) {
        ClientScope scope = access.scope();
        return sql.query(h -> scope.bind(h.createQuery(UNCHECKED + scope.onId("c.client")))
                .bind("today", today)
                .map((row, ctx) -> count(row, "n", "amount", "oldest"))
                .one());
    }

    @Override
    public Count drafts(String status) {
        ClientScope scope = access.scope();
        return sql.query(h -> scope.bind(h.createQuery(
                        "select count(*) as n, coalesce(sum(total), 0.00) as amount, min(service_from) as oldest"
                                + " from claims.draft d where status = :status" + scope.onId("d.client")))
                .bind("status", status)
                .map((row, ctx) -> count(row, "n", "amount", "oldest"))
                .one());
    }

    @Override
    public Count unprinted() {
        return counted(
                "c.status = 'BATCHED' and exists (select 1 from claims.file f where f.batch = c.batch"
                        + " and f.file_no = c.file_no and f.medium = 'PAPER')",
                Map.of());
    }

    @Override
    public Count dueThrough(LocalDate day) {
        ClientScope scope = access.scope();
        return sql.query(h -> scope.bind(h.createQuery(
                        "select count(*) as n, coalesce(sum(total), 0.00) as amount, min(service_from) as oldest"
                                + " from claims.draft d where d.file_by <= :day" + scope.onId("d.client")))
                .bind("day", day)
                .map((row, ctx) -> count(row, "n", "amount", "oldest"))
                .one());
    }

    @Override
    public Count unmailed() {
        return counted("c.status = 'PRINTED'", Map.of());
    }

    @Override
    public Count unanswered() {
        return counted(AnswerTime.OVER, Map.of("answerTime", time.asked()));
    }

    @Override
    public Count followUps(String assignee, LocalDate through) {
        return counted(
                "exists (select 1 from (select x.assignee, x.follow_up_on from claims.claim_work x where x.claim = c.id"
                        + " order by x.id desc limit 1) w where w.follow_up_on <= :day and w.assignee = :assignee)",
                Map.of("day", through, "assignee", assignee));
    }

    @Override
    public Count draftFollowUps(String assignee, LocalDate through) {
        ClientScope scope = access.scope();
        return sql.query(h -> scope.bind(h.createQuery(
                        "select count(*) as n, coalesce(sum(total), 0.00) as amount, min(service_from) as oldest"
                                + " from claims.draft d" + DraftWorkSql.JOINED + " where " + DraftWorkSql.GIVEN
                                + " and w.assignee = :assignee and w.follow_up_on <= :day" + scope.onId("d.client")))
                .bind("assignee", assignee)
                .bind("day", through)
                .map((row, ctx) -> count(row, "n", "amount", "oldest"))
                .one());
    }

    private Count counted(String which, Map<String, ?> asked) {
        ClientScope scope = access.scope();
        return sql.query(h -> scope.bind(h.createQuery(
                                "select count(*) as n, coalesce(sum(total), 0.00) as amount, min(service_from) as oldest"
                                        + " from claims.claim c where " + which + scope.onId("c.client"))
                        .bindMap(asked))
                .map((row, ctx) -> count(row, "n", "amount", "oldest"))
                .one());
    }

    @Override
    public Count failedBatches() {
        if (!access.seesBatches()) {
            return null;
        }
        return sql.query(h -> h.createQuery("select count(*) as n, null::numeric as amount,"
                        + " (min(at) at time zone :zone)::date as oldest from claims.batch where status = 'FAILED'")
                .bind("zone", zone.now().getId())
                .map((row, ctx) -> count(row, "n", "amount", "oldest"))
                .one());
    }

    @Override
    public Count unsentBatches() {
        if (!access.seesBatches()) {
            return null;
        }
        return sql.query(h -> h.createQuery("select count(*) as n, sum(k.total) as amount,"
                        + " (min(b.at) at time zone :zone)::date as oldest from claims.batch b"
                        + " cross join lateral (select sum(c.total) as total from claims.claim c join claims.file f"
                        + " on f.batch = c.batch and f.file_no = c.file_no and f.medium = 'ELECTRONIC'"
                        + " where c.batch = b.id and c.status = 'BATCHED') k"
                        + " where b.status = 'READY' and k.total is not null")
                .bind("zone", zone.now().getId())
                .map((row, ctx) -> count(row, "n", "amount", "oldest"))
                .one());
    }

    @Override
    public boolean hasReadyBatch() {
        return sql.query(h -> h.createQuery("select exists (select 1 from claims.batch where status = 'READY')")
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Map<Stage, Count> pipeline(LocalDate from) {
        ClientScope scope = access.scope();
        String stages = STAGES.formatted(scope.onId("c.client"), scope.onId("d.client"), scope.onId("c.client"));
        Map<Stage, Count> found = new EnumMap<>(Stage.class);
        Arrays.stream(Stage.values()).forEach(stage -> found.put(stage, NONE));
        sql.run(h -> scope.bind(h.createQuery(stages))
                .bind("from", from)
                .bindArray(
                        "statuses",
                        String.class,
                        Arrays.stream(Stage.values()).map(Enum::name).toList())
                .map((row, ctx) ->
                        found.put(Stage.valueOf(row.getString("stage")), count(row, "n", "amount", "oldest")))
                .list());
        return found;
    }

    private static Count count(ResultSet row, String count, String amount, String oldest) throws SQLException {
        return new Count(row.getLong(count), row.getBigDecimal(amount), row.getObject(oldest, LocalDate.class));
    }
}
