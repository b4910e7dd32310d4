package org.claimtree.invoicing.automatic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Setting.Label;
import org.claimtree.identity.SettingDefinitions;

/** What is done by itself with what clients pay themselves; payers have their own days. */
@ApplicationScoped
public class AutomaticSettings implements SettingDefinitions {
    private static final int NEVER = -1;
    private static final int MOST = 365;

    /** Days after which lines of clients without coverage are released. */
    public static final Setting<Integer> RELEASE_AFTER = Setting.wholeNumber(
            new Label(
                    341,
                    "Invoices",
                    "Release to billing what clients pay themselves",
                    "So many days after the note was released or the charge entered; -1: by hand. For what a payer pays"
                            + " first, the payer says it"),
            NEVER,
            MOST,
            NEVER);

    /** Days after which invoices of clients without coverage are sent. */
    public static final Setting<Integer> SEND_AFTER = Setting.wholeNumber(
            new Label(
                    342,
                    "Invoices",
                    "Send invoices that clients pay themselves",
                    "So many days after the last note was released or charge entered, once all lines are released and the"
                            + " span is over; -1: by hand. For what a payer pays first, the payer says it"),
            NEVER,
            MOST,
            NEVER);

    @Override
    public List<Setting<?>> settings() {
        return List.of(RELEASE_AFTER, SEND_AFTER);
    }
}
