package org.claimtree.authorizations.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.AuthorizationsChanged;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;

/** Adds authorizations for many clients at once: all that the preview showed, or nothing. */
@ApplicationScoped
public class AddInBulk {
    /** Kind of the operation. */
    static final String KIND = "ADD_AUTHORIZATIONS";

    private Sql sql;
    private CodeFacts codes;
    private RowScopes scopes;
    private BulkRecord record;
    private Clock clock;
    private Event<AuthorizationsChanged> news;

    /** For the container. */
    protected AddInBulk() {}

    @Inject
    public AddInBulk(
            Sql sql,
            CodeFacts codes,
            RowScopes scopes,
            BulkRecord record,
            Clock clock,
            Event<AuthorizationsChanged> news) {
        this.sql = sql;
        this.codes = codes;
        this.scopes = scopes;
        this.record = record;
        this.clock = clock;
        this.news = news;
    }

    /**
     * What was done.
     *
     * @param added authorizations
     * @param clients who got any
     * @param skipped client and code for whom there was one already
     * @param withoutCoverage client and code for whom there is no coverage
     */
    @Schema(name = "AuthorizationAdditionReport")
    public record Report(long added, long clients, long skipped, long withoutCoverage) {}

    /**
     * @return id of the bulk operation
     * @throws Problem 422, 409 {@code list-changed} when it would not do any more what the preview showed
     */
    @Transactional
    public UUID add(Addition wish) {
        List<AdditionCheck.Given> given = AdditionCheck.codes(wish, codes.now());
        ClientScope scope = ClientScope.of(scopes.current());
        UUID operation = UUID.randomUUID();
        List<UUID> clients = sql.query(h -> {
            BulkRecord.oneAtATime(h);
            AdditionPlan plan = AdditionPlan.lay(h, wish, given, codes, scope, codes.today());
            Preview preview = plan.preview();
            BulkRecord.refuseChanged(wish.fingerprint(), preview.fingerprint());
            write(h, wish, plan.added(), operation);
            List<UUID> touched = h.createQuery(
                            "select distinct client from pg_temp.bulk_addition where " + plan.added())
                    .mapTo(UUID.class)
                    .list();
            record.write(
                    operation,
                    KIND,
                    wish,
                    new Report(
                            preview.add(),
                            touched.size(),
                            wish.overlapping() ? 0 : preview.overlapping(),
                            preview.withoutCoverage()),
                    touched);
            return touched;
        });
        news.fire(new AuthorizationsChanged(clients));
        return operation;
    }

    private void write(Handle h, Addition wish, String added, UUID operation) {
        Addition.Terms terms = wish.terms();
        String rest = "coalesce(cast(:remaining as numeric), allotted) - allotted";
        h.createUpdate("insert into authorizations.pool (id, allotted, adjusted) select pool, allotted, " + rest
                        + " from pg_temp.bulk_addition where " + added)
                .bind("remaining", terms.units().remaining())
                .execute();
        h.createUpdate("insert into authorizations.authorization (id, client, code, pool, coverage, payer_number,"
                        + " status, start_on, end_on, unmanaged, unit_kind, alert_level, alert_days, bulk)"
                        + " select id, client, code, pool, coverage, :payerNumber, :status, :from, :through, :unmanaged,"
                        + " :kind, :level, :days, :bulk from pg_temp.bulk_addition where " + added
                        + " order by client, code")
                .bind("payerNumber", terms.payerNumber())
                .bind("status", terms.status().name())
                .bind("from", terms.dates().from())
                .bind("through", terms.dates().through())
                .bind("unmanaged", terms.unmanaged())
                .bind("kind", terms.units().kind().name())
                .bind("level", terms.watch().level())
                .bind("days", terms.watch().days())
                .bind("bulk", operation)
                .execute();
        String movement = "insert into authorizations.movement (pool, authorization_id, kind, units, reason, actor, at,"
                + " bulk) select pool, id, :kind, %1$s, :reason, :actor, :at, :bulk from pg_temp.bulk_addition where "
                + added + " and %1$s <> 0";
        move(h, movement.formatted("allotted"), "ALLOT", terms, operation);
        if (terms.units().remaining() != null) {
            move(h, movement.formatted("(" + rest + ")"), "ADJUST", terms, operation);
        }
    }

    private void move(Handle h, String insert, String kind, Addition.Terms terms, UUID operation) {
        h.createUpdate(insert)
                .bind("kind", kind)
                .bind("reason", kind.equals("ADJUST") ? "opening balance" : null)
                .bind("remaining", terms.units().remaining())
                .bind("actor", record.actor())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("bulk", operation)
                .execute();
    }
}
