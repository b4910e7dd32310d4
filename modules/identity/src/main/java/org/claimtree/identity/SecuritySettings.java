package org.claimtree.identity;

import java.util.List;
import org.claimtree.identity.Setting.Label;

/** How people sign in, for how long, and what may leave the house by mail. */
public final class SecuritySettings {
    private static final String GROUP = "Security";

    /** Minutes without a request after which a person is logged off. */
    public static final Setting<Integer> IDLE_MINUTES = Setting.wholeNumber(
            new Label(100, GROUP, "Idle log-off", "Minutes without a request after which a person is logged off"),
            5,
            480,
            30);

    /** Hours after which a person signs in again, however busy. */
    public static final Setting<Integer> SESSION_HOURS = Setting.wholeNumber(
            new Label(101, GROUP, "Longest session", "Hours after which a person signs in again, however busy"),
            1,
            24,
            12);

    /** Who signs in with a second factor. At first nobody: the first person who signs in has none yet. */
    public static final Setting<SecondFactor> SECOND_FACTOR = Setting.oneOf(
            new Label(102, GROUP, "Second factor", "Who must sign in with a second factor beside the password"),
            SecondFactor.NOBODY);

    /** Characters that a new password has at least. */
    public static final Setting<Integer> PASSWORD_LENGTH = Setting.wholeNumber(
            new Label(103, GROUP, "Password length", "Characters that a new password has at least"), 8, 64, 12);

    /** Days for which a new API token is valid at most. */
    public static final Setting<Integer> TOKEN_DAYS = Setting.wholeNumber(
            new Label(104, GROUP, "Life of API tokens", "Days for which a new API token is valid at most"),
            1,
            730,
            365);

    /** Whether alerts are also sent by mail; without a mail server nothing is sent either way. */
    public static final Setting<Boolean> ALERTS_BY_MAIL = Setting.yesNo(
            new Label(
                    105, GROUP, "Alerts by mail", "Whether alerts are also sent by mail, where a mail server is known"),
            true);

    /** All of them. */
    public static final List<Setting<?>> ALL =
            List.of(IDLE_MINUTES, SESSION_HOURS, SECOND_FACTOR, PASSWORD_LENGTH, TOKEN_DAYS, ALERTS_BY_MAIL);

    /** Of whom a second factor is demanded. */
    public enum SecondFactor {
        NOBODY,
        ADMINISTRATORS,
        EVERYBODY
    }

    private SecuritySettings() {}
}
