package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.drafts.OpenCharges;
import org.claimtree.claims.drafts.PracticeDate;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Actor;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Creates a batch: pins the revision and the time, and lays down which open charges it is to bill, in which order. From
 * then on nothing that is saved elsewhere changes what the batch will send.
 */
@ApplicationScoped
public class CreateBatch {
    private static final String OF_CANCELLED = " where exists (select 1 from claims.batch_charge k"
            + " where k.batch = :replaces and k.charge = o.charge and k.follows is not distinct from o.follows)"
            + " and not exists (select 1 from claims.claim_charge l where l.claim = any(:without) and l.charge = o.charge)";

    private Sql sql;
    private RevisionLog log;
    private MasterDataLog masterData;
    private IdempotencyKeys keys;
    private Who who;
    private Event<BatchCreated> created;

    /** Who asks, and when. */
    @Dependent
    public static class Who {
        private Actor actor;
        private Clock clock;
        private ClaimAccess access;

        @Inject
        public Who(Actor actor, Clock clock, ClaimAccess access) {
            this.actor = actor;
            this.clock = clock;
            this.access = access;
        }

        String name() {
            return actor.name();
        }

        Instant now() {
            return clock.instant();
        }

        ClaimAccess access() {
            return access;
        }
    }

    /** For the container. */
    protected CreateBatch() {}

    @Inject
    public CreateBatch(
            Sql sql,
            RevisionLog log,
            MasterDataLog masterData,
            IdempotencyKeys keys,
            Who who,
            Event<BatchCreated> created) {
        this.sql = sql;
        this.log = log;
        this.masterData = masterData;
        this.keys = keys;
        this.who = who;
        this.created = created;
    }

    /** The new batch. */
    public record Created(UUID batch) {}

    /**
     * Creates a batch and lets it be built after the commit.
     *
     * @param idempotencyKey the caller's key, or null; a repeated key gives the batch that it gave first
     * @throws org.claimtree.platform.Problem 403 for who does not see every client
     */
    @Transactional
    public Created create(ClaimFilter filter, String idempotencyKey) {
        who.access.demandAll();
        return keys.once(
                idempotencyKey,
                "claim-batches " + CanonicalJson.write(filter),
                Created.class,
                () -> newBatch(new Choice(filter, null, List.of())));
    }

    /**
     * The charges of a cancelled batch that are open, but for some, in a batch that takes its place.
     *
     * @param claims ids of the claims whose charges stay out
     */
    UUID inPlaceOf(UUID cancelled, List<UUID> claims) {
        String filter = sql.query(h -> h.createQuery("select filter from claims.batch where id = :id")
                .bind("id", cancelled)
                .mapTo(String.class)
                .one());
        return newBatch(new Choice(CanonicalJson.read(filter, ClaimFilter.class), cancelled, claims))
                .batch();
    }

    /**
     * Which charges a batch is to bill.
     *
     * @param replaces the cancelled batch that they were in; null where all do that match
     * @param without ids of claims of that one whose charges are left out
     */
    private record Choice(ClaimFilter filter, UUID replaces, List<UUID> without) {}

    private Created newBatch(Choice choice) {
        UUID id = UUID.randomUUID();
        Instant now = who.clock.instant().truncatedTo(ChronoUnit.SECONDS);
        long revision = log.current();
        if (revision == 0) {
            throw new org.claimtree.platform.Problem(
                    "nothing-set-up", 409, "Nothing has been set up", "There is no practice yet.", List.of());
        }
        MasterData master = masterData.asOf(revision);
        LocalDate today = PracticeDate.at(now, master).toLocalDate();
        sql.run(h -> {
            OpenCharges.lockChoice(h);
            h.createUpdate("insert into claims.batch (id, status, filter, revision, at, actor, replaces)"
                            + " values (:id, 'BUILDING', :filter, :revision, :at, :actor, :replaces)")
                    .bind("id", id)
                    .bind("filter", CanonicalJson.write(choice.filter()))
                    .bind("replaces", choice.replaces())
                    .bind("revision", revision)
                    .bind("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .bind("actor", who.actor.name())
                    .execute();
            choose(h, id, choice, today, master);
        });
        who.access.trace(AuditAction.CREATE, "claim-batch", List.of(id.toString()), List.of());
        created.fire(new BatchCreated(id));
        return new Created(id);
    }

    /** Charges of one partner stand together, those of one client too: the order in which files are written. */
    private static void choose(Handle h, UUID batch, Choice choice, LocalDate today, MasterData master) {
        List<String> payers = new ArrayList<>();
        List<String> partners = new ArrayList<>();
        for (String ref : master.refs(MasterKind.PAYER)) {
            payers.add(ref);
            partners.add(partner(master, ref, today));
        }
        OpenCharges.bind(
                        h.createUpdate(
                                "insert into claims.batch_charge (batch, position, charge, client, follows, partner)"
                                        + " select :batch, row_number() over (order by coalesce(m.partner, '') collate \"C\","
                                        + " o.client_ref collate \"C\", o.service_from, o.charge_ref collate \"C\"), o.charge,"
                                        + " o.client, o.follows, coalesce(m.partner, '') from ("
                                        + OpenCharges.SELECT
                                        + ") o"
                                        + " left join unnest(:ref, :partner) as m(payer, partner) on m.payer = o.payer"
                                        + (choice.replaces() == null ? "" : OF_CANCELLED)),
                        choice.filter(),
                        master,
                        today)
                .bind("batch", batch)
                .bind("replaces", choice.replaces())
                .bindArray("without", UUID.class, choice.without())
                .bindArray("ref", String.class, payers)
                .bindArray("partner", String.class, partners)
                .execute();
    }

    /** Ref of the partner that carries a payer's claims; empty when none does, and the edits then hold them. */
    static String partner(MasterData master, String payer, LocalDate today) {
        return master.payer(payer, today)
                .map(Payer::electronic)
                .map(Payer.Electronic::partner)
                .orElse("");
    }
}
