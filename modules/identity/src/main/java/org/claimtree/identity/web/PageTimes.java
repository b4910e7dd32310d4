package org.claimtree.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.claimtree.identity.PracticeZone;

/** Times as people of the practice read them: US format, in the practice's time zone. */
@ApplicationScoped
public class PageTimes {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/uuuu h:mm:ss a", Locale.US);

    private Instance<PracticeZone> zones;

    /** For the container. */
    protected PageTimes() {}

    @Inject
    PageTimes(Instance<PracticeZone> zones) {
        this.zones = zones;
    }

    /** A time, or nothing for null. */
    String show(Instant at) {
        ZoneId zone = zones.stream().findFirst().map(PracticeZone::now).orElse(ZoneOffset.UTC);
        return at == null ? "" : TIME.format(at.atZone(zone));
    }
}
