package org.claimtree.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.claimtree.platform.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What is said of the parts of the distribution is what lies in it. An offline build makes no bill of materials. */
@DisabledIfSystemProperty(named = "build.offline", matches = ".*true")
class BillOfMaterialsIT {
    /** Licences of libraries that may go out with a work under Apache-2.0; one of several offered is enough. */
    private static final Set<String> FITTING = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            "Mozilla Public License Version 2.0",
            // The text of MIT under another name.
            "Bouncy Castle Licence");

    @Test
    void the_war_names_every_library_that_it_carries_with_a_licence_that_fits() throws IOException {
        Path war = Path.of(System.getProperty("server.war"));
        JsonNode bill = bill(war, "WEB-INF/classes/META-INF/sbom/app-bom.json");
        try (ZipFile zip = new ZipFile(war.toFile())) {
            List<String> carried = zip.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches("WEB-INF/lib/.+\\.jar"))
                    .map(name -> name.substring("WEB-INF/lib/".length()))
                    .toList();
            assertThat(jars(bill)).containsExactlyInAnyOrderElementsOf(carried);
        }
        assertThat(unfit(bill)).isEmpty();
    }

    @Test
    void so_does_the_launcher() throws IOException {
        Path launcher = Path.of(System.getProperty("launcher.jar"));
        JsonNode bill = bill(launcher, "META-INF/sbom/launcher-bom.json");
        try (var files = Files.list(launcher.resolveSibling("lib"))) {
            assertThat(jars(bill))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
        assertThat(unfit(bill)).isEmpty();
    }

    private static JsonNode bill(Path archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            JsonNode bill = CanonicalJson.mapper().readTree(in);
            assertThat(bill.get("bomFormat").asText()).isEqualTo("CycloneDX");
            return bill;
        }
    }

    private static List<String> jars(JsonNode bill) {
        List<String> jars = new ArrayList<>();
        bill.get("components")
                .forEach(part -> jars.add(
                        part.get("name").asText() + "-" + part.get("version").asText() + ".jar"));
        return jars;
    }

    private static List<String> unfit(JsonNode bill) {
        List<String> unfit = new ArrayList<>();
        for (JsonNode part : bill.get("components")) {
            List<String> offered = new ArrayList<>();
            part.path("licenses")
                    .forEach(choice -> offered.add(choice.at("/license/id")
                            .asText(choice.at("/license/name")
                                    .asText(choice.path("expression").asText()))));
            if (offered.stream().noneMatch(FITTING::contains)) {
                unfit.add(part.get("name").asText() + " " + offered);
            }
        }
        return unfit;
    }
}
