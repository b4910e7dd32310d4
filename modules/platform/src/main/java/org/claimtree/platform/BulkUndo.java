package org.claimtree.platform;

import java.util.UUID;

/** How operations of one kind are shown and taken back; the module that does them says it. */
public interface BulkUndo {
    /** The kind of its operations. */
    String kind();

    /** Name of the permission that whoever sees or undoes them must have. */
    String needs();

    /**
     * Takes back what nothing has used or changed since, in the transaction of the caller, who sees to it that it happens
     * once.
     *
     * @return what was taken back and what had to stay, a record
     */
    Object undo(UUID operation);
}
