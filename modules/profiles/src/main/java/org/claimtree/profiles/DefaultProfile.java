package org.claimtree.profiles;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.claimtree.directory.MasterData;
import org.claimtree.platform.RevisionEntry;

/**
 * The root of the tree: exactly one, with an answer for every field. It is born in the revision that first saves the
 * practice, and follows the practice's tables from then on because it holds sources, not copies.
 */
public final class DefaultProfile {
    /** Its ref. No rule may use it: that would undo everything above the rule. */
    public static final String REF = "DEFAULT";

    /** Its name, which cannot be changed. */
    public static final String NAME = "Default Profile";

    private static final Set<FieldKey> BORN_BLANK =
            Set.of(FieldKey.BILLING_OTHER_IDS, FieldKey.PAPER_BOX_32B, FieldKey.PAPER_BOX_24IJ);

    private DefaultProfile() {}

    /** Every field from its usual source, but otherIds, box32b and box24IJ blank. */
    public static Profile firstVersion() {
        Map<FieldKey, Choice> overrides = new EnumMap<>(FieldKey.class);
        for (FieldKey field : FieldKey.values()) {
            overrides.put(field, firstChoice(field));
        }
        return new Profile(NAME, overrides);
    }

    private static Choice firstChoice(FieldKey field) {
        if (BORN_BLANK.contains(field)) {
            return new Choice.Blank();
        }
        return new Choice.From(
                switch (field) {
                    case BILLING_PAYER_NUMBER -> Source.PRACTICE_PAYER_NUMBER;
                    case PAPER_BOX_33B -> Source.BILLING_PAYER_NUMBER;
                    default -> field.sources().get(0);
                });
    }

    /**
     * What it sends where no rule says anything else; fields that would be empty are left out.
     *
     * @param version of the Default Profile
     */
    public static Map<FieldKey, FieldValue> values(Profile version, MasterData data, Facts facts) {
        FieldValue[] settled = new FieldValue[FieldKey.COUNT];
        Lookup lookup = new Lookup(data, facts, null, settled);
        Map<FieldKey, FieldValue> values = new EnumMap<>(FieldKey.class);
        for (FieldKey field : FieldKey.values()) {
            FieldValue value = version.choice(field)
                    .map(choice -> lookup.value(field, choice))
                    .orElse(null);
            if (value != null) {
                settled[field.ordinal()] = value;
                values.put(field, value);
            }
        }
        return values;
    }

    /** The log entry that whoever first saves the practice adds to that revision. */
    public static RevisionEntry birth() {
        return ProfileBook.profileEntry(REF, RevisionEntry.ALWAYS, firstVersion());
    }
}
