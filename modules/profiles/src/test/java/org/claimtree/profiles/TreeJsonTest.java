package org.claimtree.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.profiles.Sample.json;

import java.util.List;
import org.claimtree.platform.InputProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeJsonTest {
    private static final String OK = "'when':{'dimension':'PROVIDER','is':['BAKER']},'use':'A'";

    private static List<String> problems(String document) {
        return TreeJson.parse(json(document)).problems().stream()
                .map(p -> p.pointer() + " " + p.code())
                .toList();
    }

    @Test
    void a_tree_is_written_and_read_back_to_the_letter() {
        String text = ("{'rules':[{'id':'R1','when':{'dimension':'PROVIDER','is':['BAKER','STAUB']},'use':'A','rules':"
                        + "[{'id':'X','when':{'dimension':'PAYER','isNot':['AETNA']},'inherit':true}]},"
                        + "{'id':'R2','when':{'dimension':'MEDIUM','is':['PAPER']},'inherit':true}]}")
                .replace('\'', '"');

        RuleTree tree = TreeJson.read(text);

        assertThat(TreeJson.write(tree)).isEqualTo(text);
        assertThat(tree.rules().get(0).children().get(0).when().operator()).isEqualTo(RuleTree.Operator.IS_NOT);
        assertThat(TreeJson.write(RuleTree.EMPTY)).isEqualTo("{\"rules\":[]}");
    }

    @Test
    void rules_without_id_get_the_next_free_one_and_given_ids_stay() {
        RuleTree tree = Sample.parseTree(
                "{" + OK + ",'rules':[{" + OK + "},{'id':'R1'," + OK + "}]}",
                "{" + OK + "}",
                "{'id':'mine'," + OK + "}");

        assertThat(tree.rules()).extracting(RuleTree.Rule::id).containsExactly("R2", "R4", "mine");
        assertThat(tree.rules().get(0).children()).extracting(RuleTree.Rule::id).containsExactly("R3", "R1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                                        | WRONG_TYPE",
                "{}                                                                        | /rules MISSING",
                "{'rules':{}}                                                              | /rules WRONG_TYPE",
                "{'rules':[],'more':1}                                                     | /more UNKNOWN_PROPERTY",
                "{'rules':[],'a/b~c':1}                                                    | /a~1b~0c UNKNOWN_PROPERTY",
                "{'rules':[7]}                                                             | /rules/0 WRONG_TYPE",
                "{'rules':[{'use':'A'}]}                                                   | /rules/0/when MISSING",
                "{'rules':[{'when':7,'use':'A'}]}                                          | /rules/0/when WRONG_TYPE",
                "{'rules':[{'when':{'is':['X']},'use':'A'}]}                               | /rules/0/when/dimension MISSING",
                "{'rules':[{'when':{'dimension':'SHOE','is':['X']},'use':'A'}]}            | /rules/0/when/dimension UNKNOWN_DIMENSION",
                "{'rules':[{'when':{'dimension':'PAYER'},'use':'A'}]}                      | /rules/0/when OPERATOR",
                "{'rules':[{'when':{'dimension':'PAYER','is':['X'],'isNot':['Y']},'use':'A'}]} | /rules/0/when OPERATOR",
                "{'rules':[{'when':{'dimension':'PAYER','is':[]},'use':'A'}]}              | /rules/0/when/is MISSING",
                "{'rules':[{'when':{'dimension':'PAYER','is':'X'},'use':'A'}]}             | /rules/0/when/is WRONG_TYPE",
                "{'rules':[{'when':{'dimension':'PAYER','isNot':['X',7]},'use':'A'}]}      | /rules/0/when/isNot/1 WRONG_TYPE",
                "{'rules':[{'when':{'dimension':'PAYER','is':['X','X']},'use':'A'}]}       | /rules/0/when/is/1 DUPLICATE_VALUE",
                "{'rules':[{'when':{'dimension':'PAYER','is':[' X']},'use':'A'}]}          | /rules/0/when/is/0 REF_FORM",
                "{'rules':[{'when':{'dimension':'PAYER','is':['X']}}]}                     | /rules/0 OUTCOME_MISSING",
                "{'rules':[{'when':{'dimension':'PAYER','is':['X']},'use':'A','inherit':true}]} | /rules/0 OUTCOME_AMBIGUOUS",
                "{'rules':[{'when':{'dimension':'PAYER','is':['X']},'use':''}]}            | /rules/0/use MISSING",
                "{'rules':[{'when':{'dimension':'PAYER','is':['X']},'use':null}]}          | /rules/0/use MISSING",
                "{'rules':[{'when':{'dimension':'PAYER','is':['X']},'inherit':false}]}     | /rules/0/inherit WRONG_TYPE",
                "{'rules':[{'id':7,'when':{'dimension':'PAYER','is':['X']},'use':'A'}]}    | /rules/0/id WRONG_TYPE",
                "{'rules':[{'when':{'dimension':'PAYER','is':['X']},'use':'A','profile':'B'}]} | /rules/0/profile UNKNOWN_PROPERTY",
                "{'rules':[{'when':{'dimension':'PAYER','is':['X']},'use':'A','rules':7}]} | /rules/0/rules WRONG_TYPE",
            })
    void what_is_wrong_is_named_with_its_place(String document, String problem) {
        assertThat(problems(document)).containsExactly((problem.startsWith("/") ? "" : " ") + problem);
    }

    @Test
    void two_rules_of_one_id_are_refused_wherever_they_stand() {
        assertThat(problems("{'rules':[{'id':'X'," + OK + ",'rules':[{'id':'Y'," + OK + "}]},{'id':'Y'," + OK + "}]}"))
                .containsExactly("/rules/1/id DUPLICATE_ID");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThat(problems("{'rules':[{'when':{'dimension':'SHOE','is':[]},'rules':[{'when':{'dimension':'PAYER',"
                        + "'is':['X']},'use':7}]},{'use':'A','inherit':true}]}"))
                .containsExactly(
                        "/rules/0/when/dimension UNKNOWN_DIMENSION",
                        "/rules/0/when/is MISSING",
                        "/rules/0 OUTCOME_MISSING",
                        "/rules/0/rules/0/use WRONG_TYPE",
                        "/rules/1/when MISSING",
                        "/rules/1 OUTCOME_AMBIGUOUS");
    }

    private static String nested(int levels) {
        String rule = "{" + OK + "}";
        for (int level = 1; level < levels; level++) {
            rule = "{" + OK + ",'rules':[" + rule + "]}";
        }
        return "{'rules':[" + rule + "]}";
    }

    @Test
    void a_tree_has_at_most_32_levels() {
        assertThat(problems(nested(32))).isEmpty();
        List<InputProblem> problems = TreeJson.parse(json(nested(33))).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo("TOO_MANY_LEVELS");
        assertThat(problems.get(0).pointer()).isEqualTo("/rules" + "/0/rules".repeat(32));
        assertThat(problems.get(0).message()).contains("32");
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 10_001, 12_000})
    void a_tree_has_at_most_10_000_rules(int rules) {
        StringBuilder document = new StringBuilder("{'rules':[{" + OK + ",'rules':[{" + OK + "}]}");
        for (int i = 2; i < rules; i++) {
            document.append(",{").append(OK).append('}');
        }
        List<String> expected = rules <= 10_000 ? List.of() : List.of("/rules/9999 TOO_MANY_RULES");

        assertThat(problems(document.append("]}").toString())).isEqualTo(expected);
    }

    @Test
    void the_pointer_of_a_tree_in_a_larger_document_starts_there() {
        assertThat(TreeJson.parse(json("{'rules':[7]}"), "/profileTree").problems())
                .extracting(InputProblem::pointer)
                .containsExactly("/profileTree/rules/0");
    }

    @Test
    void messages_never_repeat_what_was_sent() {
        assertThat(TreeJson.parse(json("{'SECRET':1,'rules':[{'when':{'dimension':'SECRET','is':[' SECRET']},"
                                + "'use':'SECRET ','inherit':'SECRET'}]}"))
                        .problems())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.message()).doesNotContain("SECRET"));
    }

    @Test
    void stored_text_that_cannot_be_read_is_a_broken_store() {
        assertThatThrownBy(() -> TreeJson.read("{\"rules\":7}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tree");
        assertThatThrownBy(() -> TreeJson.read("{")).isInstanceOf(IllegalStateException.class);
    }
}
