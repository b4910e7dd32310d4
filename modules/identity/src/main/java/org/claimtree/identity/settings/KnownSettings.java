package org.claimtree.identity.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.identity.Setting;
import org.claimtree.identity.SettingDefinitions;

/** The settings that the modules define. */
@ApplicationScoped
public class KnownSettings {
    private SettingList list;

    /** For the container. */
    protected KnownSettings() {}

    @Inject
    KnownSettings(@Any Instance<SettingDefinitions> modules) {
        this(modules.stream().toList());
    }

    KnownSettings(List<SettingDefinitions> modules) {
        List<Setting<?>> all = new ArrayList<>();
        modules.forEach(module -> all.addAll(module.settings()));
        list = new SettingList(all);
    }

    /** Numbers that collide must not wait for the first who asks. */
    void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
        list.all();
    }

    SettingList list() {
        return list;
    }
}
