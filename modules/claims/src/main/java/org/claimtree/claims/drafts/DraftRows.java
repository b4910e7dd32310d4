package org.claimtree.claims.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.claims.assembly.TimelyFiling;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.MasterData;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Stores drafts: an open charge is in at most one draft per coverage, the newest. */
@ApplicationScoped
public class DraftRows {
    /** Lets one transaction at a time write drafts: two that hold the same charge would be one too many. */
    private static final long LOCK = 0x4472616674526f77L;

    private static final String LAST = " left join lateral (select status, codes from claims.charge_check x"
            + " where x.charge = c.charge order by x.id desc limit 1) x on true ";

    private static final String FOUND = "insert into claims.charge_check (charge, at, status, codes)"
            + " select c.charge, :at, d.status, d.finding_codes from claims.draft d"
            + " join claims.draft_charge c on c.draft = d.id" + LAST
            + "where d.id = any(:drafts) and (x.status, x.codes) is distinct from (d.status, d.finding_codes)";

    private static final String CLOSED = " from claims.draft_charge c" + LAST + "where not exists (select 1 from ("
            + OpenCharges.CHECKED + ") o where o.charge = c.charge and o.coverage = c.coverage)";

    private Sql sql;

    /** For the container. */
    protected DraftRows() {}

    @Inject
    public DraftRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * Why these drafts were made.
     *
     * @param revision as of which
     * @param at when
     * @param batch that found them held, or null for a check
     * @param master as of that revision
     */
    public record Occasion(long revision, Instant at, UUID batch, MasterData master) {}

    /** Keeps other transactions from writing drafts until this one ends. */
    public void lock() {
        sql.run(h -> h.createQuery("select 1 from pg_advisory_xact_lock(:key)")
                .bind("key", LOCK)
                .mapTo(Integer.class)
                .one());
    }

    /** Forgets the drafts that hold any of these charges. */
    public void forget(Collection<UUID> charges) {
        lock();
        sql.run(h -> h.createUpdate("delete from claims.draft where id in"
                        + " (select draft from claims.draft_charge where charge = any(:charges))")
                .bindArray("charges", UUID.class, charges)
                .execute());
    }

    /** Lets clients whose charges were on a claim until now be checked again. */
    public void freed(Collection<UUID> charges) {
        sql.run(h -> h.createUpdate(
                        DueChecks.ask("select distinct client from invoicing.charge where id = any(:charges)"))
                .bindArray("charges", UUID.class, charges)
                .execute());
    }

    /**
     * Forgets the drafts of a charge which is not open any more: taken back, the client's to pay, or with a batch.
     *
     * @param master who crosses over to whom
     * @param today the practice's date
     * @param at when
     */
    public void forgetClosed(MasterData master, LocalDate today, Instant at) {
        lock();
        sql.run(h -> {
            OpenCharges.bind(
                            h.createUpdate("insert into claims.charge_check (charge, at, status, codes)"
                                    + " select c.charge, :at, 'NONE', '{}'" + CLOSED + " and x.status <> 'NONE'"),
                            ClaimFilter.ALL,
                            master,
                            today)
                    .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                    .execute();
            OpenCharges.bind(
                            h.createUpdate("delete from claims.draft where id in (select c.draft" + CLOSED + ")"),
                            ClaimFilter.ALL,
                            master,
                            today)
                    .execute();
        });
    }

    /** Adds drafts; those of the same charges must have been forgotten. */
    public void add(List<ClaimDraft> drafts, Occasion occasion) {
        if (!drafts.isEmpty()) {
            sql.run(h -> {
                List<UUID> ids = insert(h, drafts, occasion);
                h.createUpdate(FOUND)
                        .bind("at", OffsetDateTime.ofInstant(occasion.at(), ZoneOffset.UTC))
                        .bindArray("drafts", UUID.class, ids)
                        .execute();
            });
        }
    }

    private static List<UUID> insert(Handle h, List<ClaimDraft> drafts, Occasion occasion) {
        PreparedBatch rows = h.prepareBatch("insert into claims.draft (id, client, coverage, payer, medium, status,"
                + " total, service_from, findings, finding_codes, revision, at, batch, file_by) values (:id, :client, :coverage, :payer,"
                + " :medium, :status, :total, :from, :findings, :codes, :revision, :at, :batch, :fileBy)");
        PreparedBatch charges = h.prepareBatch("insert into claims.draft_charge (draft, line, charge, coverage)"
                + " values (:draft, :line, :charge, :coverage)");
        List<UUID> ids = new ArrayList<>();
        for (ClaimDraft draft : drafts) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            ClaimInput input = draft.input();
            Coverage coverage = DraftCoverage.of(draft);
            rows.bind("id", id)
                    .bind("client", input.client().id())
                    .bind("coverage", coverage.id())
                    .bind("payer", coverage.insurer().payer())
                    .bind("medium", draft.medium().name())
                    .bind("status", draft.isHeld() ? "HELD" : "READY")
                    .bind("total", draft.snapshot().control().total())
                    .bind(
                            "from",
                            input.lines().get(0).charge().service().dates().from())
                    .bind("findings", CanonicalJson.write(draft.findings()))
                    .bindArray("codes", String.class, codes(draft))
                    .bind("revision", occasion.revision())
                    .bind("at", OffsetDateTime.ofInstant(occasion.at(), ZoneOffset.UTC))
                    .bind("batch", occasion.batch())
                    .bind(
                            "fileBy",
                            TimelyFiling.lastDay(occasion.master(), input).orElse(null))
                    .add();
            for (int i = 0; i < input.lines().size(); i++) {
                for (Charge charge : input.lines().get(i).charges()) {
                    charges.bind("draft", id)
                            .bind("line", i + 1)
                            .bind("charge", charge.id())
                            .bind("coverage", coverage.id())
                            .add();
                }
            }
        }
        rows.execute();
        charges.execute();
        return ids;
    }

    private static List<String> codes(ClaimDraft draft) {
        return draft.findings().stream().map(Finding::code).distinct().sorted().toList();
    }
}
