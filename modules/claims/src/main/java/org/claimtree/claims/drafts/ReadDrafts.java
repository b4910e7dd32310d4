package org.claimtree.claims.drafts;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claims.access.Bounds;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.access.ClientName;
import org.claimtree.claims.access.DraftWorkSql;
import org.claimtree.claims.access.Whose;
import org.claimtree.clients.ClientScope;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.PracticeZone;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Conditions;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Totals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads drafts: those of clients whom the caller sees. Each answer leaves a row in the audit trail. */
@ApplicationScoped
public class ReadDrafts {
    private static final Map<String, List<String>> ORDERS = Map.of(
            "from", List.of("d.service_from", "d.id"),
            "payer", List.of("d.payer", "d.service_from", "d.id"),
            "total", List.of("d.total", "d.service_from", "d.id"),
            "fileBy", List.of("d.file_by", "d.service_from", "d.id"),
            "followUp", List.of("w.follow_up_on", "d.service_from", "d.id"),
            "client", List.of("p.last_name", "p.first_name", "p.ref", "d.service_from", "d.id"));

    private static final String OVERRIDES =
            " (select coalesce(json_agg(json_build_object('charge', o.charge, 'finding',"
                    + " o.finding, 'reason', o.reason, 'by', o.by_user, 'at', to_char(o.at at time zone 'UTC',"
                    + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')) order by o.at, o.id), '[]') from claims.draft_charge c"
                    + " join claims.edit_override o on o.charge = c.charge and o.coverage = c.coverage and o.undone_at is null"
                    + " where c.draft = d.id) as overrides";

    private static final String DECISIONS =
            ", (select coalesce(json_agg(json_build_object('charge', o.charge, 'kind', o.kind, 'subject', o.subject,"
                    + " 'value', o.value, 'reason', o.reason, 'by', o.by_user, 'at', to_char(o.at at time zone 'UTC',"
                    + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')) order by o.at, o.charge, o.subject), '[]')"
                    + " from claims.draft_charge c join claims.decisions_of(array[d.client]) o on o.charge = c.charge"
                    + " and o.coverage = c.coverage where c.draft = d.id) as decisions";

    private static final TypeReference<List<Decided>> DECIDED = new TypeReference<>() {};

    private static final TypeReference<List<LetGo>> LET_GO = new TypeReference<>() {};

    private Sql sql;
    private ClaimAccess access;
    private PracticeZone zone;
    private Clock clock;

    /** For the container. */
    protected ReadDrafts() {}

