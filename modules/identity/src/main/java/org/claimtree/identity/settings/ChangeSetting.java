package org.claimtree.identity.settings;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.FieldChange;
import org.claimtree.identity.Setting;
import org.claimtree.identity.SettingChanged;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.Precondition;

/** Gives a setting another value, or its usual one back. */
@ApplicationScoped
public class ChangeSetting {
    private Sql sql;
    private KnownSettings known;
    private Clock clock;
    private CurrentCaller caller;
    private AuditTrail trail;
    private Event<SettingChanged> news;

    /** For the container. */
    protected ChangeSetting() {}

    @Inject
    public ChangeSetting(
            Sql sql,
            KnownSettings known,
            Clock clock,
            CurrentCaller caller,
            AuditTrail trail,
            Event<SettingChanged> news) {
        this.sql = sql;
        this.known = known;
        this.clock = clock;
        this.caller = caller;
        this.trail = trail;
        this.news = news;
    }

    /**
     * @param value as JSON; missing for the usual one
     * @param from what the caller starts from
     * @throws Problem 404, 428, 409 when it was changed meanwhile, 422 at {@code /value}
     */
    @Transactional
    public void change(int number, JsonNode value, Precondition from) {
        Setting<?> setting = known.list().find(number).orElseThrow(() -> Problem.notFound("This setting"));
        SettingRow row = locked(number);
        from.check(row.tag(), row.by() == null ? "" : " by " + row.by());
        if (!value.isMissingNode()) {
            check(setting, value);
        }
        if (value.equals(row.value())) {
            return;
        }
        JsonNode before = row.valueAsJson(setting);
        JsonNode after = value.isMissingNode() ? setting.usualAsJson() : value;
        write(number, value);
        trail.record(AuditEntry.change(
                AuditAction.CHANGE,
                "setting",
                Integer.toString(number),
                List.of(new FieldChange("/value", before.toString(), after.toString()))));
        if (!before.equals(after)) {
            news.fire(new SettingChanged(number, before, after));
        }
    }

    /** Nobody else changes it until this transaction ends. */
    private SettingRow locked(int number) {
        sql.run(h -> h.createUpdate(
                        "insert into identity.setting (number, version) values (:number, 0) on conflict do nothing")
                .bind("number", number)
                .execute());
        return sql.query(h -> h.createQuery(SettingRow.COLUMNS + " where number = :number for update")
                .bind("number", number)
                .map((row, ctx) -> SettingRow.of(row))
                .one());
    }

    private void write(int number, JsonNode value) {
        sql.run(h -> h.createUpdate("update identity.setting set value = :value, version = version + 1,"
                        + " changed_at = :at, changed_by = :by where number = :number")
                .bind("value", value.isMissingNode() ? null : CanonicalJson.write(value))
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .bind("by", caller.get().name())
                .bind("number", number)
                .execute());
    }

    private static void check(Setting<?> setting, JsonNode value) {
        try {
            setting.read(value);
        } catch (InvalidValue e) {
            throw Problem.invalid(List.of(new InputProblem("/value", e.code(), e.getMessage())));
        }
    }
}
