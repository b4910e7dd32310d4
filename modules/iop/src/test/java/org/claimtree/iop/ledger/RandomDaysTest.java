package org.claimtree.iop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.claimtree.catalog.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Notes, authorizations, settings and nights in an order of chance. After each event the ledger is what a simple reference
 * makes of all that there is, which looks at every day anew.
 */
@Tag("database")
class RandomDaysTest {
    private static final int EVENTS = 60;
    private static final int LATE = 30;

    private final Random random = new Random();
    private final List<UUID> clients = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();
    private final Map<String, String> reference = new TreeMap<>();
    private final Map<String, Long> counted = new TreeMap<>();
    private LocalDate today = LocalDate.of(2026, 8, 2);
    private int threshold = 2;
    private int perWeek;

    private record Note(UUID id, UUID client, LocalDate day, boolean[] live) {}

    private record Grant(UUID client, String code, LocalDate from, LocalDate through) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_ledger_is_what_a_simple_reference_says(long seed) {
        hold(seed, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void so_it_is_where_a_payer_wants_days_of_a_week(long seed) {
        hold(seed, 2);
    }

    private void hold(long seed, int days) {
        random.setSeed(seed);
        perWeek = days;
        try (IopDesk desk = new IopDesk()) {
            if (days > 0) {
                desk.change(List.of(IopSetup.iop(new Program.PayerTerms("AETNA", null, days, null, null, null, null))));
            }
            desk.set(IopSettings.THRESHOLD, threshold);
            for (int i = 0; i < 3; i++) {
                clients.add(desk.save(IopSetup.alice()));
            }
            for (int i = 0; i < EVENTS; i++) {
                String event = event(desk);
                desk.at(today + "T02:00");
                evaluate();
                assertThat(ledger(desk))
                        .as("seed %d, event %d: %s", seed, i, event)
                        .isEqualTo(reference);
                CountDays.Counts counts = desk.counts(today.minusDays(150), today);
                assertThat(counts.difference())
                        .as("seed %d, event %d: %s", seed, i, event)
                        .isZero();
                assertThat(counts.documented() - counts.waiting() + counts.undocumented())
                        .isEqualTo(reference.size());
            }
        }
    }

    private String event(IopDesk desk) {
        UUID client = clients.get(random.nextInt(clients.size()));
        switch (random.nextInt(8)) {
            case 0 -> {
                LocalDate from = today.minusDays(random.nextInt(50));
                Grant grant = new Grant(
                        client, random.nextInt(4) == 0 ? "0906" : "0905", from, from.plusDays(random.nextInt(40)));
                desk.authorize(
                        client, grant.code(), from.toString(), grant.through().toString(), "99");
                grants.add(grant);
                return "authorization";
            }
            case 1 -> {
                // Other rules leave old days alone; the reference would have to know when each was looked at.
                threshold = perWeek > 0 ? threshold : 1 + random.nextInt(3);
                desk.set(IopSettings.THRESHOLD, threshold);
                return "threshold " + threshold;
            }
            case 2 -> {
                today = today.plusDays(1 + random.nextInt(3));
                return "night";
            }
            case 3 -> {
                return takeBack(desk);
            }
            default -> {
                LocalDate day = today.minusDays(random.nextInt(6) == 0 ? 35 : random.nextInt(5));
                int hour = 6 + random.nextInt(14);
                UUID note = desk.document(client, "%sT%02d:00".formatted(day, hour), 30, "602");
                notes.add(new Note(note, client, day, new boolean[] {true}));
                return "note of " + day;
            }
        }
    }

    private String takeBack(IopDesk desk) {
        List<Note> live = notes.stream().filter(note -> note.live()[0]).toList();
        if (live.isEmpty()) {
            return "nothing";
        }
        Note note = live.get(random.nextInt(live.size()));
        desk.takeBack(note.id());
        note.live()[0] = false;
        return "note of " + note.day() + " taken back";
    }

    /** Looks at every day that is due, as the rules have it in words. */
    private void evaluate() {
        for (UUID client : clients) {
            notes.stream()
                    .filter(note -> note.client().equals(client))
                    .map(Note::day)
                    .distinct()
                    .filter(day -> !day.isAfter(today.minusDays(2)))
                    .forEach(day -> evaluate(client, day));
        }
    }

    private void evaluate(UUID client, LocalDate day) {
        String key = client + " " + day;
        String before = reference.get(key);
        long count = count(client, day);
        long codes = grants.stream()
                .filter(grant ->
                        grant.client().equals(client) && !day.isBefore(grant.from()) && !day.isAfter(grant.through()))
                .map(Grant::code)
                .distinct()
                .count();
        if (before == null && count == 0) {
            return;
        }
        boolean enough = count >= threshold;
        Long then = counted.put(key, count);
        if (before != null && before.startsWith("BILLED")) {
            // Other rules alone change nothing of what was billed long ago.
            boolean stays = perWeek == 0
                    && day.isBefore(today.minusDays(LATE))
                    && Long.valueOf(count).equals(then);
            reference.put(key, stays ? before : enough && !isShort(client, day) ? "BILLED" : "BILLED VOID");
        } else if (!enough) {
            reference.put(key, "BELOW");
        } else {
            boolean late = day.isBefore(today.minusDays(LATE)) && (before == null || !before.startsWith("PENDING"));
            String why = codes == 0
                    ? " NO_AUTHORIZATION"
                    : codes > 1 ? " TWO_CODES" : isShort(client, day) ? " WEEK_SHORT" : "";
            String waits = late ? "TOO_LATE" : "PENDING" + why;
            reference.put(key, !why.isEmpty() ? waits : late ? "TOO_LATE BILL" : "BILLED");
        }
    }

    private long count(UUID client, LocalDate day) {
        return notes.stream()
                .filter(note -> note.live()[0]
                        && note.client().equals(client)
                        && note.day().equals(day))
                .count();
    }

    /** Whether the week of a day is over and was not reached. */
    private boolean isShort(UUID client, LocalDate day) {
        LocalDate from = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        long days = from.datesUntil(from.plusDays(7))
                .filter(one -> count(client, one) >= threshold)
                .count();
        return days < perWeek && !from.plusDays(6).isAfter(today.minusDays(2));
    }

    private Map<String, String> ledger(IopDesk desk) {
        Map<String, String> rows = new TreeMap<>();
        desk.run(() -> {
            desk.sql.run(
                    h -> h.createQuery("select client || ' ' || day as key, outcome || coalesce(' ' || proposal, '')"
                                    + " || case when outcome = 'PENDING' then ' ' || (cast(reasons as jsonb) -> 0 ->> 'code') else '' end"
                                    + " as told from iop.day")
                            .map((row, ctx) -> Map.entry(row.getString("key"), row.getString("told")))
                            .forEach(entry -> rows.put(entry.getKey(), entry.getValue())));
            return null;
        });
        return rows;
    }
}
