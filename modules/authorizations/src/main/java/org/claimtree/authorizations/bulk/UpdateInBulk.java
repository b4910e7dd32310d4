package org.claimtree.authorizations.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.authorizations.AuthorizationsChanged;
import org.claimtree.authorizations.bulk.Change.Field;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Changes all authorizations that a filter lists: all that the preview showed, or nothing. */
@ApplicationScoped
public class UpdateInBulk {
    /** Kind of the operation. */
    static final String KIND = "CHANGE_AUTHORIZATIONS";

    private Sql sql;
    private ChangeQuestion question;
    private BulkRecord record;
    private PoolWriter pools;
    private Event<AuthorizationsChanged> news;

    /** For the container. */
    protected UpdateInBulk() {}

    @Inject
    public UpdateInBulk(
            Sql sql, ChangeQuestion question, BulkRecord record, PoolWriter pools, Event<AuthorizationsChanged> news) {
        this.sql = sql;
        this.question = question;
        this.record = record;
        this.pools = pools;
        this.news = news;
    }

    /**
     * What was done.
     *
     * @param changed authorizations
     * @param clients whose
     */
    @Schema(name = "AuthorizationChangeReport")
    public record Report(long changed, long clients) {}

    /**
     * @return id of the bulk operation
     * @throws Problem 422; 409 {@code list-changed} when it would not do any more what the preview showed
     */
    @Transactional
    public UUID update(Change wish) {
        Map<Field, String> values = question.values(wish);
        UUID operation = UUID.randomUUID();
        List<UUID> clients = sql.query(h -> {
            BulkRecord.oneAtATime(h);
            ChangePlan plan = ChangePlan.lay(h, question.filter(wish), values, true);
            ChangePreview preview = plan.preview();
            BulkRecord.refuseChanged(wish.fingerprint(), preview.fingerprint());
            if (preview.broken() > 0) {
                throw new Problem(
                        "dates-broken",
                        422,
                        "Some would end before they begin",
                        "%d authorizations would end before they begin, or be managed and have no last day. Nothing was changed."
                                .formatted(preview.broken()),
                        List.of());
            }
            plan.write(operation);
            pools.write(h, values, wish.reason(), operation);
            List<UUID> touched = plan.clients();
            record.write(operation, KIND, wish, new Report(preview.changed(), touched.size()), touched);
            return touched;
        });
        news.fire(new AuthorizationsChanged(clients));
        return operation;
    }
}
