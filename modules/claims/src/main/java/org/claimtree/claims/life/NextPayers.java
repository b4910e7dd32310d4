package org.claimtree.claims.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.drafts.OpenCharges;
import org.claimtree.directory.MasterData;
import org.jdbi.v3.core.Handle;

/** What an answered claim leaves, and to whom. */
public final class NextPayers {
    private static final String FOLLOWING = "select v.payer from claims.claim k"
            + " join clients.coverage o on o.id = k.coverage join clients.coverage v on v.client = k.client"
            + " and (v.order_no, v.ref collate \"C\") > (o.order_no, o.ref collate \"C\")"
            + " and v.valid_from <= k.service_from and (v.valid_through is null or v.valid_through >= k.service_from)"
            + " where k.id = :claim order by v.order_no, v.ref collate \"C\" limit 1";

    private NextPayers() {}

    private record Left(UUID charge, String payer, String before) {}

    /** What decides whether the claim's answer goes on. */
    public static NextPayerRule.Next of(Handle h, ClaimRow claim, MasterData master, LocalDate today) {
        List<Left> left = left(h, claim);
        boolean answered = h.createQuery("select not exists (select 1 from claims.claim_charge o where o.claim = :claim"
                        + " and not exists (select 1 from invoicing.answer_line y join invoicing.answer a on a.id = y.answer"
                        + " where y.charge = o.charge and a.coverage = o.coverage and a.reversed_at is null))")
                .bind("claim", claim.id())
                .mapTo(Boolean.class)
                .one();
        if (left.isEmpty()) {
            Optional<String> payer = h.createQuery(FOLLOWING)
                    .bind("claim", claim.id())
                    .mapTo(String.class)
                    .findOne();
            return new NextPayerRule.Next(payer.orElse(null), answered, false, false, false);
        }
        String payer = left.get(0).payer();
        boolean crosses = left.stream()
                .allMatch(line -> master.payer(line.before(), today)
                        .filter(before -> before.crossesOverTo(line.payer()))
                        .isPresent());
        return new NextPayerRule.Next(
                payer,
                answered,
                true,
                crosses,
                !open(h, claim, left, master, today).isEmpty());
    }

    /** Charges of the claim that may go to their next payer now, each with the claim's number. */
    public static Map<UUID, String> open(Handle h, ClaimRow claim, MasterData master, LocalDate today) {
        return open(h, claim, left(h, claim), master, today);
    }

    private static Map<UUID, String> open(
            Handle h, ClaimRow claim, List<Left> left, MasterData master, LocalDate today) {
        if (left.isEmpty()) {
            return Map.of();
        }
        List<UUID> charges = left.stream().map(Left::charge).toList();
        ClaimFilter filter = new ClaimFilter(null, null, null, null, null, charges, null);
        return OpenCharges.bind(
                        h.createQuery("select charge from (" + OpenCharges.SELECT + ") o where follows = :number"),
                        filter,
                        master,
                        today)
                .bind("number", claim.number())
                .mapTo(UUID.class)
                .stream()
                .collect(Collectors.toMap(charge -> charge, charge -> claim.number()));
    }

    private static List<Left> left(Handle h, ClaimRow claim) {
        return h.createQuery("select charge, payer, payer_before from claims.v_next_payer where claim = :claim"
                        + " order by line, charge")
                .bind("claim", claim.id())
                .map((row, ctx) -> new Left(
                        row.getObject("charge", UUID.class), row.getString("payer"), row.getString("payer_before")))
                .list();
    }
}
