package org.claimtree.identity.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.claimtree.identity.Setting;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;

/**
 * What is kept of a setting.
 *
 * @param value missing where the usual one holds
 * @param version counts changes, from 0 for a setting that was never touched
 * @param at of the last change, or null
 * @param by name of who made it, or null
 */
record SettingRow(int number, JsonNode value, long version, Instant at, String by) {
    static final String COLUMNS = "select number, value, version, changed_at, changed_by from identity.setting";

    static SettingRow untouched(int number) {
        return new SettingRow(number, MissingNode.getInstance(), 0, null, null);
    }

    static SettingRow of(ResultSet row) throws SQLException {
        String value = row.getString("value");
        OffsetDateTime at = row.getObject("changed_at", OffsetDateTime.class);
        return new SettingRow(
                row.getInt("number"),
                value == null ? MissingNode.getInstance() : CanonicalJson.read(value, JsonNode.class),
                row.getLong("version"),
                at == null ? null : at.toInstant(),
                row.getString("changed_by"));
    }

    /** The value that holds: a kept one that a newer server no longer allows counts as none. */
    <T> T value(Setting<T> setting) {
        try {
            return value.isMissingNode() ? setting.usual() : setting.read(value);
        } catch (InvalidValue e) {
            return setting.usual();
        }
    }

    JsonNode valueAsJson(Setting<?> setting) {
        return CanonicalJson.mapper().valueToTree(value(setting));
    }

    /** Entity tag: changes with every change. */
    String tag() {
        return Fingerprint.of("setting " + number + " " + version).substring(0, 16);
    }
}
