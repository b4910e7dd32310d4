package org.claimtree.encounters.notes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.catalog.BillingCode;
import org.claimtree.directory.Provider;
import org.claimtree.kernel.PlacesOfService;
import org.claimtree.platform.InputProblem;

/** What no note may be, whether it is released or not; all that is wrong at once. Pure. */
final class NoteRules {
    private static final int MOST_LINES = 50;
    private static final int MOST_TEXT = 40_000;
    private static final int MOST_MINUTES = 24 * 60;
    private static final BigDecimal MOST_UNITS = new BigDecimal("99999.999");

    private final NoteContent note;
    private final Around around;
    private final LocalDate day;
    private final List<InputProblem> problems = new ArrayList<>();

    private NoteRules(NoteContent note, Around around) {
        this.note = note;
        this.around = around;
        this.day = note.day() == null ? around.today() : note.day();
    }

    /** All that is wrong; empty when nothing is. */
    static List<InputProblem> problems(NoteContent note, Around around) {
        NoteRules rules = new NoteRules(note, around);
        rules.whole();
        rules.people();
        rules.place("/place", note.wish().place());
        for (int i = 0; i < note.lines().size(); i++) {
            rules.line("/lines/" + i, note.lines().get(i));
        }
        return rules.problems;
    }

    private void whole() {
        NoteWish wish = note.wish();
        refuseIf(around.client() == null, "/client", "UNKNOWN_CLIENT", "There is no such client.");
        refuseIf(wish.session().start() == null, "/session/start", "START_MISSING", "Say when it began.");
        refuseIf(
                day.getYear() < 1900 || day.getYear() > 2199,
                "/session/start",
                "START_FORM",
                "The year is 1900 through 2199.");
        minutes("/session/minutes", wish.session().minutes(), "MINUTES_MISSING");
        int diagnoses = wish.diagnoses().size();
        refuseIf(
                diagnoses > NoteDefaults.MOST_DIAGNOSES
                        || wish.diagnoses().stream().distinct().count() < diagnoses,
                "/diagnoses",
                "DIAGNOSES_FORM",
                "At most 12 diagnoses, each once.");
        refuseIf(wish.lines().size() > MOST_LINES, "/lines", "LINES_TOO_MANY", "A note has at most 50 lines.");
        refuseIf(wish.text().length() > MOST_TEXT, "/text", "TEXT_TOO_LONG", "At most 40,000 characters.");
    }

    private void minutes(String pointer, Integer minutes, String codeWhenMissing) {
        if (codeWhenMissing != null) {
            refuseIf(minutes == null, pointer, codeWhenMissing, "Say how many minutes it took.");
        }
        refuseIf(
                minutes != null && (minutes < 1 || minutes > MOST_MINUTES),
                pointer,
                "MINUTES_FORM",
                "Minutes are 1 to 1440.");
    }

    private void people() {
        NoteWish.People people = note.wish().people();
        refuseIf(
                people.performedBy() == null,
                "/people/performedBy",
                "PERFORMER_MISSING",
                "Say who did it: your user is linked to no provider.");
        refuseIf(
                people.performedBy() != null && !around.writer().may(people.performedBy()),
                "/people/performedBy",
                "NOT_YOUR_NOTE",
                "You write your own notes only.");
        provider("/people/performedBy", people.performedBy(), true);
        provider("/people/insuranceProvider", people.insuranceProvider(), false);
        provider("/people/supervising", people.supervising(), false);
    }

    private void provider(String pointer, String ref, boolean active) {
        if (ref == null) {
            return;
        }
        var known = around.setup().masterData().provider(ref, day);
        refuseIf(known.isEmpty(), pointer, "UNKNOWN_PROVIDER", "There is no such provider on that day.");
        refuseIf(
                active && known.isPresent() && known.filter(Provider::active).isEmpty(),
                pointer,
                "PROVIDER_INACTIVE",
                "The provider is not active on that day.");
    }

    private void place(String pointer, NoteWish.Place place) {
        String location = place.location();
        refuseIf(
                location != null
                        && around.setup().masterData().location(location, day).isEmpty(),
                pointer + "/location",
                "UNKNOWN_LOCATION",
                "There is no such location on that day.");
        refuseIf(
                place.placeOfService() != null && !PlacesOfService.isKnown(place.placeOfService()),
                pointer + "/placeOfService",
                "UNKNOWN_PLACE_OF_SERVICE",
                "There is no such place of service.");
    }

    private void line(String at, NoteContent.Line line) {
        NoteWish.Line asked = line.asked();
        var code = around.code(asked.code(), day);
        refuseIf(asked.code() == null || asked.code().isBlank(), at + "/code", "CODE_MISSING", "Choose the code.");
        refuseIf(
                asked.code() != null && !asked.code().isBlank() && code.isEmpty(),
                at + "/code",
                "UNKNOWN_CODE",
                "There is no such billing code on that day.");
        refuseIf(
                code.isPresent() && code.filter(BillingCode::active).isEmpty(),
                at + "/code",
                "CODE_INACTIVE",
                "The billing code is not active on that day.");
        refuseIf(
                asked.modifiers().size() > 4 || asked.modifiers().stream().anyMatch(m -> !m.matches("[A-Z0-9]{2}")),
                at + "/modifiers",
                "MODIFIER_FORM",
                "At most four modifiers of two capitals or digits.");
        pointers(at, asked.pointers());
        worth(at + "/worth", line);
        place(at + "/place", asked.place());
    }

    private void pointers(String at, List<Integer> pointers) {
        refuseIf(
                pointers.size() > NoteDefaults.MOST_POINTERS
                        || pointers.stream().distinct().count() < pointers.size(),
                at + "/pointers",
                "POINTERS_FORM",
                "A line points to at most four different diagnoses.");
        refuseIf(
                pointers.stream()
                        .anyMatch(p -> p < 1 || p > note.wish().diagnoses().size()),
                at + "/pointers",
                "POINTER_TARGET",
                "A pointer names a diagnosis that the note does not have.");
    }

    private void worth(String at, NoteContent.Line line) {
        NoteWish.Worth worth = line.asked().worth();
        BigDecimal units = worth.units();
        refuseIf(
                units != null
                        && (units.signum() <= 0
                                || units.compareTo(MOST_UNITS) > 0
                                || units.stripTrailingZeros().scale() > 3),
                at + "/units",
                "UNITS_FORM",
                "Units are greater than 0 and have at most three decimals.");
        minutes(at + "/minutes", worth.minutes(), null);
        refuseIf(
                worth.amount() != null && worth.amount().dollars().signum() < 0,
                at + "/amount",
                "AMOUNT_NEGATIVE",
                "The amount of a line is not negative.");
        refuseIf(
                worth.servicePrice() != null && worth.servicePrice().dollars().signum() < 0,
                at + "/servicePrice",
                "PRICE_NEGATIVE",
                "A price is not negative.");
        refuseIf(
                NoteDefaults.isTooMuch(line.price().fee(), line.units()),
                at + "/units",
                "AMOUNT_TOO_LARGE",
                "Units times fee is more than 9,999,999.99.");
    }

    private void refuseIf(boolean wrong, String pointer, String code, String message) {
        if (wrong) {
            problems.add(new InputProblem(pointer, code, message));
        }
    }
}
