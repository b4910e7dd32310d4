package org.claimtree.claims.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.Payer;
import org.jdbi.v3.core.Handle;

/**
 * A frozen claim, as far as its life asks.
 *
 * @param original the claim that it replaces or voids, or null
 * @param root the first claim of its chain, or itself
 * @param latest whether no later claim of its chain is in force or waits for its receiver
 * @param cause of its last step, or null
 * @param payerNumber the payer's own number of it: that of its newest answer, or null
 * @param payer ref of the payer
 * @param from first day of service
 * @param follows number of the answered claim whose lines it takes to a further payer, or null
 * @param nextClaim number of a claim that counts and took its answer to the next payer, or null
 */
public record ClaimRow(
        UUID id,
        String number,
        UUID client,
        UUID original,
        UUID root,
        Frequency frequency,
        ClaimStatus status,
        boolean paper,
        boolean latest,
        LifeRows.Cause cause,
        String payerNumber,
        String payer,
        LocalDate from,
        String follows,
        String nextClaim) {
    private static final String SELECT = "select k.*, coalesce(k.chain, k.id) as root, f.medium, not exists (select 1"
            + " from claims.claim n where n.original = k.id and n.status not in ('REJECTED', 'CANCELLED', 'TEST')) as latest,"
            + " (select e.cause from claims.claim_event e where e.claim = k.id and e.undoes is null and not exists"
            + " (select 1 from claims.claim_event u where u.undoes = e.id) order by e.id desc limit 1) as cause,"
            + " (select a.claim_number from claims.claim_answer x join invoicing.answer a on a.id = x.answer"
            + " where x.claim = k.id and a.reversed_at is null and a.claim_number is not null"
            + " order by a.answered_on desc, a.number desc limit 1) as payer_number,"
            + " (select n.number from claims.claim n where n.follows = k.number and exists (select 1"
            + " from claims.claim_charge l where l.claim = n.id and l.live) limit 1) as next_claim"
            + " from claims.claim k join claims.file f on f.batch = k.batch and f.file_no = k.file_no";

    /** Claims whose numbers these are, of clients whom the caller sees; nobody else moves them until this transaction ends. */
    public static List<ClaimRow> lock(Handle h, Collection<String> numbers, ClaimAccess access) {
        ClientScope scope = access.scope();
        List<UUID> ids = scope.bind(h.createQuery(
                        "select c.id from claims.claim c where c.number = any(:numbers)" + scope.onId("c.client")))
                .bindArray("numbers", String.class, numbers)
                .mapTo(UUID.class)
                .list();
        return lock(h, ids);
    }

    /** A claim of a client whom the caller sees. */
    public static Optional<ClaimRow> find(Handle h, String number, ClaimAccess access) {
        ClientScope scope = access.scope();
        return scope.bind(h.createQuery(
                                "select c.id from claims.claim c where c.number = :number" + scope.onId("c.client"))
                        .bind("number", number))
                .mapTo(UUID.class)
                .findOne()
                .map(id -> read(h, List.of(id)).get(0));
    }

    /** Claims by id, by their numbers; nobody else moves them or one of their chains until this transaction ends. */
    public static List<ClaimRow> lock(Handle h, Collection<UUID> ids) {
        h.createQuery("select id from claims.claim where coalesce(chain, id) in"
                        + " (select coalesce(chain, id) from claims.claim where id = any(:ids)) order by id for update")
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list();
        return read(h, ids);
    }

    static List<ClaimRow> read(Handle h, Collection<UUID> ids) {
        return h.createQuery(SELECT + " where k.id = any(:ids) order by k.number")
                .bindArray("ids", UUID.class, ids)
                .map((row, ctx) -> of(row))
                .list();
    }

    /** The claims of a chain in the order in which they were frozen; numbers only grow. */
    static List<ClaimRow> chain(Handle h, UUID root) {
        return h.createQuery(SELECT + " where (k.id = :root or k.chain = :root) and k.status <> 'TEST'"
                        + " order by length(k.number), k.number")
                .bind("root", root)
                .map((row, ctx) -> of(row))
                .list();
    }

    boolean isVoid() {
        return frequency == Frequency.VOID;
    }

    /** What decides about it. */
    public ClaimLife.Facts facts(MasterData master) {
        boolean takes = master.payer(payer, from)
                .map(Payer::flags)
                .map(Payer.Flags::takesReplacements)
                .orElse(false);
        return new ClaimLife.Facts(
                status, paper, latest, cause != null && cause.isByHand(), payerNumber, takes, nextClaim);
    }

    private static ClaimRow of(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        return new ClaimRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("client", UUID.class),
                row.getObject("original", UUID.class),
                row.getObject("root", UUID.class),
                Frequency.valueOf(row.getString("frequency")),
                ClaimStatus.valueOf(row.getString("status")),
                row.getString("medium").equals("PAPER"),
                row.getBoolean("latest"),
                cause == null ? null : LifeRows.Cause.valueOf(cause),
                row.getString("payer_number"),
                row.getString("payer"),
                row.getObject("service_from", LocalDate.class),
                row.getString("follows"),
                row.getString("next_claim"));
    }
}
