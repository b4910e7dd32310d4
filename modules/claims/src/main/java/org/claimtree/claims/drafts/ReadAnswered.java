package org.claimtree.claims.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.assembly.AnsweredClaim;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.clients.Coverage;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.PostedAnswer;
import org.claimtree.invoicing.PostedAnswers;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;

/** Reads claims that their payers answered, as far as their lines go to the next payer. */
@ApplicationScoped
public class ReadAnswered {
    private static final String OPEN = "claims.v_next_payer n where n.charge = any(:charges) and :number::text is null";

    private static final String FOLLOWED = "(select c.client, l.charge, o.line, k.number, v.id as coverage,"
            + " v.ref as coverage_ref from claims.claim s join claims.claim_charge l on l.claim = s.id"
            + " join claims.claim k on k.number = s.follows join claims.claim_charge o on o.claim = k.id"
            + " and o.charge = l.charge join invoicing.charge c on c.id = l.charge and not c.voided"
            + " join clients.coverage v on v.id = s.coverage"
            + " where s.number = :number and cardinality(:charges) = 0) n";

    private Sql sql;
    private Charges charges;
    private PostedAnswers posted;

    /** For the container. */
    protected ReadAnswered() {}

    @Inject
    public ReadAnswered(Sql sql, Charges charges, PostedAnswers posted) {
        this.sql = sql;
        this.charges = charges;
        this.posted = posted;
    }

    /** A line's charge, where it comes from and where it goes. */
    private record Row(UUID client, UUID charge, int line, String claim, String coverage, UUID coverageId) {
        Place place() {
            return new Place(client, claim, coverage);
        }
    }

    private record Place(UUID client, String claim, String coverage) {}

    /**
     * Answered claims by client. What is not open for its next payer any more is left out.
     *
     * @param follows numbers of answered claims by charge
     */
    public Map<UUID, List<AnsweredClaim>> of(Map<UUID, String> follows) {
        if (follows.isEmpty()) {
            return Map.of();
        }
        return read(rows(OPEN, new ArrayList<>(follows.keySet()), null).stream()
                .filter(row -> row.claim().equals(follows.get(row.charge())))
                .toList());
    }

    /**
     * The answered claim whose lines a claim to a further payer took, with the answers of today: to replace that one.
     *
     * @param number of the claim to the further payer
     */
    public Map<UUID, List<AnsweredClaim>> followedBy(String number) {
        return read(rows(FOLLOWED, List.of(), number));
    }

    private Map<UUID, List<AnsweredClaim>> read(List<Row> rows) {
        Map<UUID, Charge> known = charges
                .forClaims(rows.stream().map(Row::charge).toList())
                .stream()
                .collect(Collectors.toMap(Charge::id, Function.identity()));
        Map<UUID, List<PostedAnswer>> answers =
                posted.about(known.keySet()).stream().collect(Collectors.groupingBy(PostedAnswer::charge));
        Map<String, Stored> stored =
                stored(rows.stream().map(Row::claim).distinct().toList());
        Map<UUID, String> numbers = numbers(rows);
        Map<Place, List<Row>> places =
                rows.stream().collect(Collectors.groupingBy(Row::place, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, List<AnsweredClaim>> byClient = new HashMap<>();
        places.forEach((place, those) -> {
            Map<Integer, List<Row>> lines =
                    those.stream().collect(Collectors.groupingBy(Row::line, LinkedHashMap::new, Collectors.toList()));
            List<AnsweredClaim.Line> all = new ArrayList<>();
            lines.forEach((line, own) -> all.add(new AnsweredClaim.Line(
                    own.stream()
                            .map(row -> known.get(row.charge()).authorizedElsewhere(numbers.get(row.charge())))
                            .toList(),
                    stored.get(place.claim()).told(line),
                    own.stream()
                            .flatMap(row -> answers.getOrDefault(row.charge(), List.of()).stream())
                            .toList())));
            byClient.computeIfAbsent(place.client(), client -> new ArrayList<>())
                    .add(new AnsweredClaim(place.claim(), place.coverage(), all));
        });
        return byClient;
    }

    private List<Row> rows(String from, List<UUID> charges, String number) {
        return sql.query(h -> h.createQuery(
                        "select n.client, n.charge, n.line, n.number, n.coverage, n.coverage_ref from " + from
                                + " order by length(n.number), n.number, n.coverage_ref collate \"C\", n.line, n.charge")
                .bindArray("charges", UUID.class, charges)
                .bind("number", number)
                .map((row, ctx) -> new Row(
                        row.getObject("client", UUID.class),
                        row.getObject("charge", UUID.class),
                        row.getInt("line"),
                        row.getString("number"),
                        row.getString("coverage_ref"),
                        row.getObject("coverage", UUID.class)))
                .list());
    }

    /** The next payers' own numbers of authorizations, by charge: what the first payer allowed is none of theirs. */
    private Map<UUID, String> numbers(Collection<Row> rows) {
        return sql.query(h -> h.createQuery("select distinct on (c.id) c.id, n.payer_number"
                        + " from unnest(:charges, :coverages) r(charge, coverage)"
                        + " join invoicing.charge c on c.id = r.charge"
                        + " join authorizations.v_coverage_number n on n.client = c.client and n.coverage = r.coverage"
                        + " and n.code = c.code and n.start_on <= c.service_from"
                        + " and (n.end_on is null or n.end_on >= c.service_through)"
                        + " order by c.id, n.start_on desc, n.payer_number collate \"C\"")
                .bindArray("charges", UUID.class, rows.stream().map(Row::charge).toList())
                .bindArray(
                        "coverages",
                        UUID.class,
                        rows.stream().map(Row::coverageId).toList())
                .map((row, ctx) -> Map.entry(row.getObject("id", UUID.class), row.getString("payer_number")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Map<String, Stored> stored(Collection<String> claims) {
        return sql.query(h -> h.createQuery("select k.number, p.input, p.snapshot from claims.proof p"
                        + " join claims.claim k on k.id = p.claim where k.number = any(:numbers)")
                .bindArray("numbers", String.class, claims)
                .map((row, ctx) -> Map.entry(
                        row.getString("number"),
                        new Stored(
                                CanonicalJson.read(row.getString("input"), ClaimInput.class),
                                SnapshotJson.read(row.getString("snapshot")))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What is kept of an answered claim. */
    private record Stored(ClaimInput input, ClaimSnapshot snapshot) {
        /**
         * What each payer was told of a line, by ref of the coverage. One that was told by the payer before it, which crosses
         * over, was told the same.
         */
        Map<String, ClaimInput.Told> told(int line) {
            ServiceLine.Service service = snapshot.lines().get(line - 1).service();
            Map<String, ClaimInput.Told> told = new HashMap<>();
            input.client().coverages().stream()
                    .map(Coverage::ref)
                    .forEach(ref -> told.put(
                            ref,
                            new ClaimInput.Told(
                                    service.procedure().code(),
                                    service.procedure().modifiers(),
                                    service.quantity().count())));
            if (input.before() != null) {
                input.before()
                        .answers()
                        .forEach(answer -> answer.lines().stream()
                                .filter(said -> said.line() == line)
                                .forEach(said -> told.put(answer.coverage(), said.told())));
            }
            return told;
        }
    }
}
