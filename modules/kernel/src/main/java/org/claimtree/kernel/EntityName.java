package org.claimtree.kernel;

/**
 * Name of a person or of an organisation, as 005010X222A1 NM1 carries it: NM102 tells which, NM103 holds the last or
 * organisation name.
 *
 * @param person true for a person (NM102 = 1), false for an organisation (NM102 = 2)
 * @param last last name, or the organisation's name; at most 60 characters
 * @param first person only
 * @param middle person only
 * @param suffix person only
 */
public record EntityName(boolean person, String last, String first, String middle, String suffix) {
    public EntityName {
        if (person) {
            PersonName checked = new PersonName(last, first, middle, suffix);
            last = checked.last();
            first = checked.first();
            middle = checked.middle();
            suffix = checked.suffix();
        } else {
            last = Text.atMost(
                    Text.required(last, "NAME_MISSING", "The name of the organisation"),
                    60,
                    "NAME_FORM",
                    "The name of the organisation");
            if (first != null || middle != null || suffix != null) {
                throw new InvalidValue("NAME_FORM", "An organisation has one name and no first or middle name.");
            }
        }
    }

    public static EntityName of(PersonName name) {
        return new EntityName(true, name.last(), name.first(), name.middle(), name.suffix());
    }

    public static EntityName organization(String name) {
        return new EntityName(false, name, null, null, null);
    }

    /** The name in reading order, as box 33 prints it: FIRST MIDDLE LAST SUFFIX, or the organisation's name. */
    public String inReadingOrder() {
        StringBuilder text = new StringBuilder();
        for (String part : new String[] {first, middle, last, suffix}) {
            if (part != null) {
                text.append(text.isEmpty() ? "" : " ").append(part);
            }
        }
        return text.toString();
    }

    /** Never the name: it may be a client's. */
    @Override
    public String toString() {
        return person ? "EntityName(person)" : "EntityName(organisation)";
    }
}
