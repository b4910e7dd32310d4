package org.claimtree.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.claimtree.platform.CanonicalJson;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files with substance-use treatment carry the notice of 42 CFR Part 2, row by row. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DisclosureIT {
    private final String own = "SU" + UUID.randomUUID().toString().substring(0, 8);

    /** One client with one service of substance use. */
    private void practice() throws IOException {
        ObjectNode document = (ObjectNode) CanonicalJson.mapper().readTree(RestIT.PRACTICE);
        document.putArray("codes")
                .addObject()
                .put("ref", "H0005")
                .put("kind", "HCPCS")
                .put("description", "Group session, substance use")
                .putObject("flags")
                .put("substanceUse", true);
        ((ObjectNode) document.at("/clients/0")).put("ref", own);
        ObjectNode charge = (ObjectNode) document.at("/charges/0");
        charge.put("ref", own).put("client", own);
        ((ObjectNode) charge.get("service")).put("code", "H0005");
        document.putArray("charges").add(charge);
        Rest.Answer taken = Rest.post("practice-imports", document.toString());
        assertThat(taken.status()).as(String.valueOf(taken.json())).isEqualTo(200);
    }

    @Test
    void rows_of_substance_use_leave_with_the_notice_and_others_without() throws IOException {
        assertThat(Rest.post("practice-imports", RestIT.PRACTICE).status()).isEqualTo(200);
        practice();
        assertThat(Rest.post("claim-drafts/check", "{}").status()).isEqualTo(200);

        for (String list : List.of("charges.csv", "claim-drafts.csv")) {
            List<String> lines = new String(Rest.get(list).whole().body(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines)
                    .as(list)
                    .filteredOn(line -> line.contains(own))
                    .hasSize(1)
                    .allSatisfy(line -> assertThat(line).contains("42 CFR part 2 prohibits"));
            assertThat(lines)
                    .as(list)
                    .filteredOn(line -> !line.contains("42 CFR"))
                    .hasSizeGreaterThan(1);
        }
    }
}