    @Inject
    public ReadDrafts(Sql sql, ClaimAccess access, PracticeZone zone, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Which drafts are looked for; nulls ask nothing.
     *
     * @param status READY or HELD
     * @param medium ELECTRONIC or PAPER
     * @param finding code of a finding that they have
     * @param waiting how long they may wait, and for whom
     */
    public record Question(String status, String medium, String finding, Whose whose, Bounds bounds, Waiting waiting) {
        /** All drafts. */
        public static final Question ALL = new Question(null, null, null, Whose.ALL, Bounds.ALL, Waiting.ALL);

        /** Those that a batch held back. */
        public static Question heldBy(UUID batch) {
            return new Question("HELD", null, null, new Whose(null, null, batch), Bounds.ALL, Waiting.ALL);
        }
    }

    /**
     * How long drafts may wait, and for whom; nulls ask nothing.
     *
     * @param fileThrough those that the payer takes until this day or a day before
     * @param daysLeft those that the payer takes for at most so many days from today, or no more
     * @param assignee name under which a user signs in who works on them
     * @param followUpThrough those that are to be looked at again on this day or before
     */
    public record Waiting(LocalDate fileThrough, Integer daysLeft, String assignee, LocalDate followUpThrough) {
        /** However. */
        public static final Waiting ALL = new Waiting(null, null, null, null);

        private String joined() {
            return assignee == null && followUpThrough == null ? "" : DraftWorkSql.JOINED;
        }
    }

    /** One page. */
    @Schema(name = "DraftPage")
    public record Page(List<Draft> items, long total, Totals totals) {}

    /**
     * A draft in a list.
     *
     * @param clientRef the practice's own number of the client
     * @param clientName such as "JONES, KIT"
     * @param charges ids in the order of the lines
     * @param chargeRefs the practice's own numbers of these charges
     * @param lines on which they are, from 1
     * @param findings why it is held, or what to look at, as JSON
     * @param batch that found it held, or null
     * @param fileBy last day on which the payer takes the claim; left out where nobody says
     * @param assignee who works on it; left out: nobody
     * @param followUpOn when it is looked at again; left out: never
     * @param overrides edits in spite of which its charges go
     * @param decisions what people decided of its charges
     */
    public record Draft(
            UUID id,
            String status,
            UUID client,
            String clientRef,
            String clientName,
            String payer,
            String medium,
            BigDecimal total,
            LocalDate from,
            List<String> charges,
            List<String> chargeRefs,
            List<Integer> lines,
            @JsonRawValue String findings,
            long revision,
            Instant at,
            UUID batch,
            LocalDate fileBy,
            String assignee,
            LocalDate followUpOn,
            List<LetGo> overrides,
            List<Decided> decisions) {}

    /**
     * A charge that goes in spite of an edit.
     *
     * @param charge its id
     * @param finding code of the edit
     * @param by who let it go
     */
    @Schema(name = "LetGo")
    public record LetGo(UUID charge, String finding, String reason, String by, Instant at) {}

    /**
     * What a person decided of a charge.
     *
     * @param charge its id
     * @param subject CLAIM, FORM, or the JSON name of a field
     * @param value label of charges that share a claim, ref of a form type, or what is said of the field as JSON
     * @param by who decided
     */
    @Schema(name = "DecidedByHand")
    public record Decided(
            UUID charge, ClaimDecision.Kind kind, String subject, String value, String reason, String by, Instant at) {}

    /**
     * @param how READ, or EXPORT when a file leaves
     * @throws org.claimtree.platform.Problem 404 when a batch is named that bills nobody whom the caller sees
     */
    public Page list(Question question, ListWindow window, AuditAction how) {
        if (question.whose().batch() != null) {
            access.demandPartOf(question.whose().batch());
        }
        ClientScope scope = access.scope();
        Conditions where = conditions(question).and(scope.onId("d.client"));
        List<Draft> found = sql.query(h -> scope.bind(where.bind(
                        h.createQuery("select d.*, p.ref as client_ref, " + ClientName.SQL + " as client_name,"
                                + " array(select charge::text from claims.draft_charge c"
                                + " where c.draft = d.id order by line, c.charge) as charges,"
                                + " array(select line from claims.draft_charge c"
                                + " where c.draft = d.id order by line, c.charge) as lines,"
                                + " array(select i.ref from claims.draft_charge c"
                                + " join invoicing.charge i on i.id = c.charge where c.draft = d.id order by line, c.charge) as refs,"
                                + OVERRIDES
                                + DECISIONS
                                + ", w.assignee, w.follow_up_on from claims.draft d join clients.client p on p.id = d.client"
                                + DraftWorkSql.JOINED
                                + where.sql() + window.clause(ORDERS))))
                .map((row, ctx) -> draft(row))
                .list());
        Set<String> charges = new LinkedHashSet<>();
        found.forEach(draft -> charges.addAll(draft.charges()));
        access.trace(
                how, "claim-draft", charges, found.stream().map(Draft::client).toList());
        return sql.query(h -> scope.bind(where.bind(h.createQuery("select count(*) as drafts,"
                        + " coalesce(sum(d.total), 0) as amount from claims.draft d"
                        + question.waiting().joined() + where.sql())))
                .map((row, ctx) -> new Page(found, row.getLong("drafts"), Totals.of(row.getBigDecimal("amount"))))
                .one());
    }

    private Conditions conditions(Question question) {
        Waiting waiting = question.waiting();
        LocalDate lastDay = waiting.daysLeft() == null
                ? null
                : LocalDate.ofInstant(clock.instant(), zone.now()).plusDays(waiting.daysLeft());
        return new Conditions()
                .and("d.status = :status", "status", question.status())
                .and("d.medium = :medium", "medium", question.medium())
                .and("d.finding_codes @> array[:finding]::text[]", "finding", question.finding())
                .and("d.client = :client", "client", question.whose().client())
                .and("d.payer = :payer", "payer", question.whose().payer())
                .and("d.batch = :batch", "batch", question.whose().batch())
                .and("d.service_from >= :from", "from", question.bounds().from())
                .and("d.service_from <= :through", "through", question.bounds().through())
                .and("d.total >= :least", "least", question.bounds().least())
                .and("d.total <= :most", "most", question.bounds().most())
                .and("d.file_by <= :fileThrough", "fileThrough", waiting.fileThrough())
                .and("d.file_by <= :lastDay", "lastDay", lastDay)
                .and("w.assignee = :assignee", "assignee", waiting.assignee())
                .and("w.follow_up_on <= :followUpThrough", "followUpThrough", waiting.followUpThrough());
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("status"),
                row.getObject("client", UUID.class),
                row.getString("client_ref"),
                row.getString("client_name"),
                row.getString("payer"),
                row.getString("medium"),
                row.getBigDecimal("total"),
                row.getObject("service_from", LocalDate.class),
                Arrays.asList((String[]) row.getArray("charges").getArray()),
                Arrays.asList((String[]) row.getArray("refs").getArray()),
                Arrays.asList((Integer[]) row.getArray("lines").getArray()),
                row.getString("findings"),
                row.getLong("revision"),
                row.getTimestamp("at").toInstant(),
                row.getObject("batch", UUID.class),
                row.getObject("file_by", LocalDate.class),
                row.getString("assignee"),
                row.getObject("follow_up_on", LocalDate.class),
                read(row.getString("overrides"), LET_GO),
                read(row.getString("decisions"), DECIDED));
    }

    private static <T> T read(String stored, TypeReference<T> type) {
        try {
            return CanonicalJson.mapper().readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What people decided can't be read", e);
        }
    }
}
