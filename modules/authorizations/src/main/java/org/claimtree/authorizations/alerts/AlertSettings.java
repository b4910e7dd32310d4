package org.claimtree.authorizations.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Setting.Label;
import org.claimtree.identity.SettingDefinitions;

/** What the practice decides about alerts of authorizations. */
@ApplicationScoped
public class AlertSettings implements SettingDefinitions {
    /** Whether users are told whose profile says so; those named on an authorization are told either way. */
    public static final Setting<Boolean> BY_PROFILE = Setting.yesNo(
            new Label(
                    200,
                    "Authorizations",
                    "Alerts by user profile",
                    "Whether all users are told whose user profile receives alerts of authorizations, each of the clients"
                            + " that he sees"),
            true);

    @Override
    public List<Setting<?>> settings() {
        return List.of(BY_PROFILE);
    }
}
