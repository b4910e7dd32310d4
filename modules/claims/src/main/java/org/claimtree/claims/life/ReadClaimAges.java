package org.claimtree.claims.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.access.SentSql;
import org.claimtree.clients.ClientScope;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long claims that left have been without an answer: by payer and by days. Only numbers: nobody is shown. */
@ApplicationScoped
public class ReadClaimAges {
    private static final String AGES =
            "select c.payer, width_bucket(:today - s.sent, array[31, 61, 91, 121]) as bucket,"
                    + " count(*) as claims, sum(c.total) as amount from claims.claim c cross join lateral (select "
                    + SentSql.ON + " as sent) s where " + SentSql.UNANSWERED + " and s.sent is not null";

    private Sql sql;
    private PracticeToday today;
    private ClaimAccess access;

    /** For the container. */
    protected ReadClaimAges() {}

    @Inject
    public ReadClaimAges(Sql sql, PracticeToday today, ClaimAccess access) {
        this.sql = sql;
        this.today = today;
        this.access = access;
    }

    /**
     * @param asOf the practice's date
     * @param days the same five spans of days for all payers together, the youngest first
     * @param payers those with the most dollars first
     */
    @Schema(name = "ClaimAges")
    public record Ages(LocalDate asOf, List<Age> days, List<OfPayer> payers) {}

    /**
     * Claims of one age.
     *
     * @param sentFrom first day on which they may have left; left out for the oldest
     * @param sentThrough last day
     * @param from days
     * @param through days; left out for the oldest
     */
    @Schema(name = "ClaimAge")
    public record Age(
            LocalDate sentFrom, LocalDate sentThrough, int from, Integer through, long claims, BigDecimal amount) {
        private Age plus(Age other) {
            return new Age(sentFrom, sentThrough, from, through, claims + other.claims, amount.add(other.amount));
        }
    }

    /**
     * @param payer ref
     */
    @Schema(name = "ClaimAgesOfPayer")
    public record OfPayer(String payer, List<Age> days, long claims, BigDecimal amount) {}

    /** As of now, of clients whom the caller sees. */
    public Ages read() {
        LocalDate now = today.date();
        ClientScope scope = access.scope();
        List<Counted> counted = sql.query(h -> scope.bind(h.createQuery(
                        AGES + scope.onId("c.client") + " group by c.payer, bucket order by c.payer, bucket"))
                .bind("today", now)
                .map((row, ctx) -> counted(row))
                .list());
        List<OfPayer> payers = counted.stream()
                .map(Counted::payer)
                .distinct()
                .map(payer -> ofPayer(payer, now, counted))
                .sorted(java.util.Comparator.comparing(OfPayer::amount)
                        .reversed()
                        .thenComparing(OfPayer::payer))
                .toList();
        List<Age> all = empty(now);
        payers.forEach(payer -> {
            for (int i = 0; i < all.size(); i++) {
                all.set(i, all.get(i).plus(payer.days().get(i)));
            }
        });
        return new Ages(now, all, payers);
    }

    private static OfPayer ofPayer(String payer, LocalDate now, List<Counted> counted) {
        List<Age> days = empty(now);
        counted.stream()
                .filter(c -> c.payer().equals(payer))
                .forEach(c -> days.set(c.bucket(), days.get(c.bucket()).plus(c.as(days.get(c.bucket())))));
        return new OfPayer(
                payer,
                days,
                days.stream().mapToLong(Age::claims).sum(),
                days.stream().map(Age::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Nothing of any age: 0–30 days, 31–60, 61–90, 91–120, and over 120. */
    private static List<Age> empty(LocalDate now) {
        List<Age> days = new ArrayList<>();
        for (int from = 0; from <= 121; from = from == 0 ? 31 : from + 30) {
            boolean oldest = from == 121;
            Integer through = oldest ? null : from == 0 ? 30 : from + 29;
            days.add(new Age(
                    oldest ? null : now.minusDays(through),
                    now.minusDays(from),
                    from,
                    through,
                    0,
                    new BigDecimal("0.00")));
        }
        return days;
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                row.getString("payer"), row.getInt("bucket"), row.getLong("claims"), row.getBigDecimal("amount"));
    }

    private record Counted(String payer, int bucket, long claims, BigDecimal amount) {
        private Age as(Age span) {
            return new Age(span.sentFrom(), span.sentThrough(), span.from(), span.through(), claims, amount);
        }
    }
}
