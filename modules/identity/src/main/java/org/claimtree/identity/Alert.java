package org.claimtree.identity;

import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.InvalidValue;

/**
 * News that wants somebody to do something. It may leave the house by mail: no client is named in it.
 *
 * @param kind what it is about, such as {@code AUTHORIZATION_LOW}; stable
 * @param key tells alerts of a kind apart: while one is open, there is no second with its key
 * @param message what it says
 * @param to who may do it
 */
public record Alert(String kind, String key, Message message, To to) {
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_TEXT = 500;

    public Alert {
        demand(kind != null && kind.matches("[A-Z][A-Z0-9_]{0,59}"), "ALERT_KIND");
        demand(isText(key, LONGEST_KEY), "ALERT_KEY");
    }

    /**
     * @param text a sentence or two, without the name of a client
     * @param subject id or ref of what it is about, or null
     * @param link path inside the product where it is done, such as {@code /clients/…}, or null
     */
    public record Message(String text, String subject, String link) {
        public Message {
            demand(isText(text, LONGEST_TEXT), "ALERT_TEXT");
            demand(subject == null || isText(subject, LONGEST_KEY), "ALERT_SUBJECT");
            demand(link == null || link.matches("/([!-.0-~][!-~]{0,498})?"), "ALERT_LINK");
        }
    }

    /**
     * @param users ids
     * @param groups names of groups of users; who is in them is asked whenever somebody looks
     */
    public record To(List<UUID> users, List<String> groups) {
        public To {
            users = List.copyOf(users);
            groups = List.copyOf(groups);
        }
    }

    private static boolean isText(String text, int most) {
        return text != null
                && !text.isBlank()
                && text.length() <= most
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static void demand(boolean holds, String code) {
        if (!holds) {
            throw new InvalidValue(code, "A part of the alert does not have the form that is needed.");
        }
    }
}
