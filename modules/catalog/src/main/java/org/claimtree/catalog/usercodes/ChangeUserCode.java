package org.claimtree.catalog.usercodes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.Precondition;

/** Changes days and terms of a code on a user's list, or takes it off. */
@ApplicationScoped
public class ChangeUserCode {
    private static final String OVERLAPPING = "select exists (select 1 from catalog.user_code where user_id = :user"
            + " and code = :code and id <> :id and valid_from <= coalesce(:through::date, 'infinity')"
            + " and coalesce(valid_through, 'infinity') >= :from)";

    private Sql sql;
    private UserCodes lists;
    private AuditTrail audit;

    /** For the container. */
    protected ChangeUserCode() {}

    @Inject
    public ChangeUserCode(Sql sql, UserCodes lists, AuditTrail audit) {
        this.sql = sql;
        this.lists = lists;
        this.audit = audit;
    }

    /** What is said of the code from now on; the code itself does not change. */
    public record Content(UserCode.Dates dates, UserCode.Terms terms) {}

    /**
     * @param content null takes the code off the list
     * @throws Problem 404, 409, 422 when another row has the code on one of the days, 428
     */
    @Transactional
    public void change(UUID user, UUID id, Content content, Precondition from) {
        lists.lock();
        UserCodes.Stored stored = lists.one(user, id);
        from.check(stored.tag(), "");
        UserCode before = stored.code();
        UserCode after =
                content == null ? null : new UserCode(id, user, before.code(), content.dates(), content.terms());
        if (after == null) {
            sql.run(h -> h.execute("delete from catalog.user_code where id = ?", id));
        } else {
            refuseOverlap(after);
            write(after);
        }
        audit.record(new AuditEntry(
                after == null ? AuditAction.DELETE : AuditAction.CHANGE,
                "user-codes",
                List.of(before.code(), user.toString()),
                FieldChange.between(
                        CanonicalJson.mapper().valueToTree(before),
                        after == null ? null : CanonicalJson.mapper().valueToTree(after)),
                null));
    }

    private void refuseOverlap(UserCode after) {
        boolean overlaps = sql.query(h -> h.createQuery(OVERLAPPING)
                .bind("id", after.id())
                .bind("user", after.user())
                .bind("code", after.code())
                .bind("from", after.dates().from())
                .bind("through", after.dates().through())
                .mapTo(Boolean.class)
                .one());
        if (overlaps) {
            throw Problem.invalid(List.of(new InputProblem(
                    "/dates",
                    "DATES_OVERLAP",
                    "The user has this code on one of these days already, in another row.")));
        }
    }

    private void write(UserCode after) {
        sql.run(h -> h.createUpdate("update catalog.user_code set valid_from = :from, valid_through = :through,"
                        + " modifier = :modifier, taxonomy = :taxonomy, rate = :rate, version = version + 1"
                        + " where id = :id")
                .bind("id", after.id())
                .bind("from", after.dates().from())
                .bind("through", after.dates().through())
                .bind("modifier", after.terms().modifier())
                .bind("taxonomy", after.terms().taxonomy())
                .bind("rate", after.terms().rate())
                .execute());
    }
}
