package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.claimtree.platform.Versions;

/** Records that people call by their names: two of a list must not share one; capitals count as small letters. */
final class UniqueNames {
    private final Map<String, String> refsByName = new HashMap<>();
    private final Set<String> said;
    private final String what;
    private final Problems problems;

    /**
     * @param section list of the document
     * @param what one of its records is called
     */
    UniqueNames(JsonNode document, String section, String what, Problems problems) {
        this.said = Section.refs(document, section);
        this.what = what;
        this.problems = problems;
    }

    /** Takes in what there is already; what the document says of a record takes the place of what was said before. */
    <T> void know(Versions<T> stored, Function<T, String> name) {
        stored.subjects().stream()
                .filter(ref -> !said.contains(ref))
                .forEach(ref -> stored.latest(ref)
                        .ifPresent(version -> refsByName.put(key(name.apply(version.content())), ref)));
    }

    /**
     * Notes a name that another record has.
     *
     * @param pointer place of the record in the document
     */
    void check(String ref, String name, String pointer) {
        String first = refsByName.putIfAbsent(key(name), ref);
        if (first != null && !first.equals(ref)) {
            problems.add(
                    pointer + "/name", "NAME_TAKEN", "Another " + what + " (" + first + ") has this name already.");
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
