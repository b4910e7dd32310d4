package org.claimtree.claims;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Setting.Label;
import org.claimtree.identity.SettingDefinitions;

/** How long claims are left alone. */
@ApplicationScoped
public class ClaimSettings implements SettingDefinitions {
    /** Days after which somebody asks a payer. */
    public static final Setting<Integer> UNANSWERED = Setting.wholeNumber(
            new Label(
                    343,
                    "Claims",
                    "Days without an answer",
                    "So many days after it left, a claim that no payer has answered stands on Today"),
            1,
            365,
            30);

    /** Days before the end of timely filing. */
    public static final Setting<Integer> FILING_SOON = Setting.wholeNumber(
            new Label(
                    344,
                    "Claims",
                    "Days before the filing limit",
                    "So many days before its payer takes it no more, a claim that has not left stands on Today"),
            1,
            365,
            30);

    @Override
    public List<Setting<?>> settings() {
        return List.of(UNANSWERED, FILING_SOON);
    }
}
