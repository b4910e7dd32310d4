package org.claimtree.profiles.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.profiles.Parsed;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.TreeJson;

/** Reads what was sent in and collects everything that is wrong with it, so that all of it is told at once. */
final class BodyReader {
    /** What a profile may be called in addresses and rules. */
    static final String PROFILE_REF = "[A-Za-z0-9][A-Za-z0-9 _.-]{0,39}";

    /** The same in words. */
    static final String PROFILE_REF_FORM =
            "A profile's ref has 1–40 letters, digits, blanks, points, hyphens and underscores.";

    /** Beyond this, a date of service is a slip of the pen. */
    private static final LocalDate END = LocalDate.of(2199, 12, 31);

    private static final long MOST = 999_999_999_999_999_999L;

    private final List<InputProblem> problems = new ArrayList<>();

    void problem(String pointer, String code, String message) {
        problems.add(new InputProblem(pointer, code, message));
    }

    void problems(List<InputProblem> found) {
        problems.addAll(found);
    }

    /**
     * @throws Problem 422 with everything that is wrong, if anything is
     */
    void refuse() {
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    /** An object with no other members than these; where it is none, an empty one takes its place. */
    ObjectNode object(JsonNode node, String pointer, Set<String> known) {
        if (!(node instanceof ObjectNode object)) {
            problem(pointer, "WRONG_TYPE", "An object is expected here.");
            return JsonNodeFactory.instance.objectNode();
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problem(member(pointer, name), "UNKNOWN_PROPERTY", "There is no property of this name here.");
            }
        });
        return object;
    }

    /** A list; where it is none, an empty one takes its place. */
    List<JsonNode> list(JsonNode node, String pointer) {
        if (node == null || !node.isArray()) {
            problem(pointer, "WRONG_TYPE", "A list is expected here.");
            return List.of();
        }
        List<JsonNode> items = new ArrayList<>();
        node.forEach(items::add);
        return items;
    }

    /** The number of a revision; 0 where there is none yet. */
    Optional<Long> revision(JsonNode node, String pointer) {
        if (node != null && node.isIntegralNumber() && node.canConvertToLong()) {
            long revision = node.longValue();
            if (revision >= 0 && revision <= MOST) {
                return Optional.of(revision);
            }
        }
        problem(pointer, "REVISION", "The number of a revision is expected here.");
        return Optional.empty();
    }

    /** A date of service. */
    Optional<LocalDate> date(JsonNode node, String pointer) {
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
        problem(pointer, "DATE_FORM", "A date such as 2026-06-01 is needed here, from 1900 through 2199.");
        return Optional.empty();
    }

    /** A text of 1–60 characters that names something. */
    Optional<String> ref(JsonNode node, String pointer) {
        if (node != null && node.isTextual() && node.textValue().matches("\\S(.{0,58}\\S)?")) {
            return Optional.of(node.textValue());
        }
        problem(pointer, "REF_FORM", "A ref has 1–60 characters and no blank at either end.");
        return Optional.empty();
    }

    /** The ref of a profile, as {@link #PROFILE_REF} says. */
    Optional<String> profileRef(JsonNode node, String pointer) {
        if (node != null && node.isTextual() && node.textValue().matches(PROFILE_REF)) {
            return Optional.of(node.textValue());
        }
        problem(pointer, "REF_FORM", PROFILE_REF_FORM);
        return Optional.empty();
    }

    /** The member {@code rules} of a body. */
    Optional<RuleTree> rules(ObjectNode body) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        if (body.has("rules")) {
            document.set("rules", body.get("rules"));
        }
        Parsed<RuleTree> parsed = TreeJson.parse(document);
        problems.addAll(parsed.problems());
        return Optional.ofNullable(parsed.value());
    }

    /** Pointer of a member (RFC 6901 escapes included). */
    static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
