package org.claimtree.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.claimtree.profiles.Sample.json;

import java.util.stream.Collectors;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.exchange.TreeDocument;
import org.claimtree.profiles.trials.TryIt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeBodiesTest {
    private static String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        Problem problem = catchThrowableOfType(Problem.class, reading);
        assertThat(problem.status()).isEqualTo(422);
        return problem.errors().stream().map(InputProblem::pointer).collect(Collectors.joining(" "));
    }

    @Test
    void a_draft_says_what_it_started_from() {
        TreeBodies.Draft draft = TreeBodies.draft(json("{'startedFrom':7,'rules':[]}"), "startedFrom");

        assertThat(draft.revision()).isEqualTo(7);
        assertThat(draft.tree().rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7                                          | `` /startedFrom /rules",
                "{}                                         | /startedFrom /rules",
                "{'startedFrom':-1,'rules':[]}              | /startedFrom",
                "{'startedFrom':1.5,'rules':[]}             | /startedFrom",
                "{'startedFrom':'7','rules':[]}             | /startedFrom",
                "{'startedFrom':99999999999999999999,'rules':[]} | /startedFrom",
                "{'startedFrom':7,'rules':7,'comment':'x'}  | /comment /rules",
                "{'startedFrom':7,'rules':[{}]}             | /rules/0/when /rules/0",
            })
    void a_broken_draft_is_refused_with_every_place(String body, String pointers) {
        assertThat(refused(() -> TreeBodies.draft(json(body), "startedFrom")))
                .isEqualTo(pointers.replace("``", "").replaceFirst("^ +/", " /"));
    }

    @Test
    void a_trial_needs_facts_and_takes_rules_and_a_revision() {
        TryIt.Trial least = TreeBodies.trial(json("{'facts':{'date':'2026-10-05'}}"));
        TryIt.Trial most = TreeBodies.trial(
                json(
                        "{'rules':[],'asOf':7,'facts':{'date':'2026-10-05','values':{'PROVIDER':'BAKER'},'codeGroups':['LABS']}}"));

        assertThat(least.rules()).isNull();
        assertThat(least.asOf()).isNull();
        assertThat(least.facts().values()).isEmpty();
        assertThat(most.asOf()).isEqualTo(7);
        assertThat(most.rules().rules()).isEmpty();
        assertThat(most.facts().values()).containsEntry(Dimension.PROVIDER, "BAKER");
        assertThat(most.facts().codeGroups()).containsExactly("LABS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                             | /facts /facts/date",
                "{'facts':{'date':'2026-02-30'}}                                | /facts/date",
                "{'facts':{'date':'2026-10-05','values':[]}}                    | /facts/values",
                "{'facts':{'date':'2026-10-05','values':{'SHOE':'7'}}}          | /facts/values/SHOE",
                "{'facts':{'date':'2026-10-05','values':{'PAYER':7}}}           | /facts/values/PAYER",
                "{'facts':{'date':'2026-10-05','values':{'PAYER':' '}}}         | /facts/values/PAYER",
                "{'facts':{'date':'2026-10-05','values':{'BILLING_CODE_GROUP':'LABS'}}} | /facts/values/BILLING_CODE_GROUP",
                "{'facts':{'date':'2026-10-05','codeGroups':'LABS'}}            | /facts/codeGroups",
                "{'facts':{'date':'2026-10-05','codeGroups':['LABS','']}}       | /facts/codeGroups/1",
                "{'asOf':'x','rules':{},'facts':{'date':7}}                     | /rules /asOf /facts/date",
            })
    void a_broken_trial_is_refused_with_every_place(String body, String pointers) {
        assertThat(refused(() -> TreeBodies.trial(json(body)))).isEqualTo(pointers);
    }

    @Test
    void a_document_is_read_as_it_is_written() {
        TreeDocument document = TreeBodies.document(json("{'format':'claimtree-profile-tree/1','rules':[],"
                + "'profiles':[{'ref':'A','versions':[{'effective':'2026-06-01','name':'A','overrides':{}}]}]}"));

        assertThat(document.profiles()).extracting(TreeDocument.Told::ref).containsExactly("A");
        assertThat(document.profiles().get(0).versions().get(0).effective()).isEqualTo("2026-06-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                        | /format /rules /profiles",
                "{'format':'other/1','rules':[],'profiles':[],'more':1} | /more /format",
                "{'format':'claimtree-profile-tree/1','rules':[],'profiles':[7]} | /profiles/0 /profiles/0/ref /profiles/0/versions /profiles/0/versions",
                "{'format':'claimtree-profile-tree/1','rules':[],'profiles':[{'ref':'A','versions':[]}]} | /profiles/0/versions",
                "{'format':'claimtree-profile-tree/1','rules':[],'profiles':[{'ref':'!','versions':[7]}]} | /profiles/0/ref /profiles/0/versions/0/effective /profiles/0/versions/0",
            })
    void a_broken_document_is_refused_with_every_place(String body, String pointers) {
        assertThat(refused(() -> TreeBodies.document(json(body)))).isEqualTo(pointers);
    }

    @Test
    void a_profile_or_a_date_that_is_told_twice_is_refused() {
        String version = "{'effective':'2026-06-01','name':'A','overrides':{}}";
        String twice = "{'ref':'A','versions':[" + version + "," + version + "]}";

        assertThat(refused(() -> TreeBodies.document(json("{'format':'claimtree-profile-tree/1','rules':[],'profiles':["
                        + twice + ",{'ref':'A','versions':[" + version + "]}]}"))))
                .isEqualTo("/profiles/0/versions/1/effective /profiles/1/ref");
    }

    @Test
    void an_address_names_a_revision_or_nothing() {
        assertThat(Revisions.ofPath("12")).isEqualTo(12);
        assertThat(Revisions.ofQuery(null)).isNull();
        assertThat(Revisions.ofQuery("0")).isZero();
        for (String wrong : new String[] {"0", "-1", "x", "1.5", "9999999999999999999"}) {
            assertThat(catchThrowableOfType(Problem.class, () -> Revisions.ofPath(wrong))
                            .status())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(catchThrowableOfType(Problem.class, () -> Revisions.ofQuery("x"))
                        .status())
                .isEqualTo(400);
    }
}
