package org.claimtree.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.profiles.Sample.json;
import static org.claimtree.profiles.Sample.rule;

import jakarta.ws.rs.DELETE;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.SavingFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers, bodies and views; the resources themselves only put them together. */
@Tag("database")
class ProfileRestTest {
    @Test
    void if_match_names_a_revision_and_if_none_match_says_that_nothing_is_there() {
        assertThat(IfMatch.revision("\"12\"", null)).isEqualTo(12);
        assertThat(IfMatch.revision(" \"0\" ", "*")).isZero();
        assertThat(IfMatch.revision(null, "*")).isZero();
    }

    @Test
    void a_save_that_does_not_say_what_it_started_from_is_refused_with_428() {
        assertThatThrownBy(() -> IfMatch.revision(null, null))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::status, Problem::type)
                .containsExactly(428, "precondition-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "*", "W/\"12\"", "\"012\"", "\"-1\"", "\"1\", \"2\"", "\"99999999999999999999\"", ""})
    void another_if_match_is_refused_with_400(String header) {
        assertThatThrownBy(() -> IfMatch.revision(header, null))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::status)
                .isEqualTo(400);
    }

    @Test
    void a_save_does_not_start_from_something_and_from_nothing() {
        assertThatThrownBy(() -> IfMatch.revision("\"12\"", "*"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @Test
    void if_none_match_is_a_star() {
        assertThatThrownBy(() -> IfMatch.revision(null, "\"1\""))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::status)
                .isEqualTo(400);
    }

    @Test
    void a_tree_comes_with_or_without_a_comment() {
        assertThat(TreeBody.of(json("{'rules':[]}")).comment()).isNull();
        assertThat(TreeBody.of(json("{'rules':[],'comment':'why'}")).comment()).isEqualTo("why");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                              | ``",
                "{'rules':[],'comment':7}        | /comment",
                "{'rules':[],'comment':' '}      | /comment",
                "{'rules':[],'comment':'a\\nb'}  | /comment",
                "{'rules':[7],'comment':7}       | /rules/0 /comment",
                "{'rules':[],'revision':7}       | /revision",
            })
    void a_broken_tree_is_refused_with_every_place(String body, String pointers) {
        assertThat(problems(() -> TreeBody.of(json(body)))).containsExactly(pointers.split(" "));
    }

    @Test
    void a_profile_comes_with_its_date_and_what_to_correct() {
        ProfileBody silent = ProfileBody.of(json("{'name':'A','effective':'2026-06-01','overrides':{}}"));
        ProfileBody none = ProfileBody.of(json("{'name':'A','effective':'2026-06-01','overrides':{},'correct':[]}"));

        assertThat(silent.effective()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(silent.correct()).isNull();
        assertThat(none.correct()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'A','overrides':{}}                                           | /effective",
                "{'name':'A','overrides':{},'effective':20260601}                      | /effective",
                "{'name':'A','overrides':{},'effective':'06/01/2026'}                  | /effective",
                "{'name':'A','overrides':{},'effective':'2026-02-30'}                  | /effective",
                "{'name':'A','overrides':{},'effective':'0026-06-01'}                  | /effective",
                "{'name':'A','overrides':{},'effective':'2026-06-01','correct':7}      | /correct",
                "{'name':'A','overrides':{},'effective':'2026-06-01','correct':['x']}  | /correct/0",
                "{'name':7,'overrides':7,'effective':7,'correct':[7]}                  | /name /overrides /effective /correct/0",
            })
    void a_broken_profile_is_refused_with_every_place(String body, String pointers) {
        assertThat(problems(() -> ProfileBody.of(json(body)))).containsExactly(pointers.split(" "));
    }

    private static List<String> problems(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(work);
        assertThat(thrown).isInstanceOf(Problem.class);
        assertThat(((Problem) thrown).status()).isEqualTo(422);
        return ((Problem) thrown).errors().stream().map(InputProblem::pointer).toList();
    }

    @Test
    void nothing_is_ever_deleted() {
        assertThat(Stream.of(ProfilesResource.class, ProfileTreeResource.class)
                        .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                        .filter(m -> m.isAnnotationPresent(DELETE.class)))
                .isEmpty();
    }

    @Test
    void the_views_show_who_saved_what_and_when_and_what_was_read_can_be_sent_back() {
        try (SavingFixture practice = new SavingFixture()) {
            ProfileViews views = new ProfileViews(practice.log, practice.profiles);
            assertThat(CanonicalJson.write(views.tree())).isEqualTo("{\"rules\":[]}");
            long first = practice.profile("A", "2026-01-01", "'clia':{'blank':true}", null, 0)
                    .revision();
            long second = practice.profile("A", "2026-06-01", "", null, first).revision();
            long tree = practice.treeWith(0, "because", null, rule("r1", "PROVIDER", "BAKER", "A"));

            assertThat(CanonicalJson.write(views.tree()))
                    .isEqualTo("{\"saved\":{\"revision\":" + tree
                            + ",\"by\":\"anna\",\"at\":\"2026-11-22T12:00:00Z\",\"cause\":\"profile tree: because\"},"
                            + "\"rules\":[{\"id\":\"r1\",\"when\":{\"dimension\":\"PROVIDER\",\"is\":[\"BAKER\"]},"
                            + "\"use\":\"A\"}]}");
            assertThat(views.tree().revision()).isEqualTo(tree);
            assertThat(views.tree(second).rules()).isEmpty();
            assertThat(views.list().items())
                    .containsExactly(
                            new ProfileViews.ProfileLine(
                                    "DEFAULT", 1, "Default Profile", LocalDate.of(1900, 1, 1), 1, 0),
                            new ProfileViews.ProfileLine("A", second, "A", LocalDate.of(2026, 6, 1), 2, 1));
            ProfileViews.ProfileView profile = views.profile("A");
            assertThat(profile.revision()).isEqualTo(second);
            assertThat(profile.versions())
                    .extracting(ProfileViews.VersionView::effective)
                    .containsExactly(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 1, 1));
            assertThat(views.profile("A", first).versions()).hasSize(1);
            assertThatThrownBy(() -> views.profile("NONE"))
                    .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                    .extracting(Problem::status)
                    .isEqualTo(404);
        }
    }

    @Test
    void uses_name_the_rules_in_words_and_whether_the_profile_is_inherited() {
        try (SavingFixture practice = new SavingFixture()) {
            practice.profile("A", "2026-01-01", "", null, 0);
            practice.profile("B", "2026-01-01", "", null, 0);
            practice.tree(
                    0,
                    rule("r1", "PROVIDER", "ARMSTRONG", "A"),
                    rule("r2", "PROVIDER", "BAKER", "inherit", rule("r3", "LOCATION", "TWO", "A")));
            ProfileUses uses = new ProfileUses(practice.history);

            assertThat(uses.of("A").items())
                    .containsExactly(
                            new ProfileUses.ProfileUse("r1", "Provider: DIANNA ARMSTRONG (ARMSTRONG)", false),
                            new ProfileUses.ProfileUse("r2", "Provider: ANDREW BAKER (BAKER)", true),
                            new ProfileUses.ProfileUse(
                                    "r3", "Provider: ANDREW BAKER (BAKER) > Location: HARBOR CLINIC (TWO)", false));
            assertThat(uses.of("B").items()).isEmpty();
            assertThat(uses.of("DEFAULT").items()).isEmpty();
            assertThatThrownBy(() -> uses.of("NONE"))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            refused -> assertThat(refused.status()).isEqualTo(404));
        }
    }

    @Test
    void fields_and_dimensions_tell_all_that_a_form_needs() {
        ProfileFieldsResource.Fields fields = ProfileFieldsResource.all();

        assertThat(fields.items()).hasSize(22).allSatisfy(field -> {
            assertThat(field.label()).isNotBlank();
            assertThat(field.sources()).isNotEmpty();
        });
        assertThat(fields.items().stream().map(ProfileFieldsResource.ProfileField::label))
                .doesNotHaveDuplicates();
        assertThat(CanonicalJson.write(fields.items().get(5)))
                .isEqualTo("{\"field\":\"billing.taxId\",\"label\":\"Tax ID\",\"level\":\"CLAIM\",\"sources\":["
                        + "{\"source\":\"practice\",\"label\":\"the practice\"},"
                        + "{\"source\":\"provider\",\"label\":\"provider\"}],"
                        + "\"mayBeBlank\":false,\"type\":\"TAX_IDS\"}");
        assertThat(fields.dimensions())
                .contains(new ProfileFieldsResource.RuleDimension("PROVIDER", "Provider", false))
                .filteredOn(ProfileFieldsResource.RuleDimension::multiValued)
                .extracting(ProfileFieldsResource.RuleDimension::dimension)
                .containsExactly("BILLING_CODE_GROUP");
    }
}
