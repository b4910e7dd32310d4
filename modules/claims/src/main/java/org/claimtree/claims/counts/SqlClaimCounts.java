package org.claimtree.claims.counts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

    private static final String STAGES = "select count(*) as entered, coalesce(sum(amount), 0.00) as entered_amount,"
            + " min(service_from) as entered_oldest,"
            + " count(*) filter (where released) as released, coalesce(sum(amount) filter (where released), 0.00) as released_amount,"
            + " min(service_from) filter (where released) as released_oldest,"
            + " count(*) filter (where ready) as ready, coalesce(sum(amount) filter (where ready), 0.00) as ready_amount,"
            + " min(service_from) filter (where ready) as ready_oldest,"
            + " count(*) filter (where claimed) as claimed, coalesce(sum(amount) filter (where claimed), 0.00) as claimed_amount,"
            + " min(service_from) filter (where claimed) as claimed_oldest from ("
            + "select c.amount, c.service_from, c.released or claimed as released, claimed, claimed or exists"
            + " (select 1 from claims.draft_charge d join claims.draft w on w.id = d.draft"
            + " where d.charge = c.id and w.status = 'READY') as ready"
            + " from invoicing.charge c cross join lateral (select " + ON_CLAIM + " as claimed) l"
            + " where c.counts and c.service_from >= :from";

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
    public Pipeline pipeline(LocalDate from) {
        ClientScope scope = access.scope();
        return sql.query(h -> scope.bind(h.createQuery(STAGES + scope.onId("c.client") + ") s"))
                .bind("from", from)
                .map((row, ctx) -> new Pipeline(
                        stage(row, "entered"), stage(row, "released"), stage(row, "ready"), stage(row, "claimed")))
                .one());
    }

    private static Count stage(ResultSet row, String name) throws SQLException {
        return count(row, name, name + "_amount", name + "_oldest");
    }

    private static Count count(ResultSet row, String count, String amount, String oldest) throws SQLException {
        return new Count(row.getLong(count), row.getBigDecimal(amount), row.getObject(oldest, LocalDate.class));
    }
}
