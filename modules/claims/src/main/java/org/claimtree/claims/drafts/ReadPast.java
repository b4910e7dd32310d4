package org.claimtree.claims.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.claims.edits.CodeLists;
import org.claimtree.claims.edits.Overrides;
import org.claimtree.claims.edits.Past;
import org.claimtree.claims.edits.SentServices;
import org.claimtree.claims.edits.Visits;
import org.claimtree.clients.Client;
import org.claimtree.codesets.CodeDays;
import org.claimtree.codesets.CodeSet;
import org.claimtree.codesets.Codes;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.platform.Sql;

/** Reads what edits ask beside the charges themselves, for many clients at once. */
@ApplicationScoped
public class ReadPast {
    private Sql sql;
    private Charges charges;
    private Codes codes;
    private ReadDecisions decisions;
    private volatile Others others;

    /** For the container. */
    protected ReadPast() {}

    @Inject
    public ReadPast(Sql sql, Charges charges, Codes codes) {
        this.sql = sql;
        this.charges = charges;
        this.codes = codes;
        this.decisions = new ReadDecisions(sql);
    }

    /** What is known of clients; their days of service are not read where nobody counts them. */
    public Past of(ClaimDesk.AsOf asOf, Map<Client, List<Charge>> open) {
        Set<UUID> clients = open.keySet().stream().map(Client::id).collect(Collectors.toSet());
        List<Charge> all = open.values().stream().flatMap(List::stream).toList();
        return new Past(
                asOf.countsVisits() ? new Visits(charges.servedDays(clients)) : Visits.NONE,
                overrides(clients),
                sent(clients, all),
                refused(clients),
                lists(all),
                decisions.of(clients));
    }

    private Overrides overrides(Collection<UUID> clients) {
        return new Overrides(sql.query(h -> h.createQuery("select o.charge, o.coverage, o.finding"
                        + " from claims.edit_override o join invoicing.charge c on c.id = o.charge"
                        + " where c.client = any(:clients) and o.undone_at is null")
                .bindArray("clients", UUID.class, clients)
                .map((row, ctx) -> new Overrides.Let(
                        row.getObject("charge", UUID.class),
                        row.getObject("coverage", UUID.class),
                        row.getString("finding")))
                .list()));
    }

    /** Only of the days that are open: of a client of many years most days are done. */
    private SentServices sent(Collection<UUID> clients, Collection<Charge> open) {
        Set<String> days = open.stream()
                .map(charge -> charge.service().dates().from().toString())
                .collect(Collectors.toSet());
        return new SentServices(
                sql.query(h -> h.createQuery("select c.client, l.coverage, c.id, c.code, c.service_from,"
                                + " c.insurance_provider from invoicing.charge c join claims.claim_charge l on l.charge = c.id"
                                + " where c.client = any(:clients) and c.service_from = any(:days::date[]) and l.live and not c.voided"
                                // What a correction takes the place of is not sent beside it.
                                + " and not exists (select 1 from invoicing.correction k where k.original = c.id)")
                        .bindArray("clients", UUID.class, clients)
                        .bindArray("days", String.class, days)
                        .map((row, ctx) -> new SentServices.Sent(
                                row.getObject("client", UUID.class),
                                row.getObject("coverage", UUID.class),
                                row.getObject("id", UUID.class),
                                row.getString("code"),
                                row.getObject("service_from", LocalDate.class),
                                row.getString("insurance_provider")))
                        .list()),
                correcting(open));
    }

    /** Of each charge the newest claim first. */
    private List<SentServices.Correcting> correcting(Collection<Charge> open) {
        return sql.query(h -> h.createQuery("with recursive before as (select k.successor as charge, k.original"
                        + " from invoicing.correction k where k.successor = any(:charges)"
                        + " union all select b.charge, k.original from before b"
                        + " join invoicing.correction k on k.successor = b.original)"
                        + " select b.charge, l.coverage, n.number, c.waits from before b"
                        + " join claims.claim_charge l on l.charge = b.original and l.live"
                        + " join claims.claim n on n.id = l.claim join invoicing.charge c on c.id = b.charge"
                        + " order by b.charge, length(n.number) desc, n.number desc")
                .bindArray("charges", UUID.class, open.stream().map(Charge::id).toList())
                .map((row, ctx) -> new SentServices.Correcting(
                        row.getObject("charge", UUID.class),
                        row.getObject("coverage", UUID.class),
                        row.getString("number"),
                        row.getBoolean("waits")))
                .list());
    }

    private Set<Past.Refused> refused(Collection<UUID> clients) {
        return sql.query(h -> h.createQuery("select client, payer_number from authorizations.v_payer_number"
                        + " where client = any(:clients) and not approved")
                .bindArray("clients", UUID.class, clients)
                .map((row, ctx) -> new Past.Refused(row.getObject("client", UUID.class), row.getString("payer_number")))
                .collect(Collectors.toSet()));
    }

    private CodeLists lists(Collection<Charge> open) {
        Set<CodeSet> taken = codes.taken();
        if (taken.isEmpty()) {
            return CodeLists.NONE;
        }
        Set<String> diagnoses = open.stream()
                .flatMap(charge -> charge.reasons().diagnoses().stream())
                .map(DiagnosisCode::code)
                .collect(Collectors.toSet());
        List<CodeDays> listed = new ArrayList<>(others());
        listed.addAll(codes.diagnoses(diagnoses));
        return new CodeLists(taken, listed);
    }

    /** Kept until another release is taken in: a batch asks with each of its steps. */
    private List<CodeDays> others() {
        long newest = codes.newestRelease();
        Others known = others;
        if (known == null || known.release() != newest) {
            known = new Others(newest, codes.others());
            others = known;
        }
        return known.days();
    }

    private record Others(long release, List<CodeDays> days) {}
}
