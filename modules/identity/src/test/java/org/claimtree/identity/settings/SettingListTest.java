package org.claimtree.identity.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.claimtree.identity.SecuritySettings;
import org.claimtree.identity.Setting;
import org.junit.jupiter.api.Test;

class SettingListTest {
    @Test
    void numbers_are_unique() {
        assertThatThrownBy(() -> new SettingList(List.of(numbered(7, "A"), numbered(8, "A"), numbered(7, "B"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("7");
        assertThatThrownBy(() -> new SettingList(List.of(numbered(0, "A")))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void numbers_508_through_512_are_kept_for_per_diem_billing() {
        for (int number = 508; number <= 512; number++) {
            Setting<?> elsewhere = numbered(number, "Security");
            assertThatThrownBy(() -> new SettingList(List.of(elsewhere))).isInstanceOf(IllegalStateException.class);
            assertThat(new SettingList(List.of(numbered(number, "Per-diem billing"))).all())
                    .hasSize(1);
        }
        assertThat(new SettingList(List.of(numbered(507, "A"), numbered(513, "A"))).all())
                .hasSize(2);
    }

    @Test
    void the_settings_of_this_module_fit_together_in_order_of_their_numbers() {
        SettingList list = new SettingList(SecuritySettings.ALL);
        assertThat(list.all()).extracting(Setting::number).containsExactly(100, 101, 102, 103, 104, 105);
        assertThat(list.find(100)).contains(SecuritySettings.IDLE_MINUTES);
        assertThat(list.find(99)).isEmpty();
    }

    private static Setting<?> numbered(int number, String group) {
        return Setting.yesNo(new Setting.Label(number, group, "name", "meaning"), true);
    }
}
