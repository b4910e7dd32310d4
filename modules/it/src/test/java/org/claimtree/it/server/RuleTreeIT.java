package org.claimtree.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rule tree from draft to history and into a document, as a program works with it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RuleTreeIT {
    private static final String PROFILE =
            "{\"effective\":\"1900-01-01\",\"name\":\"No pay-to address\",\"overrides\":{\"billing.payTo\":{\"blank\":true}}}";

    private String provider;
    private long start;

    @BeforeEach
    void practice() {
        assertThat(Rest.post("practice-imports", RestIT.PRACTICE).status()).isEqualTo(200);
        provider = Rest.get("providers").json().at("/items/0/ref").asText();
        if (Rest.get("profiles/NO-PAY-TO").status() == 404) {
            assertThat(Rest.put("profiles/NO-PAY-TO", PROFILE, "If-None-Match", "*")
                            .status())
                    .isEqualTo(200);
        }
        Rest.delete("profile-tree/draft");
        start = save("[]", current()).json().at("/saved/revision").asLong();
    }

    private static long current() {
        return Rest.get("profile-tree").json().at("/saved/revision").asLong();
    }

    private static Rest.Answer save(String rules, long startedFrom) {
        return Rest.put("profile-tree", "{\"rules\":" + rules + "}", "If-Match", "\"" + startedFrom + "\"");
    }

    private String rules(String id) {
        return "[{\"id\":\"" + id + "\",\"when\":{\"dimension\":\"PROVIDER\",\"is\":[\"" + provider
                + "\"]},\"use\":\"NO-PAY-TO\"}]";
    }

    private static Rest.Answer keep(long startedFrom, String rules) {
        return Rest.put("profile-tree/draft", "{\"startedFrom\":" + startedFrom + ",\"rules\":" + rules + "}");
    }

    @Test
    void a_draft_is_kept_outlives_a_conflict_and_goes_with_the_save() {
        assertThat(Rest.get("profile-tree/draft").status()).isEqualTo(204);
        assertThat(keep(start, rules("d1")).status()).isEqualTo(204);
        long meanwhile =
                save(rules("other"), start).json().at("/saved/revision").asLong();
        assertThat(Rest.get("profile-tree/draft").status())
                .as("saved by the same user")
                .isEqualTo(204);
        keep(start, rules("d1"));

        Rest.Answer refused = save(rules("d1"), start);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asText()).endsWith(":stale-tree");
        assertThat(refused.json().at("/saved/revision").asLong()).isEqualTo(meanwhile);
        assertThat(refused.json().at("/saved/by").asText()).isNotBlank();
        JsonNode draft = Rest.get("profile-tree/draft").json();
        assertThat(draft.get("startedFrom").asLong()).isEqualTo(start);
        assertThat(draft.at("/rules/0/id").asText()).isEqualTo("d1");
        JsonNode comparison = Rest.post(
                        "profile-tree/comparisons", "{\"from\":" + meanwhile + ",\"rules\":" + rules("d1") + "}")
                .json();
        assertThat(comparison.at("/items/0/id").asText()
                        + comparison.at("/items/0/change").asText())
                .isEqualTo("d1ADDED");
        assertThat(comparison.at("/items/1/change").asText()).isEqualTo("REMOVED");
        assertThat(save(rules("d1"), meanwhile).status()).isEqualTo(200);
        assertThat(Rest.get("profile-tree/draft").status()).isEqualTo(204);
    }

    @Test
    void an_old_version_is_shown_as_it_was_and_becomes_current_by_being_saved() {
        long ruled = save(rules("d1"), start).json().at("/saved/revision").asLong();
        long empty = save("[]", ruled).json().at("/saved/revision").asLong();

        JsonNode old = Rest.get("profile-tree/versions/" + ruled).json();
        long restored = save(old.get("rules").toString(), empty)
                .json()
                .at("/saved/revision")
                .asLong();

        assertThat(old.at("/version/rules").asInt()).isEqualTo(1);
        assertThat(old.at("/version/visible").asBoolean()).isFalse();
        assertThat(old.get("profiles").findValuesAsText("ref")).contains("DEFAULT", "NO-PAY-TO");
        JsonNode versions = Rest.get("profile-tree/versions?limit=1000").json();
        JsonNode last = versions.at("/items/" + (versions.get("total").asInt() - 1));
        assertThat(last.get("revision").asLong()).isEqualTo(restored);
        assertThat(last.get("visible").asBoolean()).isTrue();
        assertThat(Rest.get("profile-tree/comparisons?from=" + ruled + "&to=" + restored)
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(Rest.get("profiles/NO-PAY-TO/uses")
                        .json()
                        .at("/items/0/rule")
                        .asText())
                .isEqualTo("d1");
        assertThat(Rest.get("profile-tree/versions/999999").status()).isEqualTo(404);
    }

    @Test
    void a_made_up_charge_is_answered_under_the_tree_and_under_a_draft() {
        String facts = "\"facts\":{\"date\":\"2026-10-05\",\"values\":{\"PROVIDER\":\"" + provider + "\"}}";

        JsonNode saved = Rest.post("profile-tree/trials", "{" + facts + "}").json();
        JsonNode draft = Rest.post("profile-tree/trials", "{\"rules\":" + rules("d1") + "," + facts + "}")
                .json();

        assertThat(saved.get("matched")).isEmpty();
        assertThat(draft.at("/matched/0/rule").asText()).isEqualTo("d1");
        assertThat(draft.get("fields")).hasSize(22);
        assertThat(draft.at("/fields/3/source").asText()).isEqualTo("blank");
        Rest.Answer unknown = Rest.post("profile-tree/trials", "{" + facts.replace(provider, "NOBODY") + "}");
        assertThat(unknown.json().at("/errors/0/pointer").asText()).isEqualTo("/facts/values/PROVIDER");
    }

    @Test
    void an_exported_document_changes_nothing_where_it_came_from_and_is_checked_whole() {
        Rest.Answer export = Rest.get("profile-tree/export");
        assertThat(export.header("Content-Disposition")).contains("profile-tree.json");
        String same = export.json().toString();

        Rest.Answer nothing = Rest.post("profile-tree/imports", same, "If-Match", export.header("ETag"));
        ObjectNode changed = (ObjectNode) export.json();
        changed.putArray("rules").addAll((com.fasterxml.jackson.databind.node.ArrayNode)
                Rest.get("profile-tree").json().get("rules"));
        changed.withArray("/rules").addObject().put("id", "x").put("use", "NOBODY");
        Rest.Answer broken =
                Rest.post("profile-tree/imports?dryRun=true", changed.toString(), "If-Match", export.header("ETag"));

        assertThat(nothing.status()).isEqualTo(200);
        assertThat(nothing.json().toString()).isEqualTo("{\"changed\":{\"profiles\":[],\"tree\":false}}");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.json().at("/errors/0/pointer").asText()).startsWith("/rules/0");
        assertThat(Rest.post("profile-tree/imports", same).status()).isEqualTo(428);
        assertThat(Rest.post("profile-tree/imports", same, "If-Match", "\"0\"").status())
                .isEqualTo(409);
    }

    @Test
    void a_move_of_the_practice_is_told_as_a_cause_of_what_the_default_profile_sends() {
        Rest.Answer practice = Rest.get("practice");
        ObjectNode moved = (ObjectNode) practice.json();
        moved.remove(java.util.List.of("versions", "ref"));
        ((ObjectNode) moved.at("/places/address")).put("line1", "77 NEW STREET");
        moved.put("effective", "2026-11-20");
        long before = Rest.get("profiles/DEFAULT/causes").json().get("total").asLong();

        Rest.Answer saved = Rest.put("practice", moved.toString(), "If-Match", practice.header("ETag"));

        assertThat(saved.status()).as(saved.json().toString()).isEqualTo(200);
        JsonNode causes = Rest.get("profiles/DEFAULT/causes?offset=" + before).json();
        assertThat(causes.at("/items/0/kind").asText()).isEqualTo("PRACTICE");
        assertThat(causes.at("/items/0/fields/0/field").asText()).isEqualTo("billing.address");
        assertThat(causes.at("/items/0/fields/0/after").asText()).startsWith("77 NEW STREET");
        assertThat(Rest.get("profile-fields").json().get("items")).hasSize(22);
    }
}
