package org.claimtree.directory;

import org.claimtree.kernel.InvalidValue;

/**
 * An insurance form type of the practice's own list, such as "HCFA commercial" or "837P".
 *
 * @param name as people choose it
 * @param medium how claims of this type travel
 * @param active whether it is offered; what names it stays
 */
public record FormType(String name, Medium medium, Boolean active) {
    public FormType {
        active = active == null ? Boolean.TRUE : active;
        if (name == null || name.isBlank() || medium == null) {
            throw new InvalidValue("FORM_TYPE_INCOMPLETE", "A form type has a name and a medium.");
        }
    }

    /** Electronic file or paper form. */
    public enum Medium {
        ELECTRONIC,
        PAPER
    }
}
