package org.claimtree.authorizations.keeping;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.MoveUnits;
import org.claimtree.authorizations.Movement;
import org.claimtree.authorizations.MovementKind;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.FieldChange;
import org.claimtree.identity.Permission;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** The rows, movements and traces of one authorization that is saved, in the transaction of the use case. */
@ApplicationScoped
public class WriteAuthorization {
    private static final String COLUMNS =
            "coverage, payer_number, status, start_on, end_on, unmanaged, unit_kind, requested,"
                    + " day_cap, week_cap, month_cap, alert_level, alert_days, alert_users, alert_groups, notes";
    private static final String VALUES = ":coverage, :payerNumber, :status, :start, :end, :unmanagedHere, :unitKind,"
            + " :requested, :day, :week, :month, :level, :alertDays, :users, :groups, :notes";

    private Sql sql;
    private ReadAuthorizations reading;
    private MoveUnits units;
    private CurrentCaller caller;
    private AuditTrail audit;

    /** For the container. */
    protected WriteAuthorization() {}

    @Inject
    public WriteAuthorization(
            Sql sql, ReadAuthorizations reading, MoveUnits units, CurrentCaller caller, AuditTrail audit) {
        this.sql = sql;
        this.reading = reading;
        this.units = units;
        this.caller = caller;
        this.audit = audit;
    }

    /** One that nobody else changes, and whose units nobody else moves, until this transaction ends. */
    Shown locked(UUID id) {
        Shown found = reading.find(id).orElseThrow(() -> Problem.notFound("This authorization"));
        units.lock(List.of(found.units().pool()));
        return reading.find(id).orElseThrow(() -> Problem.notFound("This authorization"));
    }

    boolean isOf(UUID authorization, UUID client) {
        return reading.find(authorization)
                .filter(a -> a.client().equals(client))
                .isPresent();
    }

    /** What stands against the units: remaining is changed with a permission and a reason. */
    List<InputProblem> unitProblems(Wish wish, Shown before) {
        if (adjustment(wish, before).signum() == 0) {
            return List.of();
        }
        if (!caller.get().may(Permission.ADJUST_UNITS)) {
            return List.of(new InputProblem(
                    "/units/remaining", "ADJUST_NOT_ALLOWED", "Your user profile does not allow to adjust units."));
        }
        String reason = wish.units().reason();
        return reason == null || reason.isBlank()
                ? List.of(new InputProblem("/units/reason", "REASON_MISSING", "Say why the remaining units change."))
                : List.of();
    }

    UUID add(Wish wish) {
        UUID id = UUID.randomUUID();
        UUID pool = wish.sharesUnitsWith() == null
                ? units.open()
                : reading.find(wish.sharesUnitsWith()).orElseThrow().units().pool();
        units.lock(List.of(pool));
        sql.run(h -> {
            var insert = h.createUpdate("insert into authorizations.authorization (id, client, code, pool, " + COLUMNS
                            + ") values (:id, :client, :code, :pool, " + VALUES + ")")
                    .bind("id", id)
                    .bind("client", wish.client())
                    .bind("code", wish.code())
                    .bind("pool", pool);
            AuthorizationRows.bind(insert, wish);
            insert.execute();
        });
        BigDecimal allotted =
                wish.units().allotted() == null ? BigDecimal.ZERO : wish.units().allotted();
        BigDecimal opening = wish.units().remaining() == null
                ? BigDecimal.ZERO
                : wish.units().remaining().subtract(allotted);
        List<Movement> movements = new ArrayList<>();
        add(movements, pool, id, MovementKind.ALLOT, allotted, null);
        add(
                movements,
                pool,
                id,
                MovementKind.ADJUST,
                opening,
                wish.units().reason() == null ? "opening balance" : wish.units().reason());
        units.write(movements);
        trace(AuditAction.CREATE, null, reading.find(id).orElseThrow());
        return id;
    }

    UUID change(Shown before, Wish wish) {
        sql.run(h -> {
            var update = h.createUpdate("update authorizations.authorization set (" + COLUMNS + ") = (" + VALUES
                            + "), version = version + 1 where id = :id")
                    .bind("id", before.id());
            AuthorizationRows.bind(update, wish);
            update.execute();
        });
        List<Movement> movements = new ArrayList<>();
        UUID pool = before.units().pool();
        add(movements, pool, before.id(), MovementKind.ALLOT, allotment(wish, before), null);
        add(
                movements,
                pool,
                before.id(),
                MovementKind.ADJUST,
                adjustment(wish, before),
                wish.units().reason());
        units.write(movements);
        trace(AuditAction.CHANGE, before, reading.find(before.id()).orElseThrow());
        return before.id();
    }

    private static BigDecimal allotment(Wish wish, Shown before) {
        BigDecimal allotted = wish.units().allotted();
        return allotted == null
                ? BigDecimal.ZERO
                : allotted.subtract(before.units().allotted());
    }

    /** What remaining must move beyond what the new allotment moves it. */
    private static BigDecimal adjustment(Wish wish, Shown before) {
        BigDecimal remaining = wish.units().remaining();
        return remaining == null
                ? BigDecimal.ZERO
                : remaining.subtract(before.units().remaining()).subtract(allotment(wish, before));
    }

    private static void add(
            List<Movement> movements, UUID pool, UUID id, MovementKind kind, BigDecimal units, String reason) {
        if (units.signum() != 0) {
            movements.add(new Movement(pool, id, kind, units, null, reason));
        }
    }

    private void trace(AuditAction action, Shown before, Shown after) {
        audit.record(new AuditEntry(
                action,
                "authorization",
                List.of(after.id().toString(), after.client().toString()),
                FieldChange.between(node(before), node(after)),
                null));
    }

    private static JsonNode node(Shown shown) {
        return shown == null ? null : CanonicalJson.mapper().valueToTree(shown);
    }
}
