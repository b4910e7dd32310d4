package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.claimdoc.InterchangeEnvelope.Address;
import org.claimtree.claimdoc.InterchangeEnvelope.Control;
import org.claimtree.claimdoc.InterchangeEnvelope.Separators;
import org.claimtree.claimdoc.InterchangeEnvelope.Submitter;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.MediumLimits;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PrintOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final Edi837pRenderer RENDERER = Written.RENDERER;

    @Test
    void it_is_the_electronic_medium_with_its_limits() {
        assertThat(RENDERER.medium()).isEqualTo(Medium.ELECTRONIC);
        assertThat(RENDERER.limits(PrintOptions.USUAL)).isEqualTo(new MediumLimits(50, 12, 4, false));
    }

    @Test
    void opening_is_isa_and_gs() {
        assertThat(text(RENDERER.opening(Parts.envelope(47, Separators.USUAL))))
                .isEqualTo("ISA*00*          *00*          *ZZ*HARBOR01       *30*CLEARHOUSE     *260401*0905"
                        + "*^*00501*000000047*0*T*:~GS*HC*HARBOR*CLEAR*20260401*0905*47*X*005010X222A1~");
    }

    @Test
    void production_and_the_wish_for_a_ta1_are_in_the_isa() {
        InterchangeEnvelope envelope =
                with(new Control(999_999_999, LocalDateTime.of(2026, 12, 31, 23, 59), false, true));
        assertThat(text(RENDERER.opening(envelope))).contains("*261231*2359*^*00501*999999999*1*P*:~");
    }

    @Test
    void part_is_st_to_se_and_closing_is_ge_and_iea() {
        InterchangeEnvelope envelope = Parts.envelope(47, Separators.USUAL);
        String part = text(RENDERER.part(envelope, 12, List.of(aSnapshot().build())));
        assertThat(part)
                .startsWith("ST*837*0012*005010X222A1~BHT*0019*00*000000047-0012*20260401*0905*CH~"
                        + "NM1*41*2*HARBOR COUNSELING GROUP*****46*H123~PER*IC*ANN CLERK*TE*4105550100~"
                        + "NM1*40*2*CLEARINGHOUSE ONE*****46*CH001~HL*1**20*1~")
                .endsWith("~SE*25*0012~");
        assertThat(text(RENDERER.closing(envelope, 12))).isEqualTo("GE*12*47~IEA*1*000000047~");
    }

    @Test
    void more_than_9999_parts_have_longer_numbers() {
        String part =
                text(RENDERER.part(Parts.envelope(), 123456, List.of(aSnapshot().build())));
        assertThat(part)
                .startsWith("ST*837*123456*")
                .contains("*000000001-123456*")
                .endsWith("*123456~");
    }

    @Test
    void several_parts_make_one_file() {
        var first = List.of(aSnapshot().build());
        var second = List.of(aSnapshot().claimNumber("CT1002").build());
        byte[] file = Written.file(Parts.envelope(), List.of(first, second));
        Written.assertGood(file);
        assertThat(text(file)).contains("~SE*25*0001~ST*837*0002*").endsWith("~GE*2*1~IEA*1*000000001~");
    }

    @Test
    void a_submitting_person_is_named_in_parts_and_may_need_two_contact_segments() {
        InterchangeEnvelope e = Parts.envelope();
        Submitter person = new Submitter(
                new EntityName(true, "CLERK", "ANN", null, null),
                "E1",
                new Contact("ANN CLERK", "4105550100", "5", "4105550101", "ann@harbor.example"));
        InterchangeEnvelope envelope = new InterchangeEnvelope(
                e.sender(), e.receiver(), e.control(), e.separators(), person, e.receiverParty());
        byte[] file = Written.file(envelope, List.of(List.of(aSnapshot().build())));
        Written.assertGood(file);
        // The contact's name is the submitter's own, so it is not said twice.
        assertThat(text(file))
                .contains("~NM1*41*1*CLERK*ANN****46*E1~PER*IC**TE*4105550100*EX*5*FX*4105550101~"
                        + "PER*IC**EM*ANN@HARBOR.EXAMPLE~NM1*40");
    }

    @Test
    void line_breaks_follow_every_segment() {
        Separators broken = new Separators('*', ':', '^', '~', true);
        byte[] file = Written.file(
                Parts.envelope(1, broken), List.of(List.of(aSnapshot().build())));
        Written.assertGood(file);
        assertThat(text(file).split("\r\n")).hasSize(29).allMatch(line -> line.endsWith("~"));
        assertThat(text(file)).endsWith("IEA*1*000000001~\r\n");
    }

    @ParameterizedTest
    @CsvSource({"|,>,!,~", "*,>,^,'?'", "+,:,&,''''"})
    void other_separators_are_used_and_kept_out_of_text(char element, char component, char repetition, char segment) {
        Separators separators = new Separators(element, component, repetition, segment, false);
        var claim = aSnapshot().note("A*B:C^D~E|F>G!H?I+J&K'L").build();
        byte[] file = Written.file(Parts.envelope(1, separators), List.of(List.of(claim)));
        Written.assertGood(file);
        String note = text(file).replaceAll("(?s).*NTE.ADD.([^" + segment + "]*).*", "$1");
        assertThat(note.chars()).isNotEmpty().doesNotContain((int) element, (int) component, (int) repetition, (int)
                segment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"**^~", "*:*~", "*:^*", "A:^~", "*0^~", "* ^~", "*:.~", "*:^-", "é:^~"})
    void separators_that_data_need_or_that_are_not_four_are_refused(String four) {
        Separators separators = new Separators(four.charAt(0), four.charAt(1), four.charAt(2), four.charAt(3), false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RENDERER.opening(Parts.envelope(1, separators)))
                .withMessage("ENVELOPE_FORM at separators");
    }

    @Test
    void an_identifier_with_the_partners_separator_is_refused_though_the_usual_check_lets_it_pass() {
        Separators separators = new Separators('*', '/', '^', '~', false);
        var claim = aSnapshot()
                .subscriber(Parts.subscriber(Parts.person("DOE", "JANE"), "W/123"))
                .build();
        assertThat(RENDERER.check(claim)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RENDERER.part(Parts.envelope(1, separators), 1, List.of(claim)))
                .withMessage("IDENTIFIER_CHARACTERS at insured.subscriber.memberId of claim 1 of the part");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_000_000})
    void numbers_out_of_range_are_refused(int number) {
        InterchangeEnvelope good = Parts.envelope();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RENDERER.opening(Parts.envelope(number, Separators.USUAL)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RENDERER.part(good, number, List.of(aSnapshot().build())));
        assertThatIllegalArgumentException().isThrownBy(() -> RENDERER.closing(good, number));
    }

    @ParameterizedTest
    @CsvSource({
        "Z,HARBOR01,HARBOR,sender.qualifier",
        "zz,HARBOR01,HARBOR,sender.qualifier",
        "ZZ,'',HARBOR,sender.id",
        "ZZ,HARBOR0123456789,HARBOR,sender.id",
        "ZZ,HARBOR*1,HARBOR,sender.id",
        "ZZ,HARBOR01,H,sender.applicationCode",
        "ZZ,HARBOR01,HARBOR0123456789,sender.applicationCode"
    })
    void an_address_that_isa_cannot_hold_is_refused(String qualifier, String id, String code, String field) {
        InterchangeEnvelope e = Parts.envelope();
        InterchangeEnvelope envelope = new InterchangeEnvelope(
                new Address(qualifier, id, code),
                e.receiver(),
                e.control(),
                e.separators(),
                e.submitter(),
                e.receiverParty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RENDERER.opening(envelope))
                .withMessage("ENVELOPE_FORM at " + field);
    }

    @Test
    void an_id_of_fifteen_characters_fills_its_field() {
        InterchangeEnvelope e = Parts.envelope();
        InterchangeEnvelope envelope = new InterchangeEnvelope(
                new Address("ZZ", "HARBOR012345678", "HARBOR012345678"),
                e.receiver(),
                e.control(),
                e.separators(),
                e.submitter(),
                e.receiverParty());
        Written.assertGood(Written.file(envelope, List.of(List.of(aSnapshot().build()))));
    }

    @Test
    void a_part_without_claims_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RENDERER.part(Parts.envelope(), 1, Collections.emptyList()));
    }

    private static InterchangeEnvelope with(Control control) {
        InterchangeEnvelope e = Parts.envelope();
        return new InterchangeEnvelope(
                e.sender(), e.receiver(), control, e.separators(), e.submitter(), e.receiverParty());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
