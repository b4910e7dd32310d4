package org.claimtree.identity.settings;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtree.identity.Setting;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads settings as people see them, from the database itself. */
@ApplicationScoped
public class ReadSettings {
    private Sql sql;
    private KnownSettings known;

    /** For the container. */
    protected ReadSettings() {}

    @Inject
    public ReadSettings(Sql sql, KnownSettings known) {
        this.sql = sql;
        this.known = known;
    }

    /**
     * A setting as people see it.
     *
     * @param number names it
     * @param label what it is
     * @param form what values are allowed
     * @param value that holds
     * @param usual value that holds where nobody has said another
     * @param changed the last change; null where nobody ever made one
     */
    @Schema(name = "Setting")
    public record View(int number, Label label, Form form, JsonNode value, JsonNode usual, Changed changed) {
        /** What people call it. */
        @Schema(name = "SettingLabel")
        public record Label(String group, String name, String meaning) {}

        /** What values are allowed; see {@link Setting.Form}. */
        @Schema(name = "SettingForm")
        public record Form(Setting.Kind kind, Integer least, Integer most, List<String> allowed) {}

        /** The last change. */
        @Schema(name = "SettingChange")
        public record Changed(Instant at, String by) {}
    }

    /** A list of settings. */
    @Schema(name = "SettingList")
    public record Views(List<View> items) {}

    /** A setting with its entity tag. */
    public record Tagged(View view, String tag) {}

    /** All settings in the order of their numbers. */
    public Views all() {
        Map<Integer, SettingRow> rows = sql.query(h -> h.createQuery(SettingRow.COLUMNS)
                .map((row, ctx) -> SettingRow.of(row))
                .collect(Collectors.toMap(SettingRow::number, row -> row)));
        return new Views(known.list().all().stream()
                .map(setting ->
                        view(setting, rows.getOrDefault(setting.number(), SettingRow.untouched(setting.number()))))
                .toList());
    }

    /**
     * @throws Problem 404 when there is no such setting
     */
    public Tagged one(int number) {
        Setting<?> setting = known.list().find(number).orElseThrow(() -> Problem.notFound("This setting"));
        SettingRow row = sql.query(h -> h.createQuery(SettingRow.COLUMNS + " where number = :number")
                .bind("number", number)
                .map((found, ctx) -> SettingRow.of(found))
                .findOne()
                .orElse(SettingRow.untouched(number)));
        return new Tagged(view(setting, row), row.tag());
    }

    private static View view(Setting<?> setting, SettingRow row) {
        Setting.Label label = setting.label();
        Setting.Form form = setting.form();
        return new View(
                setting.number(),
                new View.Label(label.group(), label.name(), label.meaning()),
                new View.Form(form.kind(), form.least(), form.most(), form.allowed()),
                row.valueAsJson(setting),
                setting.usualAsJson(),
                row.at() == null ? null : new View.Changed(row.at(), row.by()));
    }
}
