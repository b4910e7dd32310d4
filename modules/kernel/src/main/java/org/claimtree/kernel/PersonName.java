package org.claimtree.kernel;

/**
 * A person's name in the parts that a claim needs, within the lengths of 005010X222A1 NM103 (60), NM104 (35), NM105
 * (25) and NM107 (10). Titles and credentials have no place in it.
 *
 * @param last last name
 * @param first first name, or null where the person has only one name
 * @param middle middle name or initial, or null
 * @param suffix generation such as JR or III, or null
 */
public record PersonName(String last, String first, String middle, String suffix) {
    public PersonName {
        last = Text.atMost(
                Text.required(last, "LAST_NAME_MISSING", "The last name"), 60, "LAST_NAME_FORM", "The last name");
        first = Text.atMost(Text.trimmed(first), 35, "FIRST_NAME_FORM", "The first name");
        middle = Text.atMost(Text.trimmed(middle), 25, "MIDDLE_NAME_FORM", "The middle name");
        suffix = Text.atMost(Text.trimmed(suffix), 10, "SUFFIX_FORM", "The name suffix");
    }

    /** As lists say it: "JONES, KIT", or the last name alone. */
    public String lastFirst() {
        return first == null ? last : last + ", " + first;
    }

    /** Never the name: it may be a client's. */
    @Override
    public String toString() {
        return "PersonName";
    }
}
