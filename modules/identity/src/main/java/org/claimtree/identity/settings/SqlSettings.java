package org.claimtree.identity.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtree.identity.Setting;
import org.claimtree.identity.SettingChanged;
import org.claimtree.identity.Settings;
import org.claimtree.platform.Sql;

/** Reads all settings at once and tells them from memory for two seconds. */
@ApplicationScoped
public class SqlSettings implements Settings {
    private static final Duration KEPT = Duration.ofSeconds(2);

    private Sql sql;
    private Clock clock;
    private volatile Picture picture;

    /** For the container. */
    protected SqlSettings() {}

    @Inject
    public SqlSettings(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Picture(Map<Integer, SettingRow> rows, Instant at) {}

    @Override
    public <T> T get(Setting<T> setting) {
        return current()
                .rows()
                .getOrDefault(setting.number(), SettingRow.untouched(setting.number()))
                .value(setting);
    }

    /** This server's own changes are seen at once. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingChanged news) {
        picture = null;
    }

    private Picture current() {
        Instant now = clock.instant();
        Picture known = picture;
        if (known == null || known.at().plus(KEPT).isBefore(now)) {
            known = new Picture(rows(), now);
            picture = known;
        }
        return known;
    }

    private Map<Integer, SettingRow> rows() {
        return sql.query(h -> h.createQuery(SettingRow.COLUMNS)
                .map((row, ctx) -> SettingRow.of(row))
                .collect(Collectors.toMap(SettingRow::number, row -> row)));
    }
}
