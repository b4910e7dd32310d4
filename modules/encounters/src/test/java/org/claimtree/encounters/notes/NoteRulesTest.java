package org.claimtree.encounters.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.catalog.Catalog;
import org.claimtree.clients.Client;
import org.claimtree.directory.MasterData;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;
import org.claimtree.kernel.PersonName;
import org.claimtree.platform.InputProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a note is filled up with, what it may not be, and what stands against its release. */
class NoteRulesTest {
    private static final UUID CLIENT = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 2, 9, 0);
    private static final Around.Setup SETUP =
            new Around.Setup(Catalog.of(Setup.recorded()), MasterData.of(1, Setup.recorded()));

    private final List<Around.ListedCode> listed = new ArrayList<>();
    private final List<Around.Other> others = new ArrayList<>();
    private Around.Writer writer = new Around.Writer("BAKER", false);

    private Client.Place usual;

    private Around around() {
        Client.Person person = new Client.Person(
                new PersonName("DOE", null, null, null), LocalDate.of(1990, 6, 15), "U", null, null, null);
        Client client = new Client(
                CLIENT,
                "1",
                person,
                null,
                null,
                List.of(new DiagnosisCode("F411"), new DiagnosisCode("F329")),
                null,
                new Client.Care(null, null, null, usual, null));
        return new Around(TODAY, SETUP, client, writer, listed, others);
    }

    private NoteContent complete(NoteWish wish) {
        return NoteDefaults.complete(wish, around());
    }

    private static NoteWish wish(NoteWish.Line... lines) {
        return wish(new NoteWish.Place("MAIN", null), lines);
    }

    private static NoteWish wish(NoteWish.Place place, NoteWish.Line... lines) {
        return new NoteWish(CLIENT, null, new NoteWish.Session(NINE, 45), place, null, List.of(lines), null);
    }

    private static NoteWish.Line line(String code) {
        return new NoteWish.Line(code, null, null, null, null);
    }

    private static NoteWish.Line worth(String code, String units, Integer minutes, String amount) {
        return new NoteWish.Line(
                code,
                null,
                new NoteWish.Worth(
                        units == null ? null : new BigDecimal(units),
                        minutes,
                        amount == null ? null : Money.of(amount),
                        Money.of("55")),
                null,
                null);
    }

    private List<String> problems(NoteWish wish) {
        return NoteRules.problems(complete(wish), around()).stream()
                .map(p -> p.pointer() + " " + p.code())
                .toList();
    }

    private List<String> obstacles(NoteWish wish) {
        return codes(ReleaseRules.obstacles(complete(wish), around()));
    }

    private List<String> warnings(NoteWish wish) {
        return codes(ReleaseRules.warnings(complete(wish), around()));
    }

    private static List<String> codes(List<NoteRemark> remarks) {
        return remarks.stream().map(r -> r.pointer() + " " + r.code()).toList();
    }

    private void other(String performedBy, UUID client, String start, NoteStatus status, String... codes) {
        LocalDateTime from = LocalDateTime.parse(start);
        others.add(new Around.Other(
                client, performedBy, new Around.Times(from, from.plusMinutes(30)), status, List.of(codes)));
    }

    @Test
    void the_author_is_the_writer_and_the_diagnoses_are_the_clients() {
        NoteContent content = complete(wish(line(Setup.THERAPY)));
        assertThat(content.wish().people().performedBy()).isEqualTo("BAKER");
        assertThat(content.wish().diagnoses()).extracting(DiagnosisCode::code).containsExactly("F411", "F329");
        assertThat(content.lines().get(0).asked().pointers()).containsExactly(1, 2);
        assertThat(problems(wish(line(Setup.THERAPY)))).isEmpty();
    }

    @ParameterizedTest(name = "location {0}, place of service {1}: {2}")
    @CsvSource({"MAIN,,11", "MAIN,02,02", "SCHOOL,,03", "FIELD,,53"})
    void a_location_brings_its_own_place_of_service_and_the_code_the_last(String location, String typed, String place) {
        NoteContent.Line line = complete(wish(new NoteWish.Place(location, typed), line(Setup.THERAPY)))
                .lines()
                .get(0);
        assertThat(line.place()).isEqualTo(new NoteWish.Place(location, place));
    }

    @ParameterizedTest(name = "location {0}, place of service {1}: {2} {3}")
    @CsvSource({",,MAIN,02", "MAIN,,MAIN,02", ",12,MAIN,12", "SCHOOL,,SCHOOL,03", "SCHOOL,12,SCHOOL,12"})
    void a_client_has_a_usual_pair_and_another_location_brings_its_own(
            String location, String typed, String there, String place) {
        usual = new Client.Place("MAIN", "02");
        assertThat(complete(wish(new NoteWish.Place(location, typed), line(Setup.THERAPY)))
                        .wish()
                        .place())
                .isEqualTo(new NoteWish.Place(there, place));
    }

    @Test
    void a_line_somewhere_else_has_the_place_of_service_of_there() {
        NoteWish.Line elsewhere =
                new NoteWish.Line(Setup.THERAPY, null, null, null, new NoteWish.Place("SCHOOL", null));
        NoteContent content = complete(wish(new NoteWish.Place("MAIN", "02"), elsewhere, line(Setup.THERAPY)));
        assertThat(content.lines()).extracting(l -> l.place().placeOfService()).containsExactly("03", "02");
    }

    @Test
    void without_any_place_of_service_the_note_is_written_and_not_released() {
        NoteWish wish = wish(new NoteWish.Place("FIELD", null), line(Setup.SKILLS));
        assertThat(problems(wish)).isEmpty();
        assertThat(obstacles(wish)).containsExactly("/lines/0/place/placeOfService PLACE_OF_SERVICE_MISSING");
    }

    @ParameterizedTest(name = "{1} minutes of {0} are {2} units")
    @CsvSource({"90834,45,1", "H2014,45,3", "H2014,52,3", "H2014,53,4", "H2014,7,0"})
    void units_are_counted_as_the_code_counts(String code, int minutes, String units) {
        assertThat(complete(wish(worth(code, null, minutes, null)))
                        .lines()
                        .get(0)
                        .units())
                .isEqualByComparingTo(units);
    }

    @Test
    void minutes_of_the_note_count_where_a_line_has_none_and_typed_units_stand() {
        NoteContent content = complete(wish(line(Setup.SKILLS), worth(Setup.SKILLS, "2.5", null, null)));
        assertThat(content.lines().get(0).units()).isEqualByComparingTo("3");
        assertThat(content.lines().get(1).units()).isEqualByComparingTo("2.5");
        assertThat(content.lines().get(1).price().amount()).isEqualTo(Money.of("75"));
    }

    @Test
    void a_fee_is_the_lines_then_the_authors_then_the_codes_then_the_services() {
        assertThat(complete(wish(worth(Setup.SKILLS, "2", null, "99")))
                        .lines()
                        .get(0)
                        .price())
                .isEqualTo(new NoteContent.Price(true, null, Note.FeeFrom.LINE, Money.of("99")));
        assertThat(complete(wish(worth(Setup.SKILLS, "2", null, null)))
                        .lines()
                        .get(0)
                        .price())
                .isEqualTo(new NoteContent.Price(true, Money.of("30"), Note.FeeFrom.CODE, Money.of("60")));
        assertThat(complete(wish(worth(Setup.PER_DIEM_TOO, "2", null, null)))
                        .lines()
                        .get(0)
                        .price())
                .isEqualTo(new NoteContent.Price(true, Money.of("55"), Note.FeeFrom.SERVICE, Money.of("110")));
        listed.add(new Around.ListedCode(Setup.SKILLS, new DateSpan(TODAY.minusDays(9), null), "HO", Money.of("40")));
        NoteContent.Line own =
                complete(wish(worth(Setup.SKILLS, "2", null, null))).lines().get(0);
        assertThat(own.price())
                .isEqualTo(new NoteContent.Price(true, Money.of("40"), Note.FeeFrom.USER, Money.of("80")));
        assertThat(own.asked().modifiers()).containsExactly("HO");
    }

    @Test
    void a_rate_that_does_not_hold_yet_is_none() {
        listed.add(new Around.ListedCode(Setup.SKILLS, new DateSpan(TODAY.plusDays(1), null), null, Money.of("40")));
        assertThat(complete(wish(line(Setup.SKILLS))).lines().get(0).price().from())
                .isEqualTo(Note.FeeFrom.CODE);
    }

    @Test
    void what_only_documents_is_not_charged() {
        assertThat(complete(wish(line(Setup.GROUP_NOTE))).lines().get(0).price().billable())
                .isFalse();
        assertThat(warnings(wish(line(Setup.GROUP_NOTE)))).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_with_its_place() {
        writer = new Around.Writer("STAUB", true);
        NoteWish wish = new NoteWish(
                CLIENT,
                new NoteWish.People("BAKER", "NOBODY", null),
                new NoteWish.Session(null, 0),
                new NoteWish.Place("MOON", "98"),
                List.of(new DiagnosisCode("F411"), new DiagnosisCode("F411")),
                List.of(
                        line("NONE"),
                        line(Setup.RETIRED),
                        new NoteWish.Line(
                                Setup.THERAPY,
                                List.of("h"),
                                new NoteWish.Worth(BigDecimal.ZERO, 1441, Money.of("-1"), Money.of("-1")),
                                List.of(3, 3),
                                null),
                        worth(Setup.THERAPY, "99999", null, null)),
                "T".repeat(40_001));
        assertThat(problems(wish))
                .containsExactlyInAnyOrder(
                        "/session/start START_MISSING",
                        "/session/minutes MINUTES_FORM",
                        "/diagnoses DIAGNOSES_FORM",
                        "/text TEXT_TOO_LONG",
                        "/people/performedBy NOT_YOUR_NOTE",
                        "/people/insuranceProvider UNKNOWN_PROVIDER",
                        "/place/location UNKNOWN_LOCATION",
                        "/place/placeOfService UNKNOWN_PLACE_OF_SERVICE",
                        "/lines/0/code UNKNOWN_CODE",
                        "/lines/1/code CODE_INACTIVE",
                        "/lines/2/modifiers MODIFIER_FORM",
                        "/lines/2/pointers POINTERS_FORM",
                        "/lines/2/pointers POINTER_TARGET",
                        "/lines/2/worth/units UNITS_FORM",
                        "/lines/2/worth/minutes MINUTES_FORM",
                        "/lines/2/worth/amount AMOUNT_NEGATIVE",
                        "/lines/2/worth/servicePrice PRICE_NEGATIVE",
                        "/lines/3/worth/units AMOUNT_TOO_LARGE");
    }

    @Test
    void a_client_out_of_reach_is_none() {
        Around nobody = new Around(TODAY, SETUP, null, writer, listed, others);
        NoteWish wish = wish(line(Setup.THERAPY));
        assertThat(NoteRules.problems(NoteDefaults.complete(wish, nobody), nobody))
                .extracting(InputProblem::code)
                .contains("UNKNOWN_CLIENT");
    }

    @Test
    void an_add_on_needs_a_primary_of_the_same_client_day_and_author() {
        String missing = "/lines/0/code ADD_ON_WITHOUT_PRIMARY";
        assertThat(obstacles(wish(line(Setup.ADD_ON)))).containsExactly(missing);
        assertThat(obstacles(wish(line(Setup.ADD_ON), line(Setup.GROUP_NOTE)))).containsExactly(missing);
        assertThat(obstacles(wish(line(Setup.ADD_ON), line(Setup.THERAPY)))).isEmpty();
        other("STAUB", CLIENT, "2026-11-02T11:00", NoteStatus.RELEASED, Setup.THERAPY);
        other("BAKER", UUID.randomUUID(), "2026-11-02T12:00", NoteStatus.RELEASED, Setup.THERAPY);
        other("BAKER", CLIENT, "2026-11-01T12:00", NoteStatus.RELEASED, Setup.THERAPY);
        assertThat(obstacles(wish(line(Setup.ADD_ON)))).containsExactly(missing);
        other("BAKER", CLIENT, "2026-11-02T13:00", NoteStatus.DRAFT, Setup.THERAPY);
        assertThat(warnings(wish(line(Setup.ADD_ON)))).isEmpty();
        assertThat(obstacles(wish(line(Setup.ADD_ON)))).containsExactly(missing);
        other("BAKER", CLIENT, "2026-11-02T14:00", NoteStatus.RELEASED, Setup.THERAPY);
        assertThat(obstacles(wish(line(Setup.ADD_ON)))).isEmpty();
    }

    @Test
    void overlapping_times_are_warned_of_and_refuse_nothing() {
        other("BAKER", UUID.randomUUID(), "2026-11-02T09:44", NoteStatus.DRAFT, Setup.THERAPY);
        other("STAUB", CLIENT, "2026-11-02T08:31", NoteStatus.DRAFT, Setup.THERAPY);
        assertThat(warnings(wish(line(Setup.THERAPY))))
                .containsExactly("/session/start AUTHOR_OVERLAPS", "/session/start CLIENT_OVERLAPS");
        assertThat(obstacles(wish(line(Setup.THERAPY)))).isEmpty();
    }

    @Test
    void what_begins_when_the_other_ends_does_not_overlap() {
        other("BAKER", CLIENT, "2026-11-02T09:45", NoteStatus.DRAFT, Setup.THERAPY);
        other("BAKER", CLIENT, "2026-11-02T08:30", NoteStatus.DRAFT, Setup.THERAPY);
        assertThat(warnings(wish(line(Setup.THERAPY)))).isEmpty();
    }

    @Test
    void two_codes_by_the_day_on_one_day_are_warned_of() {
        other("STAUB", CLIENT, "2026-11-02T15:00", NoteStatus.RELEASED, Setup.PER_DIEM);
        assertThat(warnings(wish(line(Setup.PER_DIEM)))).isEmpty();
        assertThat(warnings(wish(worth(Setup.PER_DIEM_TOO, null, null, null)))).containsExactly("/lines TWO_PER_DIEMS");
    }

    @Test
    void the_future_a_missing_line_and_too_few_minutes_stand_against_the_release() {
        NoteWish tomorrow = new NoteWish(
                CLIENT,
                null,
                new NoteWish.Session(NINE.plusDays(1), 5),
                new NoteWish.Place("MAIN", null),
                null,
                List.of(line(Setup.SKILLS)),
                null);
        assertThat(problems(tomorrow)).isEmpty();
        assertThat(obstacles(tomorrow))
                .containsExactly("/session/start DAY_IN_FUTURE", "/lines/0/worth/units NO_UNITS_WORKED");
        assertThat(obstacles(wish())).containsExactly("/lines LINES_MISSING");
    }

    @Test
    void an_author_with_a_list_releases_what_is_on_it_that_day() {
        listed.add(
                new Around.ListedCode(Setup.SKILLS, new DateSpan(TODAY.minusDays(9), TODAY.minusDays(1)), null, null));
        listed.add(new Around.ListedCode(Setup.THERAPY, new DateSpan(TODAY, null), null, null));
        assertThat(obstacles(wish(line(Setup.THERAPY), line(Setup.SKILLS))))
                .containsExactly("/lines/1/code CODE_NOT_ON_LIST");
    }

    @Test
    void a_line_without_a_fee_is_warned_of() {
        assertThat(warnings(wish(line(Setup.PER_DIEM_TOO)))).containsExactly("/lines/0/worth/amount FEE_MISSING");
    }
}
