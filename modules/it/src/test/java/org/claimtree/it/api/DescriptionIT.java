package org.claimtree.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtree.it.api.Description.Operation;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whether the description tells all that a caller needs. That it is OpenAPI at all is found out by the generator, which
 * reads the kept copy in every build and takes nothing that is not.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DescriptionIT {
    private static final Path KEPT =
            Path.of(System.getProperty("project.root", "../.."), "modules/it/src/test/openapi/claimtree.json");

    private Description described;

    @BeforeEach
    void ask() {
        described = Description.ofTheServer();
    }

    @Test
    void the_kept_copy_is_what_the_server_tells() throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        String told = JsonMapper.builder()
                        .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .build()
                        .writer(printer)
                        .writeValueAsString(described.document())
                + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(KEPT, told);
        }
        assertThat(Files.readString(KEPT))
                .as("modules/it/src/test/openapi/claimtree.json differs from /openapi; when the change is meant, run"
                        + " the test with -Dgolden.update=true and look at the difference")
                .isEqualTo(told);
    }

    @Test
    void every_operation_has_a_name_that_a_method_can_have() {
        Set<String> names = new HashSet<>();
        for (Operation operation : described.operations()) {
            assertThat(operation.id()).matches("[a-z][A-Za-z0-9]{3,40}");
            assertThat(names.add(operation.id())).as(operation.id()).isTrue();
            assertThat(operation.node().path("summary").asText())
                    .as(operation.id())
                    .isNotBlank();
            assertThat(operation.node().at("/tags/0").asText())
                    .as(operation.id())
                    .isNotBlank();
        }
    }

    @Test
    void every_operation_says_how_it_answers_and_how_it_refuses() {
        for (Operation operation : described.operations()) {
            JsonNode good = operation.answer();
            assertThat(good.path("description").asText()).as(operation.id()).isNotBlank();
            good.path("content")
                    .forEach(media -> assertThat(described.resolved(media.path("schema")))
                            .as(operation.id())
                            .isNotEmpty());
            List<String> refusals = new ArrayList<>();
            for (Map.Entry<String, JsonNode> response :
                    operation.node().get("responses").properties()) {
                if (!response.getKey().startsWith("2")) {
                    refusals.add(response.getKey());
                    JsonNode problem = described.resolved(response.getValue()).at("/content/application~1problem+json");
                    assertThat(problem.at("/schema/$ref").asText()).endsWith("/Problem");
                }
            }
            assertThat(refusals).as(operation.id()).contains("400", "401", "default");
            if (operation.body() != null) {
                assertThat(refusals).as(operation.id()).contains("413", "415", "422");
            }
        }
        assertThat(described
                        .document()
                        .at("/components/securitySchemes/token/scheme")
                        .asText())
                .isEqualTo("bearer");
    }

    @Test
    void every_parameter_has_a_type_and_limits() {
        for (Operation operation : described.operations()) {
            for (JsonNode parameter : operation.parameters()) {
                String name = operation.id() + " " + parameter.get("name").asText();
                JsonNode given = parameter.get("schema");
                boolean list = given.path("type").asText().equals("array");
                JsonNode schema = list ? given.get("items") : given;
                assertThat(list).as(name).isEqualTo(given.has("maxItems"));
                assertThat(parameter.path("description").asText()).as(name).isNotBlank();
                assertThat(schema.path("type").asText()).as(name).isIn("string", "integer", "number", "boolean");
                boolean limited = !schema.get("type").asText().equals("string")
                        || schema.has("maxLength")
                        || schema.has("enum")
                        || schema.has("format")
                        || schema.has("pattern");
                assertThat(limited).as(name).isTrue();
                if (parameter.has("example")) {
                    assertThat(described.misfits(given, parameter.get("example")))
                            .as(name)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void every_body_has_an_example_that_fits_it() {
        for (Operation operation : described.operations()) {
            if (operation.body() != null) {
                JsonNode schema = described.resolved(operation.body());
                assertThat(schema.path("example").isObject()).as(operation.id()).isTrue();
                assertThat(described.misfits(operation.body(), schema.get("example")))
                        .as(operation.id())
                        .isEmpty();
            }
        }
        JsonNode problem = described.document().at("/components/schemas/Problem");
        assertThat(described.misfits(problem, problem.get("example"))).isEmpty();
    }

    @Test
    void examples_are_not_idle() {
        JsonNode payer = described.document().at("/components/schemas/Payer");
        JsonNode broken = payer.get("example").deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) broken).put("filingCode", "XX");
        assertThat(described.misfits(payer, broken)).containsExactly("/filingCode enum");
    }
}
