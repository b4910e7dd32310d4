package org.claimtree.encounters.notes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimtree.catalog.BillingCode;
import org.claimtree.clients.Client;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;

/** Fills in what a note leaves open: people, place, diagnoses, modifiers, units and fees. Pure. */
final class NoteDefaults {
    static final int MOST_DIAGNOSES = 12;
    static final int MOST_POINTERS = 4;
    private static final BigDecimal MOST_DOLLARS = new BigDecimal("9999999.99");

    private final Around around;
    private final LocalDate day;

    private NoteDefaults(Around around, LocalDate day) {
        this.around = around;
        this.day = day;
    }

    /** The whole note; a note without a day is looked at as of today. */
    static NoteContent complete(NoteWish wish, Around around) {
        LocalDate day = wish.session().day();
        return new NoteDefaults(around, day == null ? around.today() : day).complete(wish);
    }

    private NoteContent complete(NoteWish wish) {
        NoteWish.People people = wish.people();
        NoteWish.Session session = wish.session();
        NoteWish whole = new NoteWish(
                wish.client(),
                people.performedBy() != null
                        ? people
                        : new NoteWish.People(
                                around.writer().provider(), people.insuranceProvider(), people.supervising()),
                session.start() == null
                        ? session
                        : new NoteWish.Session(session.start().truncatedTo(ChronoUnit.MINUTES), session.minutes()),
                place(wish.place()),
                wish.diagnoses() != null ? wish.diagnoses() : activeDiagnoses(),
                wish.lines(),
                wish.text());
        return new NoteContent(
                whole, whole.lines().stream().map(line -> line(whole, line)).toList());
    }

    private List<DiagnosisCode> activeDiagnoses() {
        return around.client() == null
                ? List.of()
                : around.client().diagnoses().stream()
                        .distinct()
                        .limit(MOST_DIAGNOSES)
                        .toList();
    }

    /** Location and place of service are a pair: the client's, unless another location is said, which brings its own. */
    private NoteWish.Place place(NoteWish.Place asked) {
        Client.Place usual =
                around.client() == null ? null : around.client().care().place();
        if (usual != null && (asked.location() == null || asked.location().equals(usual.location()))) {
            return new NoteWish.Place(
                    usual.location(), asked.placeOfService() != null ? asked.placeOfService() : usual.placeOfService());
        }
        String location = asked.location() != null ? asked.location() : onlyLocation();
        return new NoteWish.Place(
                location, asked.placeOfService() != null ? asked.placeOfService() : placeOfService(location));
    }

    private String onlyLocation() {
        MasterData known = around.setup().masterData();
        List<String> active = known.refs(MasterKind.LOCATION).stream()
                .filter(ref -> known.location(ref, day).filter(Location::active).isPresent())
                .toList();
        return active.size() == 1 ? active.get(0) : null;
    }

    private String placeOfService(String location) {
        return around.setup()
                .masterData()
                .location(location, day)
                .map(Location::placeOfService)
                .orElse(null);
    }

    private NoteContent.Line line(NoteWish note, NoteWish.Line line) {
        Optional<BillingCode> code = around.code(line.code(), day);
        Optional<Around.ListedCode> listed = around.listed(line.code(), day);
        NoteWish.Line asked = new NoteWish.Line(
                line.code(),
                line.modifiers() != null ? line.modifiers() : modifiers(code, listed),
                line.worth(),
                line.pointers() != null
                        ? line.pointers()
                        : pointers(note.diagnoses().size()),
                line.place());
        BigDecimal units = units(note, line, code);
        return new NoteContent.Line(asked, units, price(line, units, code, listed), place(note, line, code));
    }

    private static List<String> modifiers(Optional<BillingCode> code, Optional<Around.ListedCode> listed) {
        return listed.map(Around.ListedCode::modifier)
                .map(List::of)
                .orElseGet(() -> code.map(BillingCode::modifiers).orElse(List.of()));
    }

    private static List<Integer> pointers(int diagnoses) {
        return IntStream.rangeClosed(1, Math.min(diagnoses, MOST_POINTERS))
                .boxed()
                .toList();
    }

    private static BigDecimal units(NoteWish note, NoteWish.Line line, Optional<BillingCode> code) {
        if (line.worth().units() != null) {
            return line.worth().units();
        }
        Integer minutes = minutes(note.session(), line);
        return minutes == null || minutes < 0
                ? BigDecimal.ZERO
                : code.map(c -> BigDecimal.valueOf(c.terms().units().units(minutes)))
                        .orElse(BigDecimal.ZERO);
    }

    /** Those of the line, else those of the whole session. */
    static Integer minutes(NoteWish.Session session, NoteWish.Line line) {
        return line.worth().minutes() != null ? line.worth().minutes() : session.minutes();
    }

    /** Line before author's list before code before service. */
    private static NoteContent.Price price(
            NoteWish.Line line, BigDecimal units, Optional<BillingCode> code, Optional<Around.ListedCode> listed) {
        boolean billable = code.filter(c -> c.flags().billable() && c.kind() != BillingCode.Kind.INTERNAL)
                .isPresent();
        Money typed = line.worth().amount();
        if (typed != null) {
            return new NoteContent.Price(billable, null, Note.FeeFrom.LINE, typed);
        }
        Optional<Money> rate = listed.map(Around.ListedCode::rate);
        Optional<Money> fee = code.map(c -> c.terms().fee());
        if (rate.isPresent()) {
            return priced(billable, rate.get(), Note.FeeFrom.USER, units);
        } else if (fee.isPresent()) {
            return priced(billable, fee.get(), Note.FeeFrom.CODE, units);
        }
        return line.worth().servicePrice() != null
                ? priced(billable, line.worth().servicePrice(), Note.FeeFrom.SERVICE, units)
                : new NoteContent.Price(billable, null, Note.FeeFrom.NOBODY, Money.ZERO);
    }

    private static NoteContent.Price priced(boolean billable, Money fee, Note.FeeFrom from, BigDecimal units) {
        Money amount = isTooMuch(fee, units) ? Money.ZERO : fee.times(units, RoundingMode.HALF_UP);
        return new NoteContent.Price(billable, fee, from, amount);
    }

    static boolean isTooMuch(Money fee, BigDecimal units) {
        return fee != null && fee.dollars().multiply(units).compareTo(MOST_DOLLARS) > 0;
    }

    private NoteWish.Place place(NoteWish note, NoteWish.Line line, Optional<BillingCode> code) {
        String elsewhere = line.place().location();
        String own = line.place().placeOfService();
        if (own == null) {
            own = elsewhere == null || elsewhere.equals(note.place().location())
                    ? note.place().placeOfService()
                    : placeOfService(elsewhere);
        }
        return new NoteWish.Place(
                elsewhere == null ? note.place().location() : elsewhere,
                own == null ? code.map(BillingCode::placeOfService).orElse(null) : own);
    }
}
