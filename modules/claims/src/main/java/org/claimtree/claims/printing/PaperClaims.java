package org.claimtree.claims.printing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.clients.ClientScope;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.statement.Query;

/** Finds the claims of a print. Of a snapshot only the payer is read: there may be thousands. */
@ApplicationScoped
public class PaperClaims {
    private static final String SELECT = "select c.id, c.number, c.client, c.payer, c.status, f.medium,"
            + " f.complete and f.verification in ('PASSED', 'OFF') as released,"
            + " p.snapshot::json #>> '{claim,insured,payer}' as payer_party,"
            + " length(t.bytes) - length(replace(convert_from(t.bytes, 'LATIN1'), E'\\f', '')) as forms,"
            + " exists (select 1 from claims.print_claim x where x.claim = c.id and x.data = 'AS_SENT') as again"
            + " from claims.claim c join claims.proof p on p.claim = c.id"
            + " join claims.file f on f.batch = c.batch and f.file_no = c.file_no"
            + " left join claims.file_part t on f.medium = 'PAPER' and t.batch = c.batch and t.file_no = c.file_no"
            + " and t.part_no = c.part_no where ";

    private Sql sql;
    private ReadBatches batches;
    private ClaimAccess access;

    /** For the container. */
    protected PaperClaims() {}

    @Inject
    public PaperClaims(Sql sql, ReadBatches batches, ClaimAccess access) {
        this.sql = sql;
        this.batches = batches;
        this.access = access;
    }

    /**
     * Claims that are wanted, in no order.
     *
     * @throws Problem 404 for a batch, 409 when nothing is left to print, 422 with each claim that is not printed
     */
    List<PaperClaim> wanted(PrintWish wish) {
        if ((wish.batch() == null) == (wish.claims() == null)) {
            throw Problem.invalid(List.of(
                    new InputProblem("", "BATCH_OR_CLAIMS", "Either a batch is printed, or claims that are named.")));
        }
        List<PaperClaim> taken = (wish.batch() != null ? ofBatch(wish.batch()) : chosen(wish.claims()))
                .stream().filter(wish::takes).toList();
        if (taken.isEmpty()) {
            throw Problem.conflict("nothing-to-print", "None of these claims has forms that are to be printed so.");
        }
        return taken;
    }

    private List<PaperClaim> ofBatch(UUID batch) {
        if (batches.batch(batch).status().equals("CANCELLED")) {
            throw Problem.conflict("batch-cancelled", "The batch was cancelled: its forms do not leave any more.");
        }
        return sql
                .query(h -> h.createQuery(SELECT + "c.batch = :batch and f.medium = 'PAPER'")
                        .bind("batch", batch)
                        .map((row, ctx) -> found(row))
                        .list())
                .stream()
                .filter(found -> found.obstacle() == null)
                .map(Found::claim)
                .toList();
    }

    private List<PaperClaim> chosen(List<String> numbers) {
        ClientScope scope = access.scope();
        Map<String, Found> known = new HashMap<>();
        sql.query(h -> {
                    Query query = h.createQuery(SELECT + "c.number = any(:numbers)" + scope.onId("c.client"))
                            .bindArray("numbers", String.class, numbers);
                    return scope.bind(query).map((row, ctx) -> found(row)).list();
                })
                .forEach(found -> known.put(found.claim().number(), found));
        List<InputProblem> problems = new ArrayList<>();
        List<PaperClaim> claims = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Found found = known.remove(numbers.get(i));
            String obstacle = found == null ? "There is no such claim, or it stands here twice." : found.obstacle();
            if (obstacle != null) {
                problems.add(
                        new InputProblem("/claims/" + i, found == null ? "UNKNOWN_CLAIM" : "NOT_PRINTED", obstacle));
            } else {
                claims.add(found.claim());
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return claims;
    }

    /**
     * A claim, printable or not.
     *
     * @param obstacle why it is not printed to be mailed, or null
     */
    private record Found(PaperClaim claim, String obstacle) {}

    private static Found found(ResultSet row) throws SQLException {
        JsonNode payer = CanonicalJson.read(row.getString("payer_party"), JsonNode.class);
        JsonNode address = payer.path("address");
        PaperClaim claim = new PaperClaim(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("client", UUID.class),
                row.getString("payer"),
                new PaperClaim.MailTo(payer.path("name").asText(), address.isObject() ? address(address) : null),
                row.getInt("forms"),
                payer.at("/form/options/sheet/acceptsPlainPrint").asBoolean(),
                row.getBoolean("again"));
        return new Found(claim, obstacle(row));
    }

    private static PostalAddress address(JsonNode address) {
        return new PostalAddress(
                text(address, "line1"),
                text(address, "line2"),
                text(address, "city"),
                text(address, "state"),
                text(address, "zip"),
                text(address, "country"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isMissingNode() ? null : node.get(field).asText();
    }

    private static String obstacle(ResultSet row) throws SQLException {
        if (!row.getString("medium").equals("PAPER")) {
            return "The claim goes electronically. Where its payer gets paper, the clearinghouse prints it.";
        } else if (row.getString("status").equals("CANCELLED")) {
            return "The claim was cancelled: its forms do not leave any more.";
        }
        return row.getBoolean("released") ? null : "The claim's file was not read back yet.";
    }
}
