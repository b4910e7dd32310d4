package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.Program;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.identity.Settings;
import org.claimtree.kernel.TimeOrderedIds;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.RevisionLog;
import org.jdbi.v3.core.Handle;

/** Reads what decides about days, many days at once. */
@ApplicationScoped
public class ReadFacts {
    /** Days before and after one that can be in its week. */
    private static final int NEARBY = 6;

    private CodeFacts codes;
    private MasterDataLog masterData;
    private RevisionLog log;
    private Settings settings;
    private Clients clients;
    private Clock clock;

    /** For the container. */
    protected ReadFacts() {}

    @Inject
    public ReadFacts(
            CodeFacts codes,
            MasterDataLog masterData,
            RevisionLog log,
            Settings settings,
            Clients clients,
            Clock clock) {
        this.codes = codes;
        this.masterData = masterData;
        this.log = log;
        this.settings = settings;
        this.clients = clients;
        this.clock = clock;
    }

    /** Where the practice is. */
    LocalDate today() {
        return codes.today();
    }

    /** Programs of a day as they are now. */
    List<DayProgram> programs(LocalDate day) {
        return DayProgram.on(day, codes.now(), IopSettings.program(settings));
    }

    /** What a pending day rests on beside its client: any revision of master data may mend it. */
    String revision() {
        return Long.toString(log.current());
    }

    /** What is counted, and how much of it is needed, in one mark. */
    String rules() {
        return Fingerprint.of(programs(today()) + " " + programs(recently()));
    }

    /** The first day within the limit of late entries. */
    LocalDate recently() {
        return today().minusDays(longest(today()));
    }

    /** Days of late entries, of the program that allows most. */
    private int longest(LocalDate day) {
        return programs(day).stream()
                .mapToInt(program -> program.terms().billing().lateDays())
                .max()
                .orElse(0);
    }

    /**
     * @param accepted programs whose proposal to bill was accepted
     */
    List<DayFacts> read(Handle h, Collection<DayFacts.Key> keys, Set<String> accepted) {
        Map<UUID, Client> known =
                clients.byIds(keys.stream().map(DayFacts.Key::client).distinct().toList());
        Catalog catalog = codes.now();
        Program usual = IopSettings.program(settings);
        Map<LocalDate, List<DayProgram>> programs = new HashMap<>();
        keys.forEach(key -> programs.computeIfAbsent(key.day(), day -> DayProgram.on(day, catalog, usual)));
        Map<DayFacts.Key, List<Line>> lines = lines(h, withWeeks(keys, programs));
        Map<DayFacts.Key, Map<String, DayFacts.Stored>> stored = DayRows.of(h, keys);
        MasterData master = masterData.asOf(log.current());
        LocalDate closed = h.createQuery("select closed_through from iop.state")
                .mapTo(LocalDate.class)
                .one();
        Map<LocalDate, DayFacts.Known> byDay = new HashMap<>();
        List<DayFacts> facts = new ArrayList<>();
        for (DayFacts.Key key : keys) {
            DayFacts.Known then = byDay.computeIfAbsent(
                    key.day(),
                    day -> new DayFacts.Known(today(), closed, catalog, master, programs.get(day), accepted));
            facts.add(new DayFacts(
                    TimeOrderedIds.at(clock.instant()),
                    known.get(key.client()),
                    key.day(),
                    documentation(key, lines),
                    stored.getOrDefault(key, Map.of()),
                    then));
        }
        return facts;
    }

    /** The same days, and those of their weeks where a payer asks for weeks. */
    private static Set<DayFacts.Key> withWeeks(
            Collection<DayFacts.Key> keys, Map<LocalDate, List<DayProgram>> programs) {
        Set<DayFacts.Key> all = new LinkedHashSet<>();
        for (DayFacts.Key key : keys) {
            boolean ofWeeks = programs.get(key.day()).stream()
                    .anyMatch(program -> program.terms().payers().stream().anyMatch(Week::isAskedFor));
            int near = ofWeeks ? NEARBY : 0;
            for (int days = -near; days <= near; days++) {
                all.add(new DayFacts.Key(key.client(), key.day().plusDays(days)));
            }
        }
        return all;
    }

    private static DayFacts.Documentation documentation(DayFacts.Key key, Map<DayFacts.Key, List<Line>> lines) {
        List<Line> ofDay = lines.getOrDefault(key, List.of());
        Set<String> charged = new TreeSet<>();
        ofDay.stream()
                .filter(Line::billable)
                .forEach(line -> charged.add(line.documented().code()));
        Map<LocalDate, List<Documented>> nearby = new HashMap<>();
        for (int days = -NEARBY; days <= NEARBY; days++) {
            LocalDate day = key.day().plusDays(days);
            List<Line> then = days == 0 ? null : lines.get(new DayFacts.Key(key.client(), day));
            if (then != null) {
                nearby.put(day, documented(then));
            }
        }
        return new DayFacts.Documentation(documented(ofDay), charged, nearby);
    }

    private static List<Documented> documented(List<Line> lines) {
        return lines.stream().map(Line::documented).toList();
    }

    private record Line(Documented documented, boolean billable) {}

    private static Map<DayFacts.Key, List<Line>> lines(Handle h, Collection<DayFacts.Key> keys) {
        Map<DayFacts.Key, List<Line>> lines = new HashMap<>();
        Waiting.bind(
                        h.createQuery(
                                "select l.* from " + Waiting.KEYS + " join encounters.v_line l on l.client = w.client"
                                        + " and l.start_at >= w.day and l.start_at < w.day + 1"
                                        + " where l.status = 'RELEASED' and not l.per_diem order by l.start_at, l.id"),
                        keys)
                .map((row, ctx) -> Map.entry(DayRows.key(row), line(row)))
                .forEach(entry -> lines.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue()));
        return lines;
    }

    private static Line line(ResultSet row) throws SQLException {
        BigDecimal units = row.getBigDecimal("units");
        return new Line(
                new Documented(
                        row.getObject("note", UUID.class),
                        row.getString("code"),
                        units,
                        row.getObject("start_at", LocalDateTime.class),
                        row.getObject("end_at", LocalDateTime.class)),
                row.getBoolean("billable"));
    }
}
