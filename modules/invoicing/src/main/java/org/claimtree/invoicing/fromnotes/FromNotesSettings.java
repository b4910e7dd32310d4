package org.claimtree.invoicing.fromnotes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Setting.Label;
import org.claimtree.identity.SettingDefinitions;

/** What the practice decides about charges of notes. */
@ApplicationScoped
public class FromNotesSettings implements SettingDefinitions {
    /** Whether such charges are released to billing without anybody looking at them. */
    public static final Setting<Boolean> TO_BILLING_AT_ONCE = Setting.yesNo(
            new Label(
                    212,
                    "Notes",
                    "Charges of notes go to billing at once",
                    "Whether the charges of a released note are released to billing with it; else somebody looks at them"
                            + " first"),
            false);

    @Override
    public List<Setting<?>> settings() {
        return List.of(TO_BILLING_AT_ONCE);
    }
}
