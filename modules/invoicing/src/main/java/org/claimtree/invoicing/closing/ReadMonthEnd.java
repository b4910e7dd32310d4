package org.claimtree.invoicing.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.claimtree.platform.Sql;

/** Reads through which day the books are closed, and how that came. */
@ApplicationScoped
public class ReadMonthEnd {
    private static final String STEPS = "select closed_through, reason, actor, at,"
            + " coalesce(lag(closed_through) over (order by no) > coalesce(closed_through, '-infinity'), false) as reopened"
            + " from invoicing.month_end order by no desc";

    private Sql sql;

    /** For the container. */
    protected ReadMonthEnd() {}

    @Inject
    public ReadMonthEnd(Sql sql) {
        this.sql = sql;
    }

    /** As of now. */
    public MonthEnd read() {
        List<MonthEnd.Step> steps = sql.query(h -> h.createQuery(STEPS)
                .map((row, ctx) -> new MonthEnd.Step(
                        row.getObject("closed_through", LocalDate.class),
                        row.getBoolean("reopened"),
                        row.getString("reason"),
                        row.getString("actor"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list());
        return new MonthEnd(steps.isEmpty() ? null : steps.get(0).closedThrough(), steps);
    }
}
