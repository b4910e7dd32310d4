package org.claimtree.iop.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.platform.CanonicalJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The ledger of days as rows, both ways. */
final class DayRows {
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private DayRows() {}

    /** What is stored of some days, by program. */
    static Map<DayFacts.Key, Map<String, DayFacts.Stored>> of(Handle h, Collection<DayFacts.Key> keys) {
        Map<DayFacts.Key, Map<String, DayFacts.Stored>> stored = new HashMap<>();
        Waiting.bind(
                        h.createQuery("select d.* from iop.day d join " + Waiting.KEYS
                                + " on w.client = d.client and w.day = d.day"),
                        keys)
                .map((row, ctx) -> Map.entry(key(row), Map.entry(row.getString("program"), stored(row))))
                .forEach(entry -> stored.computeIfAbsent(entry.getKey(), key -> new HashMap<>())
                        .put(entry.getValue().getKey(), entry.getValue().getValue()));
        return stored;
    }

    static DayFacts.Key key(ResultSet row) throws SQLException {
        return new DayFacts.Key(row.getObject("client", UUID.class), row.getObject("day", LocalDate.class));
    }

    static List<Reason> reasons(String text) {
        try {
            return CanonicalJson.mapper().readValue(text, REASONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored day can't be read", e);
        }
    }

    private static DayFacts.Stored stored(ResultSet row) throws SQLException {
        return new DayFacts.Stored(
                Outcome.valueOf(row.getString("outcome")),
                reasons(row.getString("reasons")),
                new Count(row.getInt("lines"), row.getBigDecimal("units"), row.getInt("minutes")),
                row.getString("proposal") == null ? null : Proposal.valueOf(row.getString("proposal")),
                row.getString("declined"));
    }

    /**
     * Writes decisions; where nothing has changed, nothing is written.
     *
     * @param notes ids of notes by those of their lines
     */
    static void write(Handle h, Map<DayFacts.Key, List<Decision>> decided, Map<UUID, UUID> notes, OffsetDateTime at) {
        PreparedBatch batch = h.prepareBatch("insert into iop.day as d (client, day, program, family, outcome, reasons,"
                + " lines, units, minutes, note, line, proposal, decided_at) values (:client, :day, :program, :family, :outcome,"
                + " :reasons, :lines, :units, :minutes, :note, :line, :proposal, :at)"
                + " on conflict (client, day, program) do update set family = excluded.family, outcome = excluded.outcome,"
                + " reasons = excluded.reasons, lines = excluded.lines, units = excluded.units, minutes = excluded.minutes,"
                + " note = coalesce(excluded.note, d.note), line = coalesce(excluded.line, d.line),"
                + " proposal = excluded.proposal, decided_at = excluded.decided_at, version = d.version + 1"
                + " where (d.outcome, d.reasons, d.lines, d.units, d.minutes, d.proposal) is distinct from (excluded.outcome,"
                + " excluded.reasons, excluded.lines, excluded.units, excluded.minutes, excluded.proposal)"
                + " or excluded.note is not null");
        decided.forEach((key, decisions) -> decisions.forEach(decision -> add(batch, key, decision, notes, at)));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void add(
            PreparedBatch batch, DayFacts.Key key, Decision decision, Map<UUID, UUID> notes, OffsetDateTime at) {
        UUID line = decision.bill() == null ? null : decision.bill().note().line();
        batch.bind("client", key.client())
                .bind("day", key.day())
                .bind("program", decision.program().ref())
                .bind("family", decision.program().family())
                .bind("outcome", decision.outcome().name())
                .bind("reasons", CanonicalJson.write(decision.reasons()))
                .bind("lines", decision.count().lines())
                .bind("units", decision.count().units())
                .bind("minutes", decision.count().minutes())
                .bind("note", line == null ? null : notes.get(line))
                .bind("line", line)
                .bind(
                        "proposal",
                        decision.proposal() == null ? null : decision.proposal().name())
                .bind("at", at)
                .add();
    }
}
