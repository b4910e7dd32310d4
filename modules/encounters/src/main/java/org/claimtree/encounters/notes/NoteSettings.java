package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Setting.Label;
import org.claimtree.identity.SettingDefinitions;

/** What the practice decides about notes. */
@ApplicationScoped
public class NoteSettings implements SettingDefinitions {
    private static final String GROUP = "Notes";

    /** For which lines a note needs an authorization to be released. */
    public static final Setting<Requires> REQUIRES_AUTHORIZATION = Setting.oneOf(
            new Label(
                    210,
                    GROUP,
                    "Note requires authorization",
                    "Whether a note is released only when each of its lines has an authorization: always, where the"
                            + " payer requires one, or never"),
            Requires.ALWAYS);

    /** Whose notes two people sign. */
    public static final Setting<String> TWO_SIGN = Setting.text(
            new Label(
                    211,
                    GROUP,
                    "Notes that two people sign",
                    "Refs of providers and billing codes, with commas between them: a note by one of these or with one of"
                            + " these is released when a second person signs it"),
            2000,
            "");

    /** When a line needs an authorization. */
    public enum Requires {
        ALWAYS,
        PAYER_REQUIRES,
        NEVER
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(REQUIRES_AUTHORIZATION, TWO_SIGN);
    }
}
