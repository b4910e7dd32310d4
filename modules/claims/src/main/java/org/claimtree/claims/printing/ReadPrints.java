package org.claimtree.claims.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.printing.MailingPlan.Parcel;
import org.claimtree.clients.ClientScope;
import org.claimtree.platform.Conditions;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;

/** Prints as they were laid out: those of whose claims the caller sees every client. */
@ApplicationScoped
public class ReadPrints {
    private static final String SELECT = "select r.id, r.batch, r.printed_on, r.at, r.actor, n.*,"
            + " (select min(f.name) from claims.file f where f.batch = r.batch and f.medium = 'PAPER') as file"
            + " from claims.print_run r cross join lateral (select count(*) as claims, sum(c.forms) as forms,"
            + " coalesce(sum(c.forms) filter (where not c.plain), 0) as red_forms from claims.print_claim c"
            + " where c.run = r.id) n";

    private Sql sql;
    private ClaimAccess access;

    /** For the container. */
    protected ReadPrints() {}

    @Inject
    public ReadPrints(Sql sql, ClaimAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /**
     * A print.
     *
     * @param batch whose claims they are; left out for claims that were chosen
     * @param name of the batch's forms, or that they were chosen
     * @param forms sheets of paper
     * @param redForms of these, for payers who take pre-printed red sheets only
     */
    @Schema(name = "ClaimPrint")
    public record Run(
            UUID id,
            UUID batch,
            String name,
            LocalDate printedOn,
            Instant at,
            String actor,
            int claims,
            int forms,
            int redForms) {}

    /** A print and where it goes, in the order in which it is mailed. */
    @Schema(name = "ClaimPrintWithParcels")
    public record Whole(Run print, List<Parcel> parcels) {}

    /** One page. */
    @Schema(name = "ClaimPrintPage")
    public record Page(List<Run> items, long total) {}

    /**
     * @throws Problem 404
     */
    public Whole one(UUID id) {
        ClientScope scope = access.scope();
        return sql.query(h -> {
            Run run = scope.bind(h.createQuery(SELECT + " where r.id = :id" + seen(scope)))
                    .bind("id", id)
                    .map((row, ctx) -> run(row))
                    .findOne()
                    .orElseThrow(() -> Problem.notFound("This print"));
            return new Whole(run, parcels(h, id));
        });
    }

    /**
     * The newest first.
     *
     * @param batch whose, or null for all
     */
    public Page list(UUID batch, int offset, int limit) {
        ClientScope scope = access.scope();
        Conditions where =
                new Conditions().and("r.batch = :batch", "batch", batch).and(seen(scope));
        return sql.query(h -> new Page(
                scope.bind(where.bind(h.createQuery(
                                SELECT + where.sql() + " order by r.at desc, r.id desc offset :offset limit :limit")))
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, ctx) -> run(row))
                        .list(),
                scope.bind(where.bind(h.createQuery("select count(*) from claims.print_run r" + where.sql())))
                        .mapTo(Long.class)
                        .one()));
    }

    private static String seen(ClientScope scope) {
        return scope.isAll()
                ? ""
                : " and not exists (select 1 from claims.print_claim x join claims.claim k on k.id = x.claim"
                        + " where x.run = r.id and not (true" + scope.onId("k.client") + "))";
    }

    /** Numbers of the claims of a print, in its order. */
    List<String> numbers(UUID run) {
        return sql.query(h -> h.createQuery("select k.number from claims.print_claim c join claims.claim k"
                        + " on k.id = c.claim where c.run = :run order by c.place")
                .bind("run", run)
                .mapTo(String.class)
                .list());
    }

    /** Whether one of its claims was cancelled since: its forms do not leave any more. */
    boolean isCancelled(UUID run) {
        return sql.query(h -> h.createQuery("select exists (select 1 from claims.print_claim c join claims.claim k"
                        + " on k.id = c.claim where c.run = :run and k.status = 'CANCELLED')")
                .bind("run", run)
                .mapTo(Boolean.class)
                .one());
    }

    private static List<Parcel> parcels(Handle h, UUID run) {
        return h.createQuery("select a.lines, count(*) as claims, sum(c.forms) as forms,"
                        + " coalesce(sum(c.forms) filter (where not c.plain), 0) as red_forms"
                        + " from claims.print_address a join claims.print_claim c on c.run = a.run"
                        + " and c.address_no = a.address_no where a.run = :run group by a.address_no, a.lines"
                        + " order by a.address_no")
                .bind("run", run)
                .map((row, ctx) -> new Parcel(
                        Arrays.asList((String[]) row.getArray("lines").getArray()),
                        row.getInt("claims"),
                        row.getInt("forms"),
                        row.getInt("red_forms")))
                .list();
    }

    private static Run run(ResultSet row) throws SQLException {
        String file = row.getString("file");
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("batch", UUID.class),
                file == null ? "Claims that were chosen" : file.replaceFirst("\\.txt$", ""),
                row.getObject("printed_on", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getInt("claims"),
                row.getInt("forms"),
                row.getInt("red_forms"));
    }
}
