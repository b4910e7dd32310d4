package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtree.authorizations.Amount;
import org.claimtree.authorizations.Need;
import org.claimtree.authorizations.Obstacle;
import org.claimtree.authorizations.TakeUnits;
import org.claimtree.authorizations.Taken;
import org.claimtree.catalog.AuthorizationNeed;
import org.claimtree.catalog.AuthorizationNeeds;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.encounters.OtherVisits;
import org.claimtree.encounters.PaidLines;
import org.claimtree.identity.Settings;
import org.claimtree.platform.Sql;

/** Units of authorizations for the lines of notes, in the transaction of the caller. */
@ApplicationScoped
public class NoteUnits {
    private static final Set<Obstacle> USED_UP =
            EnumSet.of(Obstacle.NO_UNITS, Obstacle.DAY_CAP, Obstacle.WEEK_CAP, Obstacle.MONTH_CAP);

    private Sql sql;
    private TakeUnits units;
    private Settings settings;
    private Iterable<PaidLines> paid;
    private Iterable<OtherVisits> others;

    /** For the container. */
    protected NoteUnits() {}

    @Inject
    NoteUnits(Sql sql, TakeUnits units, Settings settings, Instance<PaidLines> paid, Instance<OtherVisits> others) {
        this(sql, units, settings, (Iterable<PaidLines>) paid, (Iterable<OtherVisits>) others);
    }

    /** With the modules above given by hand. */
    public NoteUnits(
            Sql sql, TakeUnits units, Settings settings, Iterable<PaidLines> paid, Iterable<OtherVisits> others) {
        this.sql = sql;
        this.units = units;
        this.settings = settings;
        this.paid = paid;
        this.others = others;
    }

    /**
     * Gives lines of a draft whose procedure was paid in advance the ids of the charges that were paid, which have units
     * already.
     *
     * @return whether there are any such; then the note must be read again
     */
    boolean takeUpPaid(Note note) {
        Map<UUID, UUID> ids = paidFor(note);
        giveBack(ids.keySet());
        sql.run(h -> ids.forEach(
                (line, charge) -> h.execute("update encounters.note_line set id = ? where id = ?", charge, line)));
        return !ids.isEmpty();
    }

    /** Charges that were paid in advance for lines of a draft, by the lines: of the same code, and modifiers if it can be. */
    private Map<UUID, UUID> paidFor(Note note) {
        Map<UUID, UUID> charges = new LinkedHashMap<>();
        UUID appointment = note.state().appointment();
        if (appointment == null || note.state().status() != NoteStatus.DRAFT) {
            return charges;
        }
        List<PaidLines.Line> left = new ArrayList<>();
        paid.forEach(one -> left.addAll(one.of(appointment)));
        for (int i = 0; i < note.lines().size(); i++) {
            NoteWish.Line line = note.lines().get(i);
            UUID id = note.counted().get(i).id();
            left.stream()
                    .filter(one -> one.code().equals(line.code()))
                    .max(Comparator.comparing(one -> one.modifiers().equals(line.modifiers())))
                    .ifPresent(one -> {
                        left.remove(one);
                        charges.put(id, one.charge());
                    });
        }
        return charges;
    }

