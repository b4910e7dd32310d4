package org.claimtree.app.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.authorizations.RunningOut;
import org.claimtree.claims.ClaimCounts;
import org.claimtree.claims.ClaimSettings;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.OwnWork;
import org.claimtree.identity.Permission;
import org.claimtree.identity.PracticeZone;
import org.claimtree.identity.Settings;

/** Reads what waits for whoever is calling, as far as he may see it. Only numbers: nobody is shown. */
@ApplicationScoped
public class ReadToday {
    private static final int DAYS = 30;

    private CurrentCaller caller;
    private Sources sources;
    private PracticeZone zone;
    private Clock clock;

    /** Who counts what waits. */
    @ApplicationScoped
    public static class Sources {
        private WorkCounts work;
        private ClaimCounts claims;
        private RunningOut authorizations;
        private OwnWork own;
        private Settings settings;

        /** For the container. */
        protected Sources() {}

        @Inject
        public Sources(WorkCounts work, ClaimCounts claims, RunningOut authorizations, OwnWork own, Settings settings) {
            this.work = work;
            this.claims = claims;
            this.authorizations = authorizations;
            this.own = own;
            this.settings = settings;
        }

        Settings settings() {
            return settings;
        }

        WorkCounts work() {
            return work;
        }

        ClaimCounts claims() {
            return claims;
        }

        RunningOut authorizations() {
            return authorizations;
        }

        OwnWork own() {
            return own;
        }
    }

    /** For the container. */
    protected ReadToday() {}

    @Inject
    public ReadToday(CurrentCaller caller, Sources sources, PracticeZone zone, Clock clock) {
        this.caller = caller;
        this.sources = sources;
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
        services(now, here, waits);
        charges(now, today, waits);
        if (now.may(Permission.READ_CLAIMS)) {
            claims(today, waits);
            answers(now, today, waits);
        }
        if (now.may(Permission.READ_INVOICES)) {
            waits.add(wait(
                    Today.Kind.PAYMENTS_TO_ALLOCATE,
                    sources.work().paymentsToAllocate(),
                    "/payments.xhtml?onAccount=true"));
            waits.add(wait(Today.Kind.DENIALS, sources.work().denials(here.getId()), "/denials.xhtml?open=true"));
        }
        if (now.may(Permission.READ_AUTHORIZATIONS)) {
            waits.add(new Today.Wait(
                    Today.Kind.AUTHORIZATIONS_LOW,
                    sources.authorizations().count(),
                    null,
                    null,
                    "/authorizations.xhtml?low=true&sort=end"));
        }
        waits.add(wait(Today.Kind.ALERTS, sources.own().alerts(), here, "/alerts.xhtml"));
        waits.add(wait(Today.Kind.FORMS, sources.own().formDrafts(), here, "/account.xhtml#forms"));
        return waits;
    }

    private void services(Caller now, ZoneId here, List<Today.Wait> waits) {
        if (now.may(Permission.READ_SCHEDULE)) {
            ClaimCounts.Count sessions =
                    sources.work().sessionsToComplete(LocalDateTime.ofInstant(clock.instant(), here));
            String day = sessions.oldest() == null ? "" : "?day=" + sessions.oldest();
            waits.add(wait(Today.Kind.SESSIONS_TO_COMPLETE, sessions, "/schedule.xhtml" + day));
        }
        if (now.may(Permission.READ_NOTES)) {
            waits.add(wait(Today.Kind.NOTES_TO_RELEASE, sources.work().notesToRelease(), "/notes.xhtml?status=DRAFT"));
            waits.add(wait(
                    Today.Kind.IOP_DAYS_PENDING,
                    sources.work().daysPending(),
                    "/iop-days.xhtml?outcome=PENDING&sort=day"));
            waits.add(wait(
                    Today.Kind.IOP_DAYS_PROPOSED,
                    sources.work().daysProposed(),
                    "/iop-days.xhtml?proposed=true&sort=day"));
        }
    }

