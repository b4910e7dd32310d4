package org.claimtree.claims.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.clients.ClientScope;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Charges of drafts with what holds them: about which of them a finding is. */
@ApplicationScoped
public class HeldCharges {
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)].*");

    private Sql sql;
    private ClaimAccess access;

    /** For the container. */
    protected HeldCharges() {}

    @Inject
    public HeldCharges(Sql sql, ClaimAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /**
     * What a finding is about.
     *
     * @param client whose charges they are
     * @param coverage that they are sent to
     * @param charges ids
     */
    record About(UUID client, UUID coverage, List<UUID> charges) {
        /** Everything that is open of the client: what is decided of one charge may move others. */
        ClaimFilter toCheck() {
            return ClaimFilter.ofClients(List.of(client));
        }
    }

    /**
     * Whose charge it is.
     *
     * @throws Problem 404 for one that does not exist, or whose client the caller does not see
     */
    UUID client(UUID charge) {
        ClientScope scope = access.scope();
        return sql.query(h -> scope.bind(h.createQuery(
                                "select c.client from invoicing.charge c where c.id = :id" + scope.onId("c.client")))
                        .bind("id", charge)
                        .mapTo(UUID.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("This charge"));
    }

    /**
     * The charges about which a finding of a charge's draft is: those of its line, or all of the claim.
     *
     * @param code of the edit
     * @throws Problem 409 when no draft of the charge is held by it
     */
    About about(UUID client, UUID charge, String code) {
        List<Line> lines = sql.query(h -> h.createQuery("select d.id, d.coverage, d.findings, x.line, x.charge"
                        + " from claims.draft_charge own join claims.draft d on d.id = own.draft"
                        + " join claims.draft_charge x on x.draft = d.id"
                        + " where own.charge = :charge and d.finding_codes @> array[:code]::text[]"
                        + " order by d.id, x.line, x.charge")
                .bind("charge", charge)
                .bind("code", code)
                .map((row, ctx) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getObject("coverage", UUID.class),
                        row.getInt("line"),
                        row.getObject("charge", UUID.class),
                        row.getString("findings")))
                .list());
        for (UUID draft : lines.stream().map(Line::draft).distinct().toList()) {
            List<Line> own = lines.stream().filter(l -> l.draft().equals(draft)).toList();
            List<UUID> held = held(own, charge, code);
            if (!held.isEmpty()) {
                return new About(client, own.get(0).coverage(), held);
            }
        }
        throw Problem.conflict("not-held", "No claim of this charge is held by this edit. Check it again.");
    }

    private static List<UUID> held(List<Line> lines, UUID charge, String code) {
        List<UUID> charges = new ArrayList<>();
        Finding[] findings = CanonicalJson.read(lines.get(0).findings(), Finding[].class);
        Arrays.stream(findings)
                .filter(found -> found.holds() && found.code().equals(code))
                .map(found -> charges(lines, found))
                .filter(about -> about.contains(charge))
                .forEach(charges::addAll);
        return charges.stream().distinct().toList();
    }

    private static List<UUID> charges(List<Line> lines, Finding finding) {
        Matcher line = LINE.matcher(finding.field());
        int number = line.matches() ? Integer.parseInt(line.group(1)) + 1 : 0;
        return lines.stream()
                .filter(l -> number == 0 || l.line() == number)
                .map(Line::charge)
                .toList();
    }

    private record Line(UUID draft, UUID coverage, int line, UUID charge, String findings) {}
}
