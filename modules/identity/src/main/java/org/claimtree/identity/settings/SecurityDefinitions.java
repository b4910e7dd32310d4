package org.claimtree.identity.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimtree.identity.SecuritySettings;
import org.claimtree.identity.Setting;
import org.claimtree.identity.SettingDefinitions;

/** The settings of this module. */
@ApplicationScoped
class SecurityDefinitions implements SettingDefinitions {
    @Override
    public List<Setting<?>> settings() {
        return SecuritySettings.ALL;
    }
}
