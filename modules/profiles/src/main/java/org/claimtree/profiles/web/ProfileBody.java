package org.claimtree.profiles.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.Parsed;
import org.claimtree.profiles.Profile;
import org.claimtree.profiles.ProfileJson;

/**
 * A profile version as it is sent in: {@code {"effective":"2026-06-01","name":…,"overrides":{…},"correct":[…]}}.
 *
 * @param correct null when it is not there, which is not the same as an empty list
 */
record ProfileBody(LocalDate effective, Profile profile, List<LocalDate> correct) {
    /**
     * @throws Problem 422 with everything that is wrong
     */
    static ProfileBody of(JsonNode body) {
        BodyReader reader = new BodyReader();
        JsonNode content = body.deepCopy();
        JsonNode effective = content instanceof ObjectNode object ? object.remove("effective") : null;
        JsonNode correct = content instanceof ObjectNode object ? object.remove("correct") : null;
        Parsed<Profile> profile = ProfileJson.parse(content);
        reader.problems(profile.problems());
        Optional<LocalDate> from = reader.date(effective, "/effective");
        List<LocalDate> corrected = correct == null ? null : dates(correct, reader);
        reader.refuse();
        return new ProfileBody(from.orElseThrow(), profile.value(), corrected);
    }

    private static List<LocalDate> dates(JsonNode nodes, BodyReader reader) {
        List<LocalDate> dates = new ArrayList<>();
        List<JsonNode> items = reader.list(nodes, "/correct");
        for (int i = 0; i < items.size(); i++) {
            reader.date(items.get(i), "/correct/" + i).ifPresent(dates::add);
        }
        return dates;
    }
}
