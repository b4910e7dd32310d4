package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.claims.access.Bounds;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.access.ClientName;
import org.claimtree.claims.access.SentSql;
import org.claimtree.claims.access.Whose;
import org.claimtree.claims.life.AnswerTime;
import org.claimtree.clients.ClientScope;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Conditions;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Totals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Frozen claims in pages: those of clients whom the caller sees. Each answer leaves a row in the audit trail. */
@ApplicationScoped
public class ListClaims {
    private static final Map<String, List<String>> ORDERS = Map.of(
            "number", List.of("c.number"),
            "from", List.of("c.service_from", "c.number"),
            "payer", List.of("c.payer", "c.number"),
            "total", List.of("c.total", "c.number"),
            "client", List.of("p.last_name", "p.first_name", "p.ref", "c.number"),
            "batch", List.of("b.at", "c.number"),
            "followUp", List.of("w.follow_up_on", "c.number"));

    /** How a claim is worked on. */
    private static final String WORK = " left join lateral (select x.assignee, x.follow_up_on from claims.claim_work x"
            + " where x.claim = c.id order by x.id desc limit 1) w on true";

    private static final String PRINTS =
            "(select count(*) from claims.print_claim x where x.claim = c.id and x.data = 'AS_SENT')";

    private static final String MEDIUM = "exists (select 1 from claims.file m where m.batch = c.batch"
            + " and m.file_no = c.file_no and m.medium = :medium)";

    private Sql sql;
    private ClaimAccess access;
    private AnswerTime time;

    /** For the container. */
    protected ListClaims() {}

    @Inject
    public ListClaims(Sql sql, ClaimAccess access, AnswerTime time) {
        this.sql = sql;
        this.access = access;
        this.time = time;
    }

    /**
     * Which claims are looked for; nulls ask nothing.
     *
     * @param number beginning of the claim's number
     * @param status a {@link org.claimtree.claims.life.ClaimStatus}
     * @param medium ELECTRONIC or PAPER
     * @param work who works on them, and since when they wait
     */
    public record Question(String number, Whose whose, String status, String medium, Bounds bounds, Work work) {
        /** All claims. */
        public static final Question ALL = new Question(null, Whose.ALL, null, null, Bounds.ALL, Work.ALL);
    }

    /**
     * How claims are worked on; nulls ask nothing.
     *
     * @param assignee name under which a user signs in
     * @param followUpThrough those that are to be looked at again on this day or before
     * @param sentFrom those that left on this day or later and that no payer has answered
     * @param sentThrough the same, on this day or before
     * @param answerOverdue whether its payer has had its time to answer and has not
     */
    public record Work(
            String assignee,
            LocalDate followUpThrough,
            LocalDate sentFrom,
            LocalDate sentThrough,
            Boolean answerOverdue) {
        /** However. */
        public static final Work ALL = new Work(null, null, null, null, null);
    }

    /** One page. */
    @Schema(name = "ClaimList")
    public record Page(List<Item> items, long total, Totals totals) {}

    /**
     * A claim in a list.
     *
     * @param clientRef the practice's own number of the client
     * @param clientName such as "JONES, KIT"
     * @param batch that made it
     * @param file number of its file in the batch
     * @param part of the file
     * @param sent day on which it left; left out while it is here
     * @param assignee who works on it; left out: nobody
     * @param followUpOn when it is looked at again; left out: never
     * @param prints how many times its forms were made to be printed as they were sent
     */
    @Schema(name = "ListedClaim")
    public record Item(
            String number,
            String payer,
            UUID client,
            String clientRef,
            String clientName,
            String status,
            BigDecimal total,
            LocalDate from,
            LocalDate through,
            UUID batch,
            int file,
            String fileName,
            String medium,
            int part,
            LocalDate sent,
            String assignee,
            LocalDate followUpOn,
            int prints) {}

    /**
     * @param how READ, or EXPORT when a file leaves
     */
    public Page list(Question question, ListWindow window, AuditAction how) {
        ClientScope scope = access.scope();
        Conditions where = conditions(question).and(scope.onId("c.client"));
        String rows = "select c.*, p.ref as client_ref, " + ClientName.SQL + " as client_name, f.name, f.medium, "
                + SentSql.ON
                + " as sent, " + PRINTS
                + " as prints, w.assignee, w.follow_up_on from claims.claim c join clients.client p on p.id = c.client"
                + " join claims.file f on f.batch = c.batch and f.file_no = c.file_no" + WORK
                + (window.sort().endsWith("batch") ? " join claims.batch b on b.id = c.batch" : "");
        List<Item> items =
                sql.query(h -> scope.bind(where.bind(h.createQuery(rows + where.sql() + window.clause(ORDERS))))
                        .map((row, ctx) -> item(row))
                        .list());
        access.trace(
                how,
                "claim",
                items.stream().map(Item::number).toList(),
                items.stream().map(Item::client).toList());
        return sql.query(h -> scope.bind(where.bind(h.createQuery(
                        "select count(*) as claims," + " coalesce(sum(c.total), 0) as amount from claims.claim c"
                                + (question.work().equals(Work.ALL) ? "" : WORK) + where.sql())))
                .map((row, ctx) -> new Page(items, row.getLong("claims"), Totals.of(row.getBigDecimal("amount"))))
                .one());
    }

    private Conditions conditions(Question question) {
        return new Conditions()
                .and("c.number like :number", "number", Conditions.beginning(question.number()))
                .and("c.client = :client", "client", question.whose().client())
                .and("c.payer = :payer", "payer", question.whose().payer())
                .and("c.batch = :batch", "batch", question.whose().batch())
                .and("c.status = :status", "status", question.status())
                .and(MEDIUM, "medium", question.medium())
                .and("w.assignee = :assignee", "assignee", question.work().assignee())
                .and(
                        "w.follow_up_on <= :followUpThrough",
                        "followUpThrough",
                        question.work().followUpThrough())
                .and(
                        SentSql.UNANSWERED + " and " + SentSql.ON + " >= :sentFrom",
                        "sentFrom",
                        question.work().sentFrom())
                .and(
                        SentSql.UNANSWERED + " and " + SentSql.ON + " <= :sentThrough",
                        "sentThrough",
                        question.work().sentThrough())
                .and(overdue(question), "answerTime", question.work().answerOverdue() == null ? null : time.asked())
                .and("c.service_from >= :from", "from", question.bounds().from())
                .and("c.service_from <= :through", "through", question.bounds().through())
                .and("c.total >= :least", "least", question.bounds().least())
                .and("c.total <= :most", "most", question.bounds().most());
    }

    private static String overdue(Question question) {
        return Boolean.FALSE.equals(question.work().answerOverdue())
                ? "not coalesce(" + AnswerTime.OVER + ", false)"
                : AnswerTime.OVER;
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString("number"),
                row.getString("payer"),
                row.getObject("client", UUID.class),
                row.getString("client_ref"),
                row.getString("client_name"),
                row.getString("status"),
                row.getBigDecimal("total"),
                row.getObject("service_from", LocalDate.class),
                row.getObject("service_through", LocalDate.class),
                row.getObject("batch", UUID.class),
                row.getInt("file_no"),
                row.getString("name"),
                row.getString("medium"),
                row.getInt("part_no"),
                row.getObject("sent", LocalDate.class),
                row.getString("assignee"),
                row.getObject("follow_up_on", LocalDate.class),
                row.getInt("prints"));
    }
}
