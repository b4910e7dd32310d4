package org.claimtree.authorizations.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.authorizations.Status;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One authorization, and what moved its units. Who does not see the client finds nothing. */
@ApplicationScoped
public class ReadAuthorizations {
    private Sql sql;
    private CodeFacts codes;
    private RowScopes scopes;
    private AuditTrail audit;

    /** For the container. */
    protected ReadAuthorizations() {}

    @Inject
    public ReadAuthorizations(Sql sql, CodeFacts codes, RowScopes scopes, AuditTrail audit) {
        this.sql = sql;
        this.codes = codes;
        this.scopes = scopes;
        this.audit = audit;
    }

    /**
     * One line of the ledger.
     *
     * @param kind ALLOT, RESERVE, LAPSE, COMMIT, RETURN or ADJUST
     * @param authorization by which; several may share units
     * @param source charge or note, left out for what was done by hand
     */
    @Schema(name = "UnitMovement")
    public record Line(
            String kind,
            BigDecimal units,
            UUID authorization,
            LocalDate day,
            UUID source,
            String reason,
            String by,
            Instant at) {}

    /** The ledger of an authorization and of those that share its units, in order. */
    @Schema(name = "UnitLedger")
    public record Ledger(Shown authorization, List<Line> movements) {}

    /**
     * @throws Problem 404
     */
    public Shown one(UUID id) {
        Shown shown = find(id).orElseThrow(() -> Problem.notFound("This authorization"));
        audit.record(AuditEntry.of(
                AuditAction.READ,
                "authorization",
                List.of(id.toString(), shown.client().toString())));
        return shown.besides(perDiems(shown));
    }

    /** Both have units on some day: their dates overlap, and neither is used up or refused. */
    private List<Long> perDiems(Shown one) {
        List<String> perDiem = codes.perDiem(one.grant().dates().from());
        if (!perDiem.contains(one.code())) {
            return List.of();
        }
        return of(List.of(one.client())).stream()
                .filter(other -> !other.code().equals(one.code()) && perDiem.contains(other.code()))
                .filter(other -> hasUnits(other) && hasUnits(one))
                .filter(other -> other.grant().dates().overlaps(one.grant().dates()))
                .map(Shown::number)
                .toList();
    }

    private static boolean hasUnits(Shown one) {
        boolean standing =
                one.grant().status() == Status.APPROVED || one.grant().status() == Status.REQUESTED;
        return standing && (!one.managed() || one.units().remaining().signum() > 0);
    }

    /**
     * @throws Problem 404
     */
    public Ledger ledger(UUID id) {
        Shown shown = one(id);
        return new Ledger(
                shown,
                sql.query(h -> h.createQuery("select * from authorizations.movement where pool = :pool order by id")
                        .bind("pool", shown.units().pool())
                        .map((row, ctx) -> new Line(
                                row.getString("kind"),
                                row.getBigDecimal("units"),
                                row.getObject("authorization_id", UUID.class),
                                row.getObject("service_on", LocalDate.class),
                                row.getObject("source", UUID.class),
                                row.getString("reason"),
                                row.getString("actor"),
                                row.getObject("at", OffsetDateTime.class).toInstant()))
                        .list()));
    }

    /** Untraced, for who is about to change it. */
    Optional<Shown> find(UUID id) {
        return where("a.id = any(:ids)", List.of(id)).stream().findFirst();
    }

    /** Untraced, those of some clients by number. */
    List<Shown> of(Collection<UUID> clients) {
        return where("a.client = any(:ids)", clients);
    }

    private List<Shown> where(String condition, Collection<UUID> ids) {
        ClientScope scope = ClientScope.of(scopes.current());
        LocalDate today = codes.today();
        return sql.query(h -> scope.bind(
                        h.createQuery("select a.*, " + AuthorizationRows.ACTIVE + " as active" + AuthorizationRows.FROM
                                        + " where " + condition + scope.onClient("a") + " order by a.number")
                                .bindArray("ids", UUID.class, ids)
                                .bind("today", today)
                                .bindArray("unmanaged", String.class, codes.unmanaged(today)))
                .map((row, ctx) -> AuthorizationRows.shown(row))
                .list());
    }
}
