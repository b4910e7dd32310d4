package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.RevisionLog;
import org.jdbi.v3.core.Handle;

/** Reads what decides about days, many days at once. */
@ApplicationScoped
public class ReadFacts {
    private CodeFacts codes;
    private MasterDataLog masterData;
    private RevisionLog log;
    private Settings settings;
    private Clients clients;

    /** For the container. */
    protected ReadFacts() {}

    @Inject
    public ReadFacts(CodeFacts codes, MasterDataLog masterData, RevisionLog log, Settings settings, Clients clients) {
        this.codes = codes;
        this.masterData = masterData;
        this.log = log;
        this.settings = settings;
        this.clients = clients;
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
        Map<DayFacts.Key, List<Line>> lines = lines(h, keys);
        Map<DayFacts.Key, Map<String, DayFacts.Stored>> stored = DayRows.of(h, keys);
        Catalog catalog = codes.now();
        MasterData master = masterData.asOf(log.current());
        Program usual = IopSettings.program(settings);
        Map<LocalDate, DayFacts.Known> byDay = new HashMap<>();
        List<DayFacts> facts = new ArrayList<>();
        for (DayFacts.Key key : keys) {
            DayFacts.Known then = byDay.computeIfAbsent(
                    key.day(),
                    day -> new DayFacts.Known(today(), catalog, master, DayProgram.on(day, catalog, usual), accepted));
            Set<String> charged = new TreeSet<>();
            List<Documented> documented = new ArrayList<>();
            for (Line line : lines.getOrDefault(key, List.of())) {
                documented.add(line.documented());
                if (line.billable()) {
                    charged.add(line.documented().code());
                }
            }
            facts.add(new DayFacts(
                    UUID.randomUUID(),
                    known.get(key.client()),
                    key.day(),
                    documented,
                    charged,
                    stored.getOrDefault(key, Map.of()),
                    then));
        }
        return facts;
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
