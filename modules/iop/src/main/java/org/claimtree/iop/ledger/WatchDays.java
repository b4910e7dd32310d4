package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.authorizations.AuthorizationsChanged;
import org.claimtree.clients.ClientsWatch;
import org.claimtree.encounters.NotesReleased;
import org.claimtree.encounters.NotesVoided;
import org.claimtree.encounters.ReleasedNote;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;

/** Notices what days rest on, in the transaction that changes it. */
@ApplicationScoped
public class WatchDays implements ClientsWatch {
    private Sql sql;
    private ReadFacts facts;

    /** For the container. */
    protected WatchDays() {}

    @Inject
    public WatchDays(Sql sql, ReadFacts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    /** Something was documented, or charged by hand. */
    public void released(@Observes NotesReleased news) {
        Map<LocalDate, List<DayProgram>> programs = new HashMap<>();
        List<DayFacts.Key> days = news.notes().stream()
                .filter(note -> concerns(note, programs.computeIfAbsent(note.day(), facts::programs)))
                .map(note -> new DayFacts.Key(note.client(), note.day()))
                .distinct()
                .toList();
        if (!days.isEmpty()) {
            sql.run(h -> Waiting.add(h, days));
        }
    }

    private static boolean concerns(ReleasedNote note, List<DayProgram> programs) {
        return note.lines().stream()
                .anyMatch(line -> programs.stream().anyMatch(program -> program.concerns(line.code())));
    }

    /** A note of a whole day may be one of these. */
    public void voided(@Observes NotesVoided news) {
        sql.run(h -> {
            h.createUpdate("update iop.day set outcome = 'WITHDRAWN', reasons = :reasons, proposal = null,"
                            + " version = version + 1 where line = any(:lines) and outcome = 'BILLED'")
                    .bind("reasons", CanonicalJson.write(List.of(Reason.of(Why.TAKEN_BACK))))
                    .bindArray("lines", UUID.class, news.lines())
                    .execute();
            h.createUpdate("insert into iop.waiting (client, day, at_once) select distinct client, day, false"
                            + " from encounters.v_line where id = any(:lines) on conflict do nothing")
                    .bindArray("lines", UUID.class, news.lines())
                    .execute();
        });
    }

    /** Units may have become usable. */
    public void authorized(@Observes AuthorizationsChanged news) {
        sql.run(h -> Waiting.addOpen(h, news.clients()));
    }

    /** What was missing may stand there now, and a discharge be told or taken back. */
    @Override
    public void changed(Collection<UUID> clients) {
        if (!clients.isEmpty()) {
            sql.run(h -> {
                Waiting.addOpen(h, clients);
                Waiting.addDischarges(h, clients);
            });
        }
    }
}
