package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.Permission;
import org.claimtree.platform.LongWork;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.ListWindow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;

/** Nights and what was asked for by hand: what came of each, and what goes on. Names no client. */
@ApplicationScoped
public class ReadRuns implements LongWork {
    private static final java.util.Map<String, List<String>> ORDERS =
            java.util.Map.of("started", List.of("r.started_at", "r.id"));
    private static final String OPEN = "(select count(*) from iop.waiting w where w.at_once"
            + " or w.day <= (select closed_through from iop.state))";

    private Sql sql;

    /** For the container. */
    protected ReadRuns() {}

    @Inject
    public ReadRuns(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param from first day that was asked for; null for a night
     * @param ended null while it goes on
     * @param days client-days that waited
     * @param open of these, while it goes on
     */
    @Schema(name = "IopRun")
    public record Run(
            UUID id,
            String askedBy,
            LocalDate from,
            LocalDate through,
            Instant started,
            Instant ended,
            int days,
            int open,
            Came came) {}

    /** What came of it: rows of the ledger that were written. */
    @Schema(name = "IopRunCame")
    public record Came(int billed, int pending, int below, int other) {}

    /** One page, and how many there are. */
    @Schema(name = "IopRunPage")
    public record Page(List<Run> items, long total) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** The youngest first. */
    public Page list(ListWindow window) {
        return sql.query(h -> new Page(
                runs(h, window.clause(ORDERS)),
                h.createQuery("select count(*) from iop.run").mapTo(Long.class).one()));
    }

    private static List<Run> runs(Handle h, String clause) {
        return h.createQuery("select r.*, case when r.ended_at is null then " + OPEN + " else 0 end as open,"
                        + " d.billed, d.pending, d.below, d.other from iop.run r cross join lateral (select"
                        + " count(*) filter (where outcome = 'BILLED') as billed,"
                        + " count(*) filter (where outcome = 'PENDING') as pending,"
                        + " count(*) filter (where outcome = 'BELOW') as below,"
                        + " count(*) filter (where outcome not in ('BILLED', 'PENDING', 'BELOW')) as other from iop.day d"
                        + " where d.decided_at >= r.started_at and (r.ended_at is null or d.decided_at <= r.ended_at)) d"
                        + clause)
                .map((row, ctx) -> run(row))
                .list();
    }

    private static Run run(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("asked_by"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("through_day", LocalDate.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getInt("total"),
                row.getInt("open"),
                new Came(row.getInt("billed"), row.getInt("pending"), row.getInt("below"), row.getInt("other")));
    }

    @Override
    public String needs() {
        return Permission.READ_NOTES.name();
    }

    @Override
    public List<Item> items(Instant since) {
        return sql.query(h -> h.createQuery("select r.*, case when r.ended_at is null then " + OPEN
                        + " else 0 end as open from iop.run r where r.ended_at is null or r.ended_at >= :since")
                .bind("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .map((row, ctx) -> item(row))
                .list());
    }

    private static Item item(ResultSet row) throws SQLException {
        boolean running = row.getObject("ended_at") == null;
        int total = row.getInt("total");
        return new Item(
                "IOP_RUN",
                row.getString("id"),
                running ? "RUNNING" : "DONE",
                new Progress(Math.max(0, total - row.getInt("open")), total),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                running ? State.RUNNING : State.DONE,
                "/iop-runs.xhtml");
    }
}
