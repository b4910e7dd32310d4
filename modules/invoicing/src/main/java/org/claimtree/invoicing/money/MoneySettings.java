package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Setting.Label;
import org.claimtree.identity.SettingDefinitions;

/** What the practice decides about payers' answers. */
@ApplicationScoped
public class MoneySettings implements SettingDefinitions {
    /** Adjustments that nobody owes any more, as the payer's contract says. */
    public static final Setting<String> CONTRACTUAL = Setting.text(
            new Label(
                    340,
                    "Payments",
                    "Contractual adjustments",
                    "Group and reason code of the adjustments that write off by themselves, with commas between; any other"
                            + " stays open with the payer, and PR goes to the next payer or the client"),
            500,
            "CO-45, CO-253");

    @Override
    public List<Setting<?>> settings() {
        return List.of(CONTRACTUAL);
    }

    /** Names of adjustments in a text, such as {@code CO-45}. */
    static Set<String> names(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
