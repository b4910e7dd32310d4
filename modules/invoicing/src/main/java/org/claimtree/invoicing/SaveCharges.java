package org.claimtree.invoicing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Saves charges: new ones are added, known ones (by id) changed while no claim carries them. */
@ApplicationScoped
public class SaveCharges {
    private static final String SAVE = "insert into invoicing.charge (id, ref, client, service_from, service_through,"
            + " code, modifiers, units, amount, location, place_of_service, performed_by, insurance_provider,"
            + " supervising, referring, diagnoses, pointers, authorization_no, released, voided, hold_reason,"
            + " hold_until, details, invoice, minutes) values (:id, :ref, :client, :from, :through, :code, :modifiers, :units, :amount,"
            + " :location, :pos, :performedBy, :insurance, :supervising, :referring, :diagnoses, :pointers,"
            + " :authorization, :released, :voided, :holdReason, :holdUntil, :details, :invoice, :minutes) on conflict (id) do update set"
            + " ref = excluded.ref, client = excluded.client, service_from = excluded.service_from,"
            + " service_through = excluded.service_through, code = excluded.code, modifiers = excluded.modifiers,"
            + " units = excluded.units, amount = excluded.amount, location = excluded.location,"
            + " place_of_service = excluded.place_of_service, performed_by = excluded.performed_by,"
            + " insurance_provider = excluded.insurance_provider, supervising = excluded.supervising,"
            + " referring = excluded.referring, diagnoses = excluded.diagnoses, pointers = excluded.pointers,"
            + " authorization_no = excluded.authorization_no, released = excluded.released,"
            + " voided = excluded.voided, hold_reason = excluded.hold_reason, hold_until = excluded.hold_until,"
            + " details = excluded.details, invoice = excluded.invoice, minutes = excluded.minutes";

    private Sql sql;
    private Charges charges;
    private Iterable<ChargeUse> uses;
    private ChargeUnits units;
    private InvoicePlaces places;
    private AuditTrail audit;

    /** For the container. */
    protected SaveCharges() {}

    @Inject
    SaveCharges(
            Sql sql,
            Charges charges,
            Instance<ChargeUse> uses,
            ChargeUnits units,
            InvoicePlaces places,
            AuditTrail audit) {
        this(sql, charges, (Iterable<ChargeUse>) uses, units, places, audit);
    }

    /** With the modules above given by hand. */
    public SaveCharges(
            Sql sql,
            Charges charges,
            Iterable<ChargeUse> uses,
            ChargeUnits units,
            InvoicePlaces places,
            AuditTrail audit) {
        this.sql = sql;
        this.charges = charges;
        this.uses = uses;
        this.units = units;
        this.places = places;
        this.audit = audit;
    }

    /**
     * Saves all of them, or none when one that a live claim carries would change, or one whose invoice lets no line be
     * changed in place, or of which the client is billed a part (taken back it may be: then nothing of it is billed). New
     * charges stand on the open draft of their client, first coverage and claim span.
     *
     * @return refs of the charges that may not change; empty when all were saved
     * @throws org.claimtree.platform.Problem 403 {@code month-closed} for days of service whose books are closed
     */
    @Transactional
    public Set<String> save(Collection<Charge> wanted) {
        Map<UUID, Charge> known = known(wanted);
        List<Charge> changed =
                wanted.stream().filter(c -> !c.equals(known.get(c.id()))).toList();
        Set<UUID> changedKnown =
                changed.stream().map(Charge::id).filter(known::containsKey).collect(Collectors.toSet());
        Set<UUID> inUse = new HashSet<>();
        uses.forEach(use -> inUse.addAll(use.inUse(changedKnown)));
        List<Charge> rewritten = changed.stream()
                .filter(c -> known.containsKey(c.id()) && !known.get(c.id()).readsAs(c))
                .toList();
        inUse.addAll(settled(rewritten));
        inUse.addAll(places.billedToClient(rewritten.stream()
                .filter(c -> !c.claiming().voided())
                .map(Charge::id)
                .toList()));
        if (!inUse.isEmpty()) {
            return changed.stream()
                    .filter(c -> inUse.contains(c.id()))
                    .map(Charge::ref)
                    .collect(Collectors.toSet());
        }
        if (!changed.isEmpty()) {
            demandOpen(changed, known);
            // Units before invoices, as whoever releases a note has them.
            units.settle(changed);
            write(changed);
            places.returnPayments(changed);
            places.dropEmpty(known.values());
            audit.record(changed.stream()
                    .map(charge -> trace(known.get(charge.id()), charge))
                    .toList());
        }
        return Set.of();
    }

