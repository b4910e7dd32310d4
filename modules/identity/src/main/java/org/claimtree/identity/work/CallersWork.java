package org.claimtree.identity.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.claimtree.identity.OwnWork;
import org.claimtree.identity.alerts.Inbox;
import org.claimtree.identity.drafts.FormDrafts;

/** Asks the inbox and the form drafts. */
@ApplicationScoped
public class CallersWork implements OwnWork {
    private Inbox inbox;
    private FormDrafts drafts;

    /** For the container. */
    protected CallersWork() {}

    @Inject
    public CallersWork(Inbox inbox, FormDrafts drafts) {
        this.inbox = inbox;
        this.drafts = drafts;
    }

    @Override
    public Count alerts() {
        int open = (int) inbox.count().open();
        List<Inbox.View> last = open == 0
                ? List.of()
                : inbox.list(Inbox.State.OPEN, "raised", 0, 1).items();
        return new Count(open, last.isEmpty() ? null : last.get(0).raised());
    }

    @Override
    public Count formDrafts() {
        List<FormDrafts.Kept> kept = drafts.all();
        Instant oldest = kept.isEmpty() ? null : kept.get(kept.size() - 1).savedAt();
        return new Count(kept.size(), oldest);
    }
}
