package org.claimtree.claims.testing;

import org.claimtree.identity.Setting;
import org.claimtree.identity.Settings;

/** A practice that has set nothing. */
public enum UsualSettings implements Settings {
    ALL;

    @Override
    public <T> T get(Setting<T> setting) {
        return setting.usual();
    }
}
