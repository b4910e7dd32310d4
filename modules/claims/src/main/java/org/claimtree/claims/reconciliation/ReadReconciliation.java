package org.claimtree.claims.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.access.ClientName;
import org.claimtree.claims.drafts.CrossOvers;
import org.claimtree.claims.life.PracticeToday;
import org.claimtree.clients.ClientScope;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Conditions;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Totals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where all released lines are: counted, with a difference to the notes that must be nothing, and as a list of each place.
 * A service belongs to its day, what was posted to the day for which it was booked; all else is as it stood at the end of
 * the day that is asked for.
 */
@ApplicationScoped
public class ReadReconciliation {
    private Sql sql;
    private ClaimAccess access;
    private CodeFacts days;
    private PracticeToday today;

    /** For the container. */
    protected ReadReconciliation() {}

    @Inject
    public ReadReconciliation(Sql sql, ClaimAccess access, CodeFacts days, PracticeToday today) {
        this.sql = sql;
        this.access = access;
        this.days = days;
        this.today = today;
    }

    /**
     * Which lines; nulls ask nothing.
     *
     * @param from first day of service
     * @param through last day of service
     * @param asOf null for today
     * @param payer that pays first
     */
    public record Question(LocalDate from, LocalDate through, LocalDate asOf, String payer) {}

    /** So many lines, and what they charge. */
    @Schema(name = "ReconciliationCount")
    public record Count(long lines, BigDecimal amount) {
        static final Count NOTHING = new Count(0, new BigDecimal("0.00"));

        Count plus(long more, BigDecimal dollars) {
            return new Count(lines + more, amount.add(dollars));
        }
    }

    /**
     * @param open what somebody still owes of it
     * @param path of the page on which such lines are worked on
     */
    @Schema(name = "ReconciliationPlace")
    public record Sum(Place place, long lines, BigDecimal amount, BigDecimal open, String path) {}

    /**
     * @param notes billable lines of released notes, as the notes say them
     * @param entered charges that were entered without a note
     * @param changed lines whose charge is not what the note said, and by how much
     * @param difference of notes, entered and changed to all places together; nothing, unless a line is lost
     */
    @Schema(name = "Reconciliation")
    public record Report(
            LocalDate asOf, List<Sum> places, Count notes, Count entered, Count changed, Count difference) {}

    /** One page of lines. */
    @Schema(name = "ReconciliationLines")
    public record Page(List<Item> items, long total, Totals totals) {}

    /**
     * @param id of the line of the note, or of the charge where there is no note
     * @param charge that stands for it, left out where none does
     * @param words of who held it, or codes of what a check found; left out where there are none
     * @param noted what the note said
     */
    @Schema(name = "ReconciliationLine")
    public record Item(
            UUID id,
            UUID charge,
            String ref,
            UUID invoice,
            UUID note,
            Long number,
            UUID client,
            String clientName,
            LocalDate day,
            String code,
            String payer,
            Place place,
            Standing.Why why,
            String words,
            BigDecimal amount,
            BigDecimal open,
            BigDecimal noted) {}

