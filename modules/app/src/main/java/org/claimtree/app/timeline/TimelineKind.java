package org.claimtree.app.timeline;

import java.util.Arrays;
import java.util.List;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;

/** What stands on a client's timeline; each in a statement of its own with the same columns. */
enum TimelineKind {
    APPOINTMENT(
            Permission.READ_SCHEDULE,
            "select 'APPOINTMENT' as kind, a.id::text as key, a.start_at::date as day, a.start_at as start,"
                    + " null::text as number, a.service as what, t.status, null::numeric as amount"
                    + " from encounters.attendee t join encounters.appointment a on a.id = t.appointment"
                    + " where t.client = :client",
            "/schedule.xhtml?appointment="),
    NOTE(
            Permission.READ_NOTES,
            "select 'NOTE', n.id::text, n.start_at::date, n.start_at, n.number::text,"
                    + " (select string_agg(l.code, ', ' order by l.no) from encounters.note_line l where l.note = n.id),"
                    + " n.status, (select coalesce(sum(l.amount) filter (where l.billable), 0)"
                    + " from encounters.note_line l where l.note = n.id) from encounters.note n where n.client = :client",
            "/note.xhtml?id="),
    INVOICE(
            Permission.READ_INVOICES,
            "select 'INVOICE', i.id::text, coalesce((i.sent_at at time zone :zone)::date, i.span_from), null::timestamp,"
                    + " i.number::text, i.payer, i.status, (select coalesce(sum(c.charged), 0) from invoicing.charge c"
                    + " where c.invoice = i.id) from invoicing.invoice i where i.client = :client",
            "/invoice.xhtml?id="),
    CLAIM(
            Permission.READ_CLAIMS,
            "select 'CLAIM', k.number, (b.at at time zone :zone)::date, null::timestamp, k.number, k.payer, k.status,"
                    + " k.total from claims.claim k join claims.batch b on b.id = k.batch where k.client = :client",
            "/claim.xhtml?number="),
    PAYMENT(
            Permission.READ_INVOICES,
            "select 'PAYMENT', y.id::text, y.received_on, null::timestamp, y.number::text, coalesce(y.payer, y.method),"
                    + " case when y.reversed_at is null then 'TAKEN' else 'REVERSED' end, y.amount"
                    + " from invoicing.payment y where y.client = :client",
            "/payment.xhtml?id="),
    AUTHORIZATION(
            Permission.READ_AUTHORIZATIONS,
            "select 'AUTHORIZATION', z.id::text, z.start_on, null::timestamp, z.number::text, z.code, z.status,"
                    + " null::numeric from authorizations.authorization z where z.client = :client",
            "/authorization.xhtml?id=");

    private final Permission needs;
    private final String rows;
    private final String page;

    TimelineKind(Permission needs, String rows, String page) {
        this.needs = needs;
        this.rows = rows;
        this.page = page;
    }

    /** The statement of its rows. */
    String rows() {
        return rows;
    }

    /** Address of the page of one, which ends with its key. */
    String page() {
        return page;
    }

    /** Those that somebody may see. */
    static List<TimelineKind> seenBy(Caller caller) {
        return Arrays.stream(values()).filter(kind -> caller.may(kind.needs)).toList();
    }
}
