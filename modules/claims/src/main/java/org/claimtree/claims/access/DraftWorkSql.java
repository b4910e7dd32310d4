package org.claimtree.claims.access;

/** How drafts {@code d} are worked on, in SQL: the newest word about any of their charges says how they stand. */
public final class DraftWorkSql {
    /** That words {@code x} were said before batch {@code b}, of whose time only whole seconds are kept. */
    public static final String BEFORE = "date_trunc('second', x.at) <= b.at";

    /** Joins {@code w} with assignee and follow_up_on. What was said before a charge went on a claim counts no more. */
    public static final String JOINED = " left join lateral (select x.assignee, x.follow_up_on"
            + " from claims.draft_charge z join claims.draft_work_charge y on y.charge = z.charge"
            + " join claims.draft_work x on x.id = y.work where z.draft = d.id"
            + " and not exists (select 1 from claims.claim k join claims.claim_charge l on l.claim = k.id"
            + " and l.charge = y.charge join claims.batch b on b.id = k.batch where k.client = d.client"
            + " and k.status not in ('CANCELLED', 'TEST') and " + BEFORE + ")"
            + " order by x.id desc limit 1) w on true";

    /** Drafts of whose charges it was ever said that {@code :assignee} looks at them again until {@code :day}. */
    public static final String GIVEN = "d.id in (select z.draft from claims.draft_work x"
            + " join claims.draft_work_charge y on y.work = x.id join claims.draft_charge z on z.charge = y.charge"
            + " where x.assignee = :assignee and x.follow_up_on <= :day)";

    private DraftWorkSql() {}
}
