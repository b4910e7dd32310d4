package org.claimtree.app.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.authorizations.RunningOut;
import org.claimtree.claims.ClaimCounts;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.OwnWork;
import org.claimtree.identity.Permission;
import org.claimtree.identity.PracticeZone;

/** Reads what waits for whoever is calling, as far as he may see it. Only numbers: nobody is shown. */
@ApplicationScoped
public class ReadToday {
    private static final int DAYS = 30;

    private CurrentCaller caller;
    private RunningOut authorizations;
    private ClaimCounts claims;
    private OwnWork own;
    private PracticeZone zone;
    private Clock clock;

    /** For the container. */
    protected ReadToday() {}

    @Inject
    public ReadToday(
            CurrentCaller caller,
            RunningOut authorizations,
            ClaimCounts claims,
            OwnWork own,
            PracticeZone zone,
            Clock clock) {
        this.caller = caller;
        this.authorizations = authorizations;
        this.claims = claims;
        this.own = own;
        this.zone = zone;
        this.clock = clock;
    }

    /** As of now. */
    public Today read() {
        ZoneId here = zone.now();
        LocalDate today = LocalDate.ofInstant(clock.instant(), here);
        return new Today(today, waits(today, here), pipeline(today.minusDays(DAYS)));
    }

    private List<Today.Wait> waits(LocalDate today, ZoneId here) {
        Caller now = caller.get();
        List<Today.Wait> waits = new ArrayList<>();
        if (now.may(Permission.READ_CHARGES)) {
            waits.add(wait(
                    Today.Kind.CHARGES_TO_RELEASE, claims.toRelease(), "/charges.xhtml?released=false&voided=false"));
        }
        if (now.may(Permission.READ_CHARGES) && now.may(Permission.READ_CLAIMS)) {
            waits.add(wait(
                    Today.Kind.CHARGES_UNCHECKED,
                    claims.unchecked(today),
                    "/charges.xhtml?released=true&voided=false"));
        }
        if (now.may(Permission.READ_CLAIMS)) {
            waits.add(wait(Today.Kind.CLAIMS_READY, claims.drafts("READY"), "/drafts.xhtml?status=READY"));
            waits.add(wait(Today.Kind.CLAIMS_HELD, claims.drafts("HELD"), "/drafts.xhtml?status=HELD"));
            ClaimCounts.Count failed = claims.failedBatches();
            if (failed != null) {
                waits.add(wait(Today.Kind.BATCHES_FAILED, failed, "/batches.xhtml?status=FAILED"));
            }
        }
        if (now.may(Permission.READ_AUTHORIZATIONS)) {
            waits.add(new Today.Wait(
                    Today.Kind.AUTHORIZATIONS_LOW,
                    authorizations.count(),
                    null,
                    null,
                    "/authorizations.xhtml?low=true&sort=end"));
        }
        waits.add(wait(Today.Kind.ALERTS, own.alerts(), here, "/alerts.xhtml"));
        waits.add(wait(Today.Kind.FORMS, own.formDrafts(), here, "/account.xhtml#forms"));
        return waits;
    }

    private List<Today.Stage> pipeline(LocalDate from) {
        Caller now = caller.get();
        if (!now.may(Permission.READ_CHARGES)) {
            return List.of();
        }
        ClaimCounts.Pipeline found = claims.pipeline(from);
        List<Today.Stage> stages = new ArrayList<>();
        String list = "/charges.xhtml?from=" + from + "&voided=false";
        stages.add(stage(Today.Step.ENTERED, found.entered(), list));
        stages.add(stage(Today.Step.RELEASED, found.released(), list + "&released=true"));
        if (now.may(Permission.READ_CLAIMS)) {
            stages.add(stage(Today.Step.READY, found.ready(), "/drafts.xhtml?status=READY"));
            stages.add(stage(Today.Step.CLAIMED, found.claimed(), "/claims.xhtml?from=" + from));
        }
        return stages;
    }

    private static Today.Wait wait(Today.Kind kind, ClaimCounts.Count count, String path) {
        return new Today.Wait(kind, count.count(), count.amount(), count.oldest(), path);
    }

    private static Today.Wait wait(Today.Kind kind, OwnWork.Count count, ZoneId here, String path) {
        Instant oldest = count.oldest();
        LocalDate day = oldest == null ? null : LocalDate.ofInstant(oldest, here);
        return new Today.Wait(kind, count.count(), null, day, path);
    }

    private static Today.Stage stage(Today.Step step, ClaimCounts.Count count, String path) {
        return new Today.Stage(step, count.count(), count.amount(), path);
    }
}
