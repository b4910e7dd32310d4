package org.claimtree.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.Test;

class ProblemJsonTest {
    private record Later(LocalDate effective) {}

    @Test
    void a_refusal_without_more_has_the_members_that_every_refusal_has() {
        assertThat(CanonicalJson.write(ProblemJson.body(Problem.conflict("stale-tree", "Somebody saved."))))
                .isEqualTo(
                        "{\"type\":\"urn:claimtree:problem:stale-tree\",\"title\":\"Something has changed meanwhile\","
                                + "\"status\":409,\"detail\":\"Somebody saved.\"}");
    }

    @Test
    void members_of_its_own_stand_behind_the_common_ones() {
        Problem problem = Problem.conflict("later-versions", "Choose.")
                .with("later", List.of(new Later(LocalDate.of(2026, 6, 1))));

        assertThat(CanonicalJson.write(ProblemJson.body(problem)))
                .endsWith(",\"detail\":\"Choose.\",\"later\":[{\"effective\":\"2026-06-01\"}]}");
    }
}
