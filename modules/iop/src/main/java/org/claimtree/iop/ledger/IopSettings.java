package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.claimtree.catalog.Program;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Setting.Label;
import org.claimtree.identity.SettingDefinitions;
import org.claimtree.identity.Settings;

/** The program that every practice has, and when the night is. */
@ApplicationScoped
public class IopSettings implements SettingDefinitions {
    private static final String GROUP = "Per-diem billing";

    /** Units of documentation that a day needs. */
    public static final Setting<Integer> THRESHOLD = Setting.wholeNumber(
            new Label(
                    508,
                    GROUP,
                    "IOP Unit Threshold",
                    "Units of non-billable notes that a client needs in a day for the day to be billed"),
            1,
            100,
            1);

    /** How long the note is that is made. */
    public static final Setting<Integer> MINUTES = Setting.wholeNumber(
            new Label(509, GROUP, "IOP Billable Note Duration in Minutes", "How long the note is that is made"),
            1,
            1440,
            180);

    /** Who is told when a day cannot be billed. */
    public static final Setting<String> ALERTED = Setting.text(
            new Label(510, GROUP, "IOP User Group Name", "Who is told when a billable note cannot be created"),
            100,
            "IOP Notification Group");

    /** Days that authors have. */
    public static final Setting<Integer> ARREARS = Setting.wholeNumber(
            new Label(
                    512,
                    GROUP,
                    "Automatically Create the IOP Notes X days in arrears",
                    "Days left for providers to write and release the notes of a day before it is billed"),
            0,
            60,
            2);

    /** When the night is. */
    public static final Setting<Integer> HOUR = Setting.wholeNumber(
            new Label(513, GROUP, "Hour of the nightly IOP run", "From this hour of the practice's day, 0 through 23"),
            0,
            23,
            1);

    @Override
    public List<Setting<?>> settings() {
        return List.of(THRESHOLD, MINUTES, ALERTED, ARREARS, HOUR);
    }

    /** The program as the settings have it now. */
    static Program program(Settings settings) {
        String alerted = settings.get(ALERTED);
        return DayProgram.usual(
                new Program.Threshold(BigDecimal.valueOf(settings.get(THRESHOLD)), Program.Counted.UNITS),
                new Program.Billing(
                        settings.get(MINUTES),
                        settings.get(ARREARS),
                        null,
                        alerted.isBlank() ? null : alerted,
                        null,
                        false));
    }
}