    private void charges(Caller now, LocalDate today, List<Today.Wait> waits) {
        if (now.may(Permission.READ_CHARGES)) {
            waits.add(wait(
                    Today.Kind.CHARGES_TO_RELEASE,
                    sources.claims().toRelease(),
                    "/charges.xhtml?released=false&voided=false"));
        }
        if (now.may(Permission.READ_CHARGES) && now.may(Permission.READ_CLAIMS)) {
            waits.add(wait(
                    Today.Kind.CHARGES_UNCHECKED,
                    sources.claims().unchecked(today),
                    "/charges.xhtml?released=true&voided=false"));
        }
    }

    private void claims(LocalDate today, List<Today.Wait> waits) {
        ClaimCounts claims = sources.claims();
        waits.add(wait(Today.Kind.CLAIMS_HELD, claims.drafts("HELD"), "/drafts.xhtml?status=HELD"));
        LocalDate soon = today.plusDays(sources.settings().get(ClaimSettings.FILING_SOON));
        waits.add(wait(
                Today.Kind.CLAIMS_DUE, claims.dueThrough(soon), "/drafts.xhtml?fileThrough=" + soon + "&sort=fileBy"));
        waits.add(wait(Today.Kind.CLAIMS_READY, claims.drafts("READY"), "/drafts.xhtml?status=READY"));
        ClaimCounts.Count failed = claims.failedBatches();
        if (failed != null) {
            waits.add(wait(Today.Kind.BATCHES_FAILED, failed, "/batches.xhtml?status=FAILED"));
            waits.add(wait(Today.Kind.BATCHES_TO_SEND, claims.unsentBatches(), "/batches.xhtml?status=READY"));
        }
        waits.add(wait(
                Today.Kind.FORMS_TO_PRINT, claims.unprinted(), "/claims.xhtml?medium=PAPER&status=BATCHED&sort=payer"));
        waits.add(wait(Today.Kind.FORMS_TO_MAIL, claims.unmailed(), "/claims.xhtml?status=PRINTED"));
    }

    private void answers(Caller now, LocalDate today, List<Today.Wait> waits) {
        waits.add(
                wait(Today.Kind.CLAIMS_UNANSWERED, sources.claims().unanswered(), "/claims.xhtml?answerOverdue=true"));
        String own = "?assignee=" + URLEncoder.encode(now.name(), StandardCharsets.UTF_8) + "&followUpThrough=" + today
                + "&sort=followUp";
        waits.add(wait(
                Today.Kind.CLAIMS_TO_FOLLOW_UP, sources.claims().followUps(now.name(), today), "/claims.xhtml" + own));
        waits.add(wait(
                Today.Kind.DRAFTS_TO_FOLLOW_UP,
                sources.claims().draftFollowUps(now.name(), today),
                "/drafts.xhtml" + own));
    }

    private List<Today.Stage> pipeline(LocalDate from) {
        Caller now = caller.get();
        boolean charges = now.may(Permission.READ_CHARGES);
        boolean claims = now.may(Permission.READ_CLAIMS);
        if (!charges && !claims) {
            return List.of();
        }
        return sources.claims().pipeline(from).entrySet().stream()
                .filter(stage -> stage.getKey().isOfClaims() ? claims : charges)
                .map(stage -> new Today.Stage(
                        stage.getKey(),
                        stage.getValue().count(),
                        stage.getValue().amount(),
                        list(stage.getKey()) + "from=" + from))
                .toList();
    }

    private static String list(ClaimCounts.Stage stage) {
        return switch (stage) {
            case ENTERED -> "/charges.xhtml?voided=false&";
            case RELEASED -> "/charges.xhtml?voided=false&released=true&";
            case HELD, READY -> "/drafts.xhtml?status=" + stage + "&";
            default -> "/claims.xhtml?status=" + stage + "&";
        };
    }

    private static Today.Wait wait(Today.Kind kind, ClaimCounts.Count count, String path) {
        return new Today.Wait(kind, count.count(), count.amount(), count.oldest(), path);
    }

    private static Today.Wait wait(Today.Kind kind, OwnWork.Count count, ZoneId here, String path) {
        Instant oldest = count.oldest();
        LocalDate day = oldest == null ? null : LocalDate.ofInstant(oldest, here);
        return new Today.Wait(kind, count.count(), null, day, path);
    }
}
