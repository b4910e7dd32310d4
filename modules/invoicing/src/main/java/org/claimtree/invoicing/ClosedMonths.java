package org.claimtree.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/**
 * Keeps what is posted out of months whose books are closed, unless the caller may do that. Charges belong to the day of
 * service, payments, answers and write-offs to the day for which they are booked.
 */
@ApplicationScoped
public class ClosedMonths {
    private static final long LOCK = 0x4d6f6e7468456e64L;
    private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);

    private Sql sql;
    private CurrentCaller caller;

    /** For the container. */
    protected ClosedMonths() {}

    @Inject
    public ClosedMonths(Sql sql, CurrentCaller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /**
     * Refuses days of closed months. Nobody closes one until this transaction ends.
     *
     * @throws Problem 403 {@code month-closed}
     */
    public void demandOpen(Collection<LocalDate> days) {
        if (caller.get().may(Permission.POST_CLOSED)) {
            return;
        }
        Optional<LocalDate> first = days.stream().filter(Objects::nonNull).min(LocalDate::compareTo);
        if (first.isPresent()) {
            lock("pg_advisory_xact_lock_shared");
            closedThrough().filter(last -> !first.get().isAfter(last)).ifPresent(last -> {
                throw new Problem(
                        "month-closed",
                        403,
                        "The month is closed",
                        "The books are closed through " + US.format(last) + ", and this belongs to "
                                + US.format(first.get())
                                + ": it needs the permission to post into closed months.",
                        List.of());
            });
        }
    }

    /** The last day of the last closed month; empty when none is closed. */
    public Optional<LocalDate> closedThrough() {
        return sql.query(h -> h.createQuery("select closed_through from invoicing.month_end order by no desc limit 1")
                .map((row, ctx) -> Optional.ofNullable(row.getObject("closed_through", LocalDate.class)))
                .findOne()
                .flatMap(last -> last));
    }

    /** Waits for whoever posts just now, and lets nobody post until this transaction ends. */
    public void lockAll() {
        lock("pg_advisory_xact_lock");
    }

    private void lock(String how) {
        sql.run(h -> h.createQuery("select 1 from " + how + "(:key)")
                .bind("key", LOCK)
                .mapTo(Integer.class)
                .one());
    }
}