    /**
     * Takes what the lines of a note need.
     *
     * @return what cannot be had though it must be, line by line; then the caller rolls back
     */
    List<NoteRemark> take(Note note, Around around) {
        List<Need> needs = needs(note, around);
        List<Taken> taken = units.take(needs, List.of());
        List<NoteRemark> missing = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i).authorization() == null && isRequired(needs.get(i), around)) {
                missing.addAll(remarks("/lines/" + i + "/code", taken.get(i)));
            }
        }
        return missing;
    }

    /**
     * Holds back what the lines of a draft need, as far as it can be had: nothing stands against writing.
     *
     * @param before lines that the draft had; those that it has no more need nothing
     */
    void reserve(Note note, Around around, List<UUID> before) {
        List<UUID> gone = new ArrayList<>(before);
        note.counted().forEach(line -> gone.remove(line.id()));
        // What was paid in advance has its units.
        Map<UUID, UUID> paidFor = paidFor(note);
        gone.addAll(paidFor.keySet());
        units.reserve(
                needs(note, around).stream()
                        .filter(need -> !paidFor.containsKey(need.source()))
                        .toList(),
                gone);
    }

    /** What would stand in the way now, each line by itself; nothing is taken. */
    List<NoteRemark> look(Note note, Around around) {
        List<NoteRemark> missing = new ArrayList<>();
        Map<UUID, UUID> paidFor = paidFor(note);
        List<Need> needs = needs(note, around).stream()
                .map(need -> as(paidFor.getOrDefault(need.source(), need.source()), need))
                .toList();
        for (int i = 0; i < needs.size(); i++) {
            if (isRequired(needs.get(i), around)) {
                Taken taken = units.look(needs.get(i));
                missing.addAll(taken.authorization() == null ? remarks("/lines/" + i + "/code", taken) : List.of());
            }
        }
        return missing;
    }

    /** Codes of which a client has an authorization on a day that was not refused. */
    Set<String> granted(UUID client, LocalDate day) {
        return sql.query(h -> h.createQuery("select distinct code from authorizations.v_grant where client = :client"
                        + " and start_on <= :day and (end_on is null or end_on >= :day)")
                .bind("client", client)
                .bind("day", day)
                .mapTo(String.class)
                .set());
    }

    /**
     * Whether a client holds an authorization for a code on a day.
     *
     * @return empty when none; else what stands in the way of one unit, or nothing
     */
    Optional<String> held(String code, LocalDate day, Around around) {
        UUID nobody = new UUID(0, 0);
        Taken taken = units.look(
                new Need(nobody, around.client().id(), code, day, new Amount(BigDecimal.ONE, 1, null), null));
        if (taken.authorization() != null) {
            return Optional.of("");
        }
        return taken.passed().stream()
                .map(Taken.Passed::obstacle)
                .filter(USED_UP::contains)
                .map(Obstacle::sentence)
                .findFirst();
    }

    /** Gives back what lines have, and what is held back for them. */
    void giveBack(Collection<UUID> lines) {
        units.take(List.of(), lines);
    }

    private static List<Need> needs(Note note, Around around) {
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < note.lines().size(); i++) {
            String code = note.lines().get(i).code();
            Integer minutes = around.code(code, note.day())
                    .map(c -> c.terms().units().minutes())
                    .orElse(null);
            Note.Counted counted = note.counted().get(i);
            needs.add(new Need(
                    counted.id(), note.client(), code, note.day(), new Amount(counted.units(), 1, minutes), null));
        }
        return needs;
    }

    private static Need as(UUID source, Need need) {
        return new Need(source, need.client(), need.code(), need.day(), need.amount(), need.typedNumber());
    }

    private static List<NoteRemark> remarks(String pointer, Taken taken) {
        if (taken.passed().isEmpty()) {
            return List.of(
                    new NoteRemark(pointer, "AUTHORIZATION_MISSING", "The client has no authorization for this code."));
        }
        return taken.passed().stream()
                .map(passed -> new NoteRemark(
                        pointer,
                        passed.obstacle().name(),
                        "Authorization " + passed.number() + ": "
                                + passed.obstacle().sentence()))
                .toList();
    }

    private boolean isRequired(Need need, Around around) {
        return isRequired(need.code(), need.day(), around);
    }

    /** Whether a line with a code must have an authorization to be released. */
    boolean isRequired(String code, LocalDate day, Around around) {
        return switch (settings.get(NoteSettings.REQUIRES_AUTHORIZATION)) {
            case ALWAYS -> true;
            case NEVER -> false;
            case PAYER_REQUIRES -> payerRequires(code, day, around);
        };
    }

    private boolean payerRequires(String code, LocalDate day, Around around) {
        Catalog catalog = around.setup().catalog();
        return around.firstInsurer(day)
                .flatMap(insurer -> catalog.authorizationNeeds()
                        .on(
                                new AuthorizationNeeds.Asked(
                                        insurer.payer(), insurer.plan(), code, catalog.groupsOf(code, day)),
                                day))
                .filter(row -> row.need().isRequired(earlier(day, row, around)))
                .isPresent();
    }

    /** On how many days before the client was served so. */
    private int earlier(LocalDate day, AuthorizationNeed row, Around around) {
        if (row.need().visits() == null) {
            return 0;
        }
        Set<String> codes = row.about().code() != null
                ? Set.of(row.about().code())
                : around.setup()
                        .catalog()
                        .groups()
                        .contentOn(row.about().group(), day)
                        .map(CodeGroup::codes)
                        .map(Set::copyOf)
                        .orElse(Set.of());
        Set<LocalDate> days =
                new HashSet<>(sql.query(h -> h.createQuery("select distinct n.start_at::date from encounters.note n"
                                + " join encounters.note_line l on l.note = n.id where n.client = :client"
                                + " and n.status = 'RELEASED' and l.code = any(:codes) and n.start_at < :day")
                        .bind("client", around.client().id())
                        .bindArray("codes", String.class, codes)
                        .bind("day", day.atStartOfDay())
                        .mapTo(LocalDate.class)
                        .set()));
        others.forEach(other -> days.addAll(other.before(day, around.client().id(), codes)));
        return days.size();
    }
}
