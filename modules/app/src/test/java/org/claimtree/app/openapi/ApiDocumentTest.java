package org.claimtree.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimtree.app.practice.PracticeImportsResource;
import org.claimtree.app.records.PeopleResource;
import org.claimtree.app.records.RecordKind;
import org.claimtree.app.records.RecordsResource;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {
    private final ObjectNode document =
            ApiDocument.of(List.of(RecordsResource.class, PeopleResource.class, PracticeImportsResource.class));

    /** Stands for a resource that nobody has described. */
    @jakarta.ws.rs.Path("things/{shoe}")
    public static final class Things {
        @jakarta.ws.rs.POST
        @jakarta.ws.rs.Produces("application/pdf")
        public void post(
                @jakarta.ws.rs.PathParam("shoe") String shoe,
                @jakarta.ws.rs.QueryParam("dx") @jakarta.ws.rs.DefaultValue("15") String dx,
                InputStream body) {}
    }

    @Test
    void equal_code_gives_equal_text() {
        ObjectNode again =
                ApiDocument.of(List.of(PracticeImportsResource.class, RecordsResource.class, PeopleResource.class));
        assertThat(again.toString()).isEqualTo(document.toString());
    }

    @Test
    void every_kind_of_record_has_its_own_addresses_and_words() {
        for (RecordKind kind : RecordKind.values()) {
            JsonNode path = document.at("/paths/~1" + kind.address() + "~1{ref}");
            assertThat(path.at("/put/operationId").asText()).isEqualTo("save" + kind.schema());
            assertThat(path.at("/put/requestBody/content/application~1json/schema/$ref")
                            .asText())
                    .endsWith("/" + kind.schema());
            assertThat(document.at("/paths").has("/" + kind.address() + "/{ref}/deactivate"))
                    .isEqualTo(kind.canBeInactive());
        }
        assertThat(document.toString()).doesNotContain("{Kind", "{kind");
        assertThat(document.at("/paths/~1form-types/get/tags/0").asText()).isEqualTo("Form types");
    }

    @Test
    void a_record_is_named_by_the_address_and_in_a_document_by_itself() {
        JsonNode schemas = document.at("/components/schemas");
        assertThat(schemas.at("/Payer/properties/ref/readOnly").asBoolean()).isTrue();
        assertThat(names(schemas.at("/Payer/required"))).containsExactly("filingCode", "name");
        assertThat(names(schemas.at("/NewPayer/required"))).contains("ref");
        assertThat(schemas.at("/PracticeDocument/properties/payers/items/$ref").asText())
                .endsWith("/NewPayer");
        assertThat(schemas.at("/Client/properties/id/format").asText()).isEqualTo("uuid");
        assertThat(schemas.at("/ChargeServiceDates/properties/from/format").asText())
                .isEqualTo("date");
    }

    @Test
    void every_reference_finds_its_component() {
        for (String reference : references(document, new ArrayList<>())) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void a_resource_without_words_is_described_by_its_signature() {
        JsonNode post = ApiDocument.of(Set.of(Things.class)).at("/paths/~1things~1{shoe}/post");
        assertThat(post.get("operationId").asText()).isEqualTo("postThingsShoe");
        assertThat(post.at("/parameters/1/schema/default").decimalValue()).isEqualByComparingTo("15");
        assertThat(post.at("/responses/200/content").has("application/pdf")).isTrue();
        assertThat(post.at("/responses").has("422")).isTrue();
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new TreeSet<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static List<String> references(JsonNode node, List<String> found) {
        if (node.path("$ref").isTextual()) {
            found.add(node.get("$ref").asText());
        }
        node.forEach(child -> references(child, found));
        return found;
    }
}
