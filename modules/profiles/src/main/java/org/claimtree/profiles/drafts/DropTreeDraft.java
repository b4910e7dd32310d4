package org.claimtree.profiles.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Gives up what somebody has changed in the tree and not saved. */
@ApplicationScoped
public class DropTreeDraft {
    private TreeDrafts drafts;

    /** For the container. */
    protected DropTreeDraft() {}

    @Inject
    public DropTreeDraft(TreeDrafts drafts) {
        this.drafts = drafts;
    }

    /** Where there is none, nothing happens. */
    @Transactional
    public void drop() {
        drafts.forget();
    }
}