    /** Counts and dollars of every place. */
    public Report report(Question question) {
        List<LineSql.Known> lines = lines(question);
        Map<Place, Sum> sums = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            sums.put(place, new Sum(place, 0, Count.NOTHING.amount(), Count.NOTHING.amount(), place.path()));
        }
        Count entered = Count.NOTHING;
        Count changed = Count.NOTHING;
        Count noted = Count.NOTHING;
        Count all = Count.NOTHING;
        for (LineSql.Known known : lines) {
            BigDecimal amount = known.amount().dollars();
            sums.computeIfPresent(known.standing().place(), (place, sum) -> with(sum, known));
            all = all.plus(1, amount);
            if (known.line().noted() == null) {
                entered = entered.plus(1, amount);
            } else {
                BigDecimal said = known.line().noted().dollars();
                noted = noted.plus(1, said);
                changed = amount.compareTo(said) == 0 ? changed : changed.plus(1, amount.subtract(said));
            }
        }
        Count notes = question.payer() == null ? notes(question) : noted;
        Count difference = new Count(
                notes.lines() + entered.lines() - all.lines(),
                notes.amount().add(entered.amount()).add(changed.amount()).subtract(all.amount()));
        return new Report(asOf(question), List.copyOf(sums.values()), notes, entered, changed, difference);
    }

    /**
     * The lines of a place, or of all.
     *
     * @param place null for all
     * @param how READ, or EXPORT when a file leaves
     * @throws org.claimtree.platform.Problem 400 for an unknown order
     */
    public Page lines(Question question, Place place, ListWindow window, AuditAction how) {
        List<LineSql.Known> found = lines(question).stream()
                .filter(known -> place == null || known.standing().place() == place)
                .sorted(LineOrder.of(window.sort()))
                .toList();
        BigDecimal amount =
                found.stream().map(known -> known.amount().dollars()).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<LineSql.Known> page =
                found.stream().skip(window.offset()).limit(window.limit()).toList();
        Map<UUID, String> names = names(page);
        List<Item> items = page.stream()
                .map(known -> item(known, names.get(known.line().client())))
                .toList();
        access.trace(
                how,
                "reconciliation",
                items.stream().map(item -> item.id().toString()).toList(),
                names.keySet());
        return new Page(items, found.size(), Totals.of(amount));
    }

    private static Sum with(Sum sum, LineSql.Known known) {
        return new Sum(
                sum.place(),
                sum.lines() + 1,
                sum.amount().add(known.amount().dollars()),
                sum.open().add(known.open().dollars()),
                sum.path());
    }

    private LocalDate asOf(Question question) {
        return question.asOf() == null ? days.today() : question.asOf();
    }

    private List<LineSql.Known> lines(Question question) {
        ClientScope scope = access.scope();
        LocalDate asOf = asOf(question);
        Conditions lines = new Conditions()
                .and("r.day >= :from", "from", question.from())
                .and("r.day <= :through", "through", question.through())
                .and(scope.onId("r.client"));
        Conditions payers = new Conditions().and("v.payer = :payer", "payer", question.payer());
        String select = LineSql.select(more(lines), more(payers));
        CrossOvers crossOvers = CrossOvers.on(today.master(), asOf);
        return sql.query(h -> scope.bind(payers.bind(lines.bind(h.createQuery(select))))
                .bind("asOf", asOf)
                .bind("until", days.endOf(asOf))
                .bindArray("crossesFrom", String.class, crossOvers.from())
                .bindArray("crossesTo", String.class, crossOvers.to())
                .map((row, ctx) -> LineSql.known(row))
                .list());
    }

    private static String more(Conditions conditions) {
        return conditions.sql().replaceFirst(" where true", "");
    }

    /** What the notes say by themselves: nothing of charges or claims is asked. */
    private Count notes(Question question) {
        ClientScope scope = access.scope();
        LocalDate asOf = asOf(question);
        Conditions where = new Conditions()
                .and("n.day >= :from", "from", question.from())
                .and("n.day <= :through", "through", question.through())
                .and(scope.onId("n.client"));
        return sql.query(h -> scope.bind(
                        where.bind(h.createQuery("select count(*) as lines, coalesce(sum(n.amount), 0.00) as amount"
                                + " from (" + LineSql.NOTED + ") n" + where.sql())))
                .bind("asOf", asOf)
                .bind("until", days.endOf(asOf))
                .map((row, ctx) -> new Count(row.getLong("lines"), row.getBigDecimal("amount")))
                .one());
    }

    private Map<UUID, String> names(List<LineSql.Known> page) {
        List<UUID> clients =
                page.stream().map(known -> known.line().client()).distinct().toList();
        return clients.isEmpty()
                ? Map.of()
                : sql.query(h -> h.createQuery("select p.id, " + ClientName.SQL
                                + " as name from clients.client p where p.id = any(:ids)")
                        .bindArray("ids", UUID.class, new ArrayList<>(clients))
                        .map((row, ctx) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Item item(LineSql.Known known, String clientName) {
        LineSql.Line line = known.line();
        Standing standing = known.standing();
        return new Item(
                line.id(),
                line.charge(),
                line.ref(),
                line.invoice(),
                line.note() == null ? null : line.note().id(),
                line.note() == null ? null : line.note().number(),
                line.client(),
                clientName,
                line.day(),
                line.code(),
                line.payer(),
                standing.place(),
                standing.why(),
                standing.words(),
                known.amount().dollars(),
                known.open().dollars(),
                line.noted() == null ? null : line.noted().dollars());
    }
}
