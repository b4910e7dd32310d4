package org.claimtree.identity.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.platform.Sql;

/** Forgets what was typed: it was saved, or is not wanted any more. */
@ApplicationScoped
public class DropFormDraft {
    private Sql sql;
    private CurrentCaller caller;

    /** For the container. */
    protected DropFormDraft() {}

    @Inject
    public DropFormDraft(Sql sql, CurrentCaller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /**
     * Where there is none, nothing happens.
     *
     * @throws org.claimtree.platform.Problem 400 when this is no name of a form
     */
    @Transactional
    public void drop(String form) {
        FormDrafts.checkName(form);
        sql.run(h -> h.execute(
                "delete from identity.form_draft where owner = ? and form = ?",
                caller.get().owner(),
                form));
    }
}
