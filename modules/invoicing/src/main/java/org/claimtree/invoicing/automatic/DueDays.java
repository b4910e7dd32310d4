package org.claimtree.invoicing.automatic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.identity.PracticeZone;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Settings;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.statement.SqlStatement;

/** After how many days something is done by itself, by who pays first. */
@ApplicationScoped
public class DueDays {
    /** Lets one server at a time do what is due. */
    private static final long LOCK = 0x4475654c696e6573L;

    /** Since when a charge {@code c} is there: its note was released, or it was entered. */
    static final String SINCE = "coalesce((select n.released_at from encounters.note_line l join encounters.note n"
            + " on n.id = l.note where l.id = c.id), (select min(s.at) from invoicing.charge_state s where s.charge = c.id))";

    /** The days of an invoice {@code i} as {@code d.days}; invoices whose payer says nothing are left out. */
    static final String DAYS = " join unnest(cast(:payers as text[]), cast(:days as int[])) as d(payer, days)"
            + " on d.payer = coalesce(i.payer, '') ";

    private Sql sql;
    private MasterDataLog master;
    private RevisionLog log;
    private Settings settings;
    private CodeFacts today;
    private PracticeZone zone;

    /** For the container. */
    protected DueDays() {}

    @Inject
    public DueDays(
            Sql sql, MasterDataLog master, RevisionLog log, Settings settings, CodeFacts today, PracticeZone zone) {
        this.sql = sql;
        this.master = master;
        this.log = log;
        this.settings = settings;
        this.today = today;
        this.zone = zone;
    }

    /** Whether this transaction may do what is due; false while another server does it. */
    boolean isMine() {
        return sql.query(h -> h.createQuery("select pg_try_advisory_xact_lock(:key)")
                .bind("key", LOCK)
                .mapTo(Boolean.class)
                .one());
    }

    Map<String, Integer> toRelease() {
        return days(AutomaticSettings.RELEASE_AFTER, Payer.Automation::releaseAfterDays);
    }

    Map<String, Integer> toSend() {
        return days(AutomaticSettings.SEND_AFTER, Payer.Automation::sendAfterDays);
    }

    /** By ref of the payer; the empty ref is the client. */
    private Map<String, Integer> days(Setting<Integer> ofClients, Function<Payer.Automation, Integer> ofPayer) {
        Map<String, Integer> days = new LinkedHashMap<>();
        if (settings.get(ofClients) >= 0) {
            days.put("", settings.get(ofClients));
        }
        MasterData now = master.asOf(log.current());
        LocalDate day = today.today();
        for (String ref : now.refs(MasterKind.PAYER)) {
            now.payer(ref, day).map(Payer::automation).map(ofPayer).ifPresent(after -> days.put(ref, after));
        }
        return days;
    }

    /** Binds days, today and zone. */
    <S extends SqlStatement<S>> S bind(S statement, Map<String, Integer> days) {
        return statement
                .bindArray("payers", String.class, days.keySet())
                .bindArray("days", Integer.class, days.values())
                .bind("today", today.today())
                .bind("zone", zone.now().getId());
    }
}
