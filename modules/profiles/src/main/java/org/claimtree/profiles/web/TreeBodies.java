package org.claimtree.profiles.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.Parsed;
import org.claimtree.profiles.Profile;
import org.claimtree.profiles.ProfileJson;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.exchange.TreeDocument;
import org.claimtree.profiles.trials.TriedFacts;
import org.claimtree.profiles.trials.TryIt;

/** Bodies that hold rules, and something beside them. All of them tell everything that is wrong at once, as 422. */
final class TreeBodies {
    private TreeBodies() {}

    /**
     * Rules that are not saved, and the version they are about.
     *
     * @param revision of that version, 0 for none
     */
    record Draft(long revision, RuleTree tree) {}

    /** {@code {"startedFrom":7,"rules":[…]}}, or with another name for the revision. */
    static Draft draft(JsonNode body, String revision) {
        BodyReader reader = new BodyReader();
        ObjectNode object = reader.object(body, "", Set.of(revision, "rules"));
        Optional<Long> from = reader.revision(object.get(revision), "/" + revision);
        Optional<RuleTree> tree = reader.rules(object);
        reader.refuse();
        return new Draft(from.orElseThrow(), tree.orElseThrow());
    }

    /** {@code {"rules":[…],"asOf":7,"facts":{"date":…,"values":{…},"codeGroups":[…]}}}; only the facts are needed. */
    static TryIt.Trial trial(JsonNode body) {
        BodyReader reader = new BodyReader();
        ObjectNode object = reader.object(body, "", Set.of("rules", "asOf", "facts"));
        Optional<RuleTree> rules = object.has("rules") ? reader.rules(object) : Optional.empty();
        Optional<Long> asOf = object.has("asOf") ? reader.revision(object.get("asOf"), "/asOf") : Optional.empty();
        ObjectNode facts = reader.object(object.get("facts"), "/facts", Set.of("date", "values", "codeGroups"));
        Optional<LocalDate> date = reader.date(facts.get("date"), "/facts/date");
        Map<Dimension, String> values = values(facts, reader);
        List<String> groups = groups(facts, reader);
        reader.refuse();
        return new TryIt.Trial(
                rules.orElse(null), asOf.orElse(null), new TriedFacts(date.orElseThrow(), values, groups));
    }

    private static Map<Dimension, String> values(ObjectNode facts, BodyReader reader) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        if (!facts.has("values")) {
            return values;
        }
        Set<String> names = new HashSet<>();
        for (Dimension dimension : Dimension.values()) {
            if (!dimension.isMultiValued()) {
                names.add(dimension.name());
            }
        }
        ObjectNode given = reader.object(facts.get("values"), "/facts/values", names);
        given.properties().forEach(value -> {
            if (names.contains(value.getKey())) {
                reader.ref(value.getValue(), "/facts/values/" + value.getKey())
                        .ifPresent(ref -> values.put(Dimension.valueOf(value.getKey()), ref));
            }
        });
        return values;
    }

    private static List<String> groups(ObjectNode facts, BodyReader reader) {
        List<String> groups = new ArrayList<>();
        if (facts.has("codeGroups")) {
            List<JsonNode> given = reader.list(facts.get("codeGroups"), "/facts/codeGroups");
            for (int i = 0; i < given.size(); i++) {
                reader.ref(given.get(i), "/facts/codeGroups/" + i).ifPresent(groups::add);
            }
        }
        return groups;
    }

    /** {@link TreeDocument} as it is exported. */
    static TreeDocument document(JsonNode body) {
        BodyReader reader = new BodyReader();
        ObjectNode object = reader.object(body, "", Set.of("format", "rules", "profiles"));
        if (!TreeDocument.FORMAT.equals(object.path("format").asText())) {
            reader.problem("/format", "FORMAT", "The format is " + TreeDocument.FORMAT + ".");
        }
        Optional<RuleTree> tree = reader.rules(object);
        List<TreeDocument.Told> profiles = new ArrayList<>();
        Set<String> refs = new HashSet<>();
        List<JsonNode> given = reader.list(object.get("profiles"), "/profiles");
        for (int i = 0; i < given.size(); i++) {
            profile(given.get(i), "/profiles/" + i, refs, reader).ifPresent(profiles::add);
        }
        reader.refuse();
        return new TreeDocument(tree.orElseThrow(), profiles);
    }

    private static Optional<TreeDocument.Told> profile(
            JsonNode node, String pointer, Set<String> refs, BodyReader reader) {
        ObjectNode object = reader.object(node, pointer, Set.of("ref", "versions"));
        Optional<String> ref = reader.profileRef(object.get("ref"), pointer + "/ref");
        if (ref.filter(r -> !refs.add(r)).isPresent()) {
            reader.problem(pointer + "/ref", "DUPLICATE_REF", "The document tells this profile twice.");
        }
        List<TreeDocument.At> versions = new ArrayList<>();
        Set<LocalDate> dates = new HashSet<>();
        List<JsonNode> given = reader.list(object.get("versions"), pointer + "/versions");
        if (given.isEmpty()) {
            reader.problem(pointer + "/versions", "MISSING", "A profile has at least one version.");
        }
        for (int i = 0; i < given.size(); i++) {
            version(given.get(i), pointer + "/versions/" + i, dates, reader).ifPresent(versions::add);
        }
        return ref.map(r -> new TreeDocument.Told(r, versions));
    }

    private static Optional<TreeDocument.At> version(
            JsonNode node, String pointer, Set<LocalDate> dates, BodyReader reader) {
        JsonNode content = node.deepCopy();
        JsonNode effective = content instanceof ObjectNode object ? object.remove("effective") : null;
        Optional<LocalDate> date = reader.date(effective, BodyReader.member(pointer, "effective"));
        if (date.filter(d -> !dates.add(d)).isPresent()) {
            reader.problem(pointer + "/effective", "DUPLICATE_DATE", "The profile has a version of this date already.");
        }
        Parsed<Profile> profile = ProfileJson.parse(content, pointer);
        reader.problems(profile.problems());
        return profile.isValid() ? date.map(d -> new TreeDocument.At(d, profile.value())) : Optional.empty();
    }
}
