package org.claimtree.identity.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimtree.identity.Setting;

/** All settings of the product by number. */
final class SettingList {
    private static final int FIRST_PER_DIEM = 508;
    private static final int LAST_PER_DIEM = 512;
    private static final String PER_DIEM = "Per-diem billing";

    private final Map<Integer, Setting<?>> byNumber = new TreeMap<>();

    /**
     * @throws IllegalStateException when two settings have one number, or one has a number that is kept for others
     */
    SettingList(Collection<Setting<?>> settings) {
        for (Setting<?> setting : settings) {
            int number = setting.number();
            boolean kept = number >= FIRST_PER_DIEM && number <= LAST_PER_DIEM;
            if (number < 1 || kept && !setting.label().group().equals(PER_DIEM)) {
                throw new IllegalStateException("Setting " + number + " has a number that is not free");
            }
            if (byNumber.put(number, setting) != null) {
                throw new IllegalStateException("Two settings have the number " + number);
            }
        }
    }

    List<Setting<?>> all() {
        return List.copyOf(byNumber.values());
    }

    Optional<Setting<?>> find(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
