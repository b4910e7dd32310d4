package org.claimtree.authorizations.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.claimtree.authorizations.bulk.Change.Field;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Shows what a change of many would do. */
@ApplicationScoped
public class PreviewChange {
    private Sql sql;
    private ChangeQuestion question;

    /** For the container. */
    protected PreviewChange() {}

    @Inject
    public PreviewChange(Sql sql, ChangeQuestion question) {
        this.sql = sql;
        this.question = question;
    }

    /**
     * Nothing is changed.
     *
     * @throws Problem 422 with everything that is wrong
     */
    @Transactional
    public ChangePreview preview(Change wish) {
        Map<Field, String> values = question.values(wish);
        return sql.query(
                h -> ChangePlan.lay(h, question.filter(wish), values, false).preview());
    }
}
