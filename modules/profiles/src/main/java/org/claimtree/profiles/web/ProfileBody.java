package org.claimtree.profiles.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.profiles.Parsed;
import org.claimtree.profiles.Profile;
import org.claimtree.profiles.ProfileJson;

/**
 * A profile version as it is sent in: {@code {"effective":"2026-06-01","name":…,"overrides":{…},"correct":[…]}}.
 *
 * @param correct null when it is not there, which is not the same as an empty list
 */
record ProfileBody(LocalDate effective, Profile profile, List<LocalDate> correct) {
    /** Beyond this, a date of service is a slip of the pen. */
    private static final LocalDate END = LocalDate.of(2199, 12, 31);

    /**
     * @throws Problem 422 with everything that is wrong
     */
    static ProfileBody of(JsonNode body) {
        List<InputProblem> problems = new ArrayList<>();
        JsonNode content = body.deepCopy();
        JsonNode effective = content instanceof ObjectNode object ? object.remove("effective") : null;
        JsonNode correct = content instanceof ObjectNode object ? object.remove("correct") : null;
        Parsed<Profile> profile = ProfileJson.parse(content);
        problems.addAll(profile.problems());
        Optional<LocalDate> from = date(effective, "/effective", problems);
        List<LocalDate> corrected = correct == null ? null : dates(correct, problems);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new ProfileBody(from.orElseThrow(), profile.value(), corrected);
    }

    private static List<LocalDate> dates(JsonNode nodes, List<InputProblem> problems) {
        List<LocalDate> dates = new ArrayList<>();
        if (!nodes.isArray()) {
            problems.add(new InputProblem("/correct", "WRONG_TYPE", "A list of effective dates is expected here."));
        }
        for (int i = 0; nodes.isArray() && i < nodes.size(); i++) {
            date(nodes.get(i), "/correct/" + i, problems).ifPresent(dates::add);
        }
        return dates;
    }

    private static Optional<LocalDate> date(JsonNode node, String pointer, List<InputProblem> problems) {
        try {
            if (node != null && node.isTextual()) {
                LocalDate date = LocalDate.parse(node.textValue());
                if (!date.isBefore(RevisionEntry.ALWAYS) && !date.isAfter(END)) {
                    return Optional.of(date);
                }
            }
        } catch (DateTimeParseException e) {
            // Said below, like every other text that is no date.
        }
        problems.add(new InputProblem(
                pointer, "DATE_FORM", "A date such as 2026-06-01 is needed here, from 1900 through 2199."));
        return Optional.empty();
    }
}
