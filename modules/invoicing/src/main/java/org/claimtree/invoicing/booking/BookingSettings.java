package org.claimtree.invoicing.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Setting.Label;
import org.claimtree.identity.SettingDefinitions;

/** What the practice decides about appointments that are paid in advance. */
@ApplicationScoped
public class BookingSettings implements SettingDefinitions {
    /** The code whose fee is kept when a client does not come. */
    public static final Setting<String> NO_SHOW_CODE = Setting.text(
            new Label(
                    213,
                    "Schedule",
                    "Fee of a no-show that was paid in advance",
                    "Billing code whose fee the client owes who did not come to an appointment that was paid in advance; it"
                            + " never goes on a claim, and the rest of the payment is credit. Nothing: all of it is credit"),
            20,
            "");

    @Override
    public List<Setting<?>> settings() {
        return List.of(NO_SHOW_CODE);
    }
}
