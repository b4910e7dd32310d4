package org.claimtree.profiles.saving;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionHeader;
import org.claimtree.platform.RevisionLog;

/** Refuses a save that started from another version than the current one, and says who saved meanwhile and when. */
final class Staleness {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "MM/dd/uuuu HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Staleness() {}

    /**
     * @param type of the problem
     * @param what was saved, such as "the tree"
     * @param startedFrom revision that the caller saw last, 0 for none
     * @param current revision that is there
     */
    static void refuse(String type, String what, long startedFrom, long current, RevisionLog log) {
        if (startedFrom == current) {
            return;
        }
        Optional<RevisionHeader> header = log.header(current);
        String meanwhile = header.map(h -> words(what, h)).orElse("Nobody has saved " + what + " yet");
        Problem problem = Problem.conflict(
                type,
                meanwhile + "; this save started from " + (startedFrom == 0 ? "none" : "revision " + startedFrom)
                        + ". Nothing was saved.");
        throw header.map(h -> problem.with("saved", SavedBy.of(h))).orElse(problem);
    }

    private static String words(String what, RevisionHeader header) {
        return header.actor() + " saved " + what + " on " + MOMENT.format(header.at()) + " as revision "
                + header.number();
    }
}
