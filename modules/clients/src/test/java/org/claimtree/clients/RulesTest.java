package org.claimtree.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no client and no coverage may be. */
class RulesTest {
    private static final PersonName NAME = new PersonName("DOE", "JANE", null, null);
    private static final LocalDate BORN = LocalDate.of(1990, 6, 15);
    private static final Coverage.Policy POLICY = new Coverage.Policy("W1", null, null, null);

    private static Client.Person person(PersonName name, LocalDate born, String sex, LocalDate died) {
        return new Client.Person(name, born, sex, null, null, died);
    }

    private static Coverage coverage(int order, Coverage.Policy policy, String benefits) {
        return new Coverage(
                null,
                "C1",
                order,
                new Coverage.Insurer("AETNA", null, null),
                policy,
                Coverage.Subscriber.SELF,
                new DateSpan(BORN, null),
                benefits);
    }

    static Stream<Arguments> refused() {
        EntityName holder = EntityName.of(NAME);
        return Stream.of(
                refused("PERSON_INCOMPLETE", () -> person(null, BORN, "F", null)),
                refused("PERSON_INCOMPLETE", () -> person(NAME, null, "F", null)),
                refused("PERSON_INCOMPLETE", () -> person(NAME, BORN, "X", null)),
                refused("PERSON_INCOMPLETE", () -> person(NAME, BORN, null, null)),
                refused("PERSON_INCOMPLETE", () -> new Client(null, "1", null, null, null, null, null, null)),
                refused("DEATH_BEFORE_BIRTH", () -> person(NAME, BORN, "F", BORN.minusDays(1))),
                refused("RELEASE_CODE", () -> new Client.Consent("N", null, false, null)),
                refused("COVERAGE_ORDER", () -> coverage(0, POLICY, null)),
                refused("COVERAGE_ORDER", () -> coverage(12, POLICY, null)),
                refused("COVERAGE_INCOMPLETE", () -> coverage(1, null, null)),
                refused("BENEFITS_ASSIGNED", () -> coverage(1, POLICY, "X")),
                refused("MEMBER_ID_MISSING", () -> new Coverage.Policy(" ", null, null, null)),
                refused("MEMBER_ID_MISSING", () -> new Coverage.Policy(null, null, null, null)),
                refused("MSP_TYPE", () -> new Coverage.Policy("W1", null, null, "11")),
                refused("RELATIONSHIP", () -> new Coverage.Subscriber("02", holder, null, null, null)),
                refused("RELATIONSHIP", () -> new Coverage.Subscriber(null, holder, null, null, null)),
                refused("SUBSCRIBER", () -> new Coverage.Subscriber("18", holder, null, null, null)),
                refused("SUBSCRIBER", () -> new Coverage.Subscriber("19", null, null, null, null)),
                refused("SEX", () -> new Coverage.Subscriber("19", holder, null, "X", null)));
    }

    private static Arguments refused(String code, Executable record) {
        return Arguments.of(code, record);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refused_with_a_code_of_its_own(String code, Executable record) {
        InvalidValue refusal = catchThrowableOfType(InvalidValue.class, record::execute);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void the_numbers_of_a_card_have_no_blanks_and_hyphens() {
        Coverage.Policy policy = new Coverage.Policy("XY-1 2", "BX-22 00", null, null);
        assertThat(policy.memberId()).isEqualTo("XY12");
        assertThat(policy.groupNumber()).isEqualTo("BX2200");
        assertThat(new Coverage.Policy("W1", " - ", "ACME", null).groupNumber()).isNull();
    }

    @Test
    void a_person_may_die_on_the_day_of_birth() {
        assertThat(person(NAME, BORN, "F", BORN).deathDate()).isEqualTo(BORN);
    }

    @Test
    void benefits_are_assigned_unless_somebody_says_otherwise() {
        assertThat(coverage(1, POLICY, null).benefitsAssigned()).isEqualTo("Y");
    }

    @Test
    void a_client_without_consent_has_released_nothing() {
        Client client = new Client(null, "1", person(NAME, BORN, "F", null), null, null, null, null, null);
        assertThat(client.consent().release()).isNull();
    }
}
