package org.claimtree.kernel;

/**
 * What a payer says of an edit.
 *
 * @param code of the edit
 * @param as what becomes of its findings
 */
public record EditSwitch(String code, As as) {
    /** What becomes of a finding. */
    public enum As {
        /** It holds the claim. */
        HOLD,
        /** It is told, and the claim goes. */
        WARN,
        /** Nothing is said of it. */
        OFF
    }

    public EditSwitch {
        if (as == null
                || EditRules.of(String.valueOf(code)).filter(EditRule::byPayer).isEmpty()) {
            throw new InvalidValue(
                    "EDIT_SWITCH",
                    "A payer says hold, warn or off of an edit that the list of edits leaves to payers.");
        }
    }
}
