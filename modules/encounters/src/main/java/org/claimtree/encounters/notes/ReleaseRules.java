package org.claimtree.encounters.notes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.UnitRule;

/** What a note must be before it is released, and what its author should look at before. Pure. */
final class ReleaseRules {
    private final NoteContent note;
    private final Around around;
    private final List<NoteRemark> remarks = new ArrayList<>();

    private ReleaseRules(NoteContent note, Around around) {
        this.note = note;
        this.around = around;
    }

    /** What stands against releasing a note that breaks no rule of {@link NoteRules}. */
    static List<NoteRemark> obstacles(NoteContent note, Around around) {
        ReleaseRules rules = new ReleaseRules(note, around);
        rules.obstacles(other -> other.status() == NoteStatus.RELEASED);
        return rules.remarks;
    }

    /** The same for who is still writing, and what stands against nothing. */
    static List<NoteRemark> warnings(NoteContent note, Around around) {
        ReleaseRules rules = new ReleaseRules(note, around);
        rules.obstacles(other -> true);
        rules.overlaps();
        rules.perDayTwice();
        rules.fees();
        return rules.remarks;
    }

    private void obstacles(Predicate<Around.Other> counts) {
        remarkIf(note.lines().isEmpty(), "/lines", "LINES_MISSING", "The note has no procedure yet.");
        remarkIf(
                note.day().isAfter(around.today()),
                "/session/start",
                "DAY_IN_FUTURE",
                "The day of service has not come yet.");
        boolean primary = Stream.concat(
                        note.lines().stream().map(line -> line.asked().code()),
                        sameDayByAuthor().filter(counts).flatMap(other -> other.codes().stream()))
                .anyMatch(this::isPrimary);
        for (int i = 0; i < note.lines().size(); i++) {
            line("/lines/" + i, note.lines().get(i), primary);
        }
    }

    private void line(String at, NoteContent.Line line, boolean primary) {
        String code = line.asked().code();
        remarkIf(line.units().signum() == 0, at + "/worth/units", "NO_UNITS_WORKED", "The minutes make no unit.");
        remarkIf(
                kind(code) == BillingCode.Kind.ADD_ON && !primary,
                at + "/code",
                "ADD_ON_WITHOUT_PRIMARY",
                "An add-on code needs a primary one of the same client, day and author.");
        remarkIf(
                !around.listed().isEmpty() && around.listed(code, note.day()).isEmpty(),
                at + "/code",
                "CODE_NOT_ON_LIST",
                "The code is not on the author's Codes/Rates list on that day.");
        remarkIf(
                line.place().location() == null,
                at + "/place/location",
                "LOCATION_MISSING",
                "Say at which location it was.");
        remarkIf(
                line.place().placeOfService() == null,
                at + "/place/placeOfService",
                "PLACE_OF_SERVICE_MISSING",
                "Neither location nor billing code says the place of service.");
    }

    private boolean isPrimary(String code) {
        return around.code(code, note.day())
                .filter(c -> c.flags().billable())
                .map(BillingCode::kind)
                .filter(kind -> kind != BillingCode.Kind.ADD_ON && kind != BillingCode.Kind.INTERNAL)
                .isPresent();
    }

    private BillingCode.Kind kind(String code) {
        return around.code(code, note.day()).map(BillingCode::kind).orElse(null);
    }

    private Stream<Around.Other> sameDayByAuthor() {
        return ofClient()
                .filter(other -> other.performedBy().equals(note.wish().people().performedBy()));
    }

    private Stream<Around.Other> ofClient() {
        LocalDate day = note.day();
        return around.others().stream()
                .filter(other -> Objects.equals(other.client(), note.wish().client()))
                .filter(other -> other.times().start().toLocalDate().equals(day));
    }

    private void overlaps() {
        NoteWish.Session session = note.wish().session();
        Around.Times own = new Around.Times(session.start(), session.start().plusMinutes(session.minutes()));
        List<Around.Other> rivals = around.others().stream()
                .filter(other -> other.times().overlaps(own))
                .toList();
        remarkIf(
                rivals.stream()
                        .anyMatch(other ->
                                other.performedBy().equals(note.wish().people().performedBy())),
                "/session/start",
                "AUTHOR_OVERLAPS",
                "The author has another note of the same time.");
        remarkIf(
                rivals.stream()
                        .anyMatch(other -> other.client().equals(note.wish().client())),
                "/session/start",
                "CLIENT_OVERLAPS",
                "The client has another note of the same time.");
    }

    private void perDayTwice() {
        long perDay = Stream.concat(
                        note.lines().stream().map(line -> line.asked().code()),
                        ofClient().flatMap(other -> other.codes().stream()))
                .distinct()
                .filter(this::isPerDay)
                .count();
        remarkIf(
                perDay > 1
                        && note.lines().stream()
                                .anyMatch(line -> isPerDay(line.asked().code())),
                "/lines",
                "TWO_PER_DIEMS",
                "Two codes that are counted by the day fall on the same day.");
    }

    private boolean isPerDay(String code) {
        return around.code(code, note.day())
                .filter(c -> c.flags().billable() && c.terms().units().per() == UnitRule.Per.DAY)
                .isPresent();
    }

    private void fees() {
        for (int i = 0; i < note.lines().size(); i++) {
            NoteContent.Price price = note.lines().get(i).price();
            remarkIf(
                    price.billable() && price.from() == Note.FeeFrom.NOBODY,
                    "/lines/" + i + "/worth/amount",
                    "FEE_MISSING",
                    "Nobody has said a fee: the line comes to nothing.");
        }
    }

    private void remarkIf(boolean so, String pointer, String code, String message) {
        if (so) {
            remarks.add(new NoteRemark(pointer, code, message));
        }
    }
}