    /** Adds new charges to an invoice that was opened for them. */
    void put(UUID invoice, List<Charge> fresh) {
        demandOpen(fresh, Map.of());
        units.settle(fresh);
        insert(fresh, fresh.stream().collect(Collectors.toMap(Charge::id, one -> invoice)));
        audit.record(fresh.stream().map(charge -> trace(null, charge)).toList());
    }

    /** Changes charges that are there and on no claim, whatever was paid for them. */
    void amend(List<Charge> wanted) {
        Map<UUID, Charge> known = known(wanted);
        List<Charge> changed =
                wanted.stream().filter(c -> !c.equals(known.get(c.id()))).toList();
        demandOpen(changed, known);
        units.settle(changed);
        write(changed);
        audit.record(changed.stream()
                .map(charge -> trace(known.get(charge.id()), charge))
                .toList());
    }

    /** Releasing and holding posts nothing. */
    private void demandOpen(List<Charge> changed, Map<UUID, Charge> known) {
        List<Charge> posted = changed.stream()
                .filter(c -> !known.containsKey(c.id()) || !known.get(c.id()).readsAs(c))
                .toList();
        places.demandOpen(
                posted.stream().map(c -> known.getOrDefault(c.id(), c)).toList(), posted);
    }

    /** Takes back a line that is corrected, also when a claim carries it or its invoice is answered. */
    void reverse(Charge line) {
        places.demandOpen(List.of(line), List.of());
        Charge reversed = line.takenBack();
        units.settle(List.of(reversed));
        write(List.of(reversed));
        places.returnPayments(List.of(reversed));
        audit.record(List.of(trace(line, reversed)));
    }

    /** Those whose invoice is answered or void; holding and releasing them changes nothing on it. */
    private Set<UUID> settled(List<Charge> rewritten) {
        return sql.query(h -> h
                .createQuery("select c.id, i.status from invoicing.charge c join invoicing.invoice i"
                        + " on i.id = c.invoice where c.id = any(:ids) order by i.id for update of i")
                .bindArray("ids", UUID.class, rewritten.stream().map(Charge::id).toList())
                .map((row, ctx) ->
                        Map.entry(row.getObject("id", UUID.class), InvoiceStatus.valueOf(row.getString("status"))))
                .stream()
                .filter(one -> InvoiceLife.obstacle(one.getValue(), InvoiceLife.Action.EDIT)
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    /** Found under the client too, and under the one before. */
    private static AuditEntry trace(Charge before, Charge after) {
        Set<String> subjects = new LinkedHashSet<>(
                List.of(after.id().toString(), after.client().toString()));
        if (before != null) {
            subjects.add(before.client().toString());
        }
        return new AuditEntry(
                before == null ? AuditAction.CREATE : AuditAction.CHANGE,
                "charge",
                List.copyOf(subjects),
                FieldChange.between(node(before), node(after)),
                null);
    }

    private static JsonNode node(Charge charge) {
        return charge == null ? null : CanonicalJson.mapper().valueToTree(charge);
    }

    private void write(List<Charge> changed) {
        insert(changed, places.of(changed));
    }

    private void insert(List<Charge> changed, Map<UUID, UUID> invoices) {
        if (changed.isEmpty()) {
            return;
        }
        sql.run(h -> {
            PreparedBatch batch = h.prepareBatch(SAVE);
            for (Charge charge : changed) {
                ChargeRows.bind(batch, charge);
                batch.bind("invoice", invoices.get(charge.id())).add();
            }
            batch.execute();
        });
        places.keepStates(changed);
        List<UUID> ids = changed.stream().map(Charge::id).toList();
        uses.forEach(use -> use.saved(ids));
    }

    private Map<UUID, Charge> known(Collection<Charge> wanted) {
        return charges.locked(wanted.stream().map(Charge::id).toList()).stream()
                .collect(Collectors.toMap(Charge::id, Function.identity()));
    }
}
