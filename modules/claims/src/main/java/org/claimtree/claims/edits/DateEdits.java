package org.claimtree.claims.edits;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.claimdoc.ClaimFacts;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.claims.assembly.ClaimSpans;
import org.claimtree.claims.assembly.PropertyCasualty;
import org.claimtree.claims.assembly.TimelyFiling;
import org.claimtree.clients.Client;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.Finding;

/** Dates of service and the dates that go with situations (005010X222A1 DTP of 2300 and 2400; items 14–18, 24A). */
final class DateEdits {
    /** Days before the last one from which a claim is hurried. */
    private static final int SOON = 14;

    private DateEdits() {}

    static List<Finding> services(EditedClaim c) {
        Findings findings = new Findings();
        Client.Person person = c.input().client().person();
        String mend = "clients/" + c.input().client().id();
        for (int i = 0; i < c.input().lines().size(); i++) {
            DateSpan dates = c.input().lines().get(i).charge().service().dates();
            String field = "lines[" + i + "].service.from";
            findings.holdIf(
                            dates.through().isAfter(c.today()),
                            "SERVICE_IN_FUTURE",
                            field,
                            "The service lies in the future.",
                            null)
                    .holdIf(
                            dates.from().isBefore(person.birthDate()),
                            "SERVICE_BEFORE_BIRTH",
                            field,
                            "The service is before the client's date of birth.",
                            mend)
                    .holdIf(
                            person.deathDate() != null && dates.through().isAfter(person.deathDate()),
                            "SERVICE_AFTER_DEATH",
                            field,
                            "The service is after the client's date of death.",
                            mend);
        }
        return findings.all();
    }

    /** A date range stays inside one claim span, and the client's coverages are the same on all of its days. */
    static List<Finding> spans(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            ClaimInput.Line line = c.input().lines().get(i);
            DateSpan dates = line.charge().service().dates();
            String field = "lines[" + i + "].service.through";
            boolean crosses = !ClaimSpans.of(c.master(), c.coverage(), dates.from())
                    .equals(ClaimSpans.of(c.master(), c.coverage(), dates.through()));
            findings.holdIf(
                            crosses && !dates.isOneDay(),
                            "SPAN_CROSSED",
                            field,
                            "The date range goes beyond the claim span of the payer.",
                            null)
                    .holdIf(
                            c.input().client().coverages().stream()
                                    .anyMatch(coverage -> changesWithin(coverage.valid(), dates)),
                            "SPAN_CROSSES_COVERAGE",
                            field,
                            "A coverage of the client begins or ends within the date range.",
                            "clients/" + c.input().client().id());
        }
        return findings.all();
    }

    /** Whether a coverage is valid on some days of a range only. */
    private static boolean changesWithin(DateSpan coverage, DateSpan dates) {
        return coverage.overlaps(dates) && !(coverage.contains(dates.from()) && coverage.contains(dates.through()));
    }

    /**
     * Whether a claim is still in time for its payer. One that corrects another is told and not held: payers count its days
     * in their own ways, most of them from their answer. So is one that says why it comes late.
     */
    static List<Finding> timelyFiling(EditedClaim c) {
        Findings findings = new Findings();
        boolean original = c.input().prior() == null;
        boolean excused = c.claim().facts().delayReason() != null;
        for (int i = 0; i < c.input().lines().size(); i++) {
            LocalDate last = TimelyFiling.lastDay(c.master(), c.input(), i).orElse(LocalDate.MAX);
            String field = "lines[" + i + "].service.from";
            String mend = "payers/" + c.payer();
            String until = "The payer took claims for this service until " + last + ".";
            boolean late = c.today().isAfter(last);
            findings.holdIf(late && original && !excused, "FILED_TOO_LATE", field, until, mend)
                    .warnIf(
                            late && original && excused,
                            "FILED_LATE_WITH_REASON",
                            field,
                            until + " The claim says why it comes late.",
                            mend)
                    .warnIf(late && !original, "CORRECTED_LATE", field, until, mend)
                    .warnIf(
                            !late && !c.today().plusDays(SOON).isBefore(last),
                            "FILING_SOON",
                            field,
                            "The payer takes claims for this service until " + last + ".",
                            mend);
        }
        return findings.all();
    }

    static List<Finding> situations(EditedClaim c) {
        ClaimFacts facts = c.claim().facts();
        List<String> causes =
                facts.accident() == null ? List.of() : facts.accident().causes();
        boolean accident = causes.contains("AA") || causes.contains("OA");
        return new Findings()
                .holdIf(
                        accident && facts.dates().accident() == null,
                        "ACCIDENT_DATE_MISSING",
                        "facts.dates.accident",
                        "An accident has a date.",
                        null)
                .holdIf(
                        causes.contains("AA")
                                && facts.accident().state() == null
                                && facts.accident().country() == null,
                        "ACCIDENT_STATE_MISSING",
                        "facts.accident.state",
                        "An auto accident has a state, or the country where it was abroad.",
                        null)
                .holdIf(
                        causes.contains("AA")
                                && facts.accident().state() != null
                                && facts.accident().country() != null,
                        "ACCIDENT_PLACE_TWICE",
                        "facts.accident.country",
                        "An auto accident was in a state or in another country, and both are said.",
                        null)
                .holdIf(
                        c.claim().isInpatient() && facts.dates().admission() == null,
                        "ADMISSION_DATE_MISSING",
                        "facts.dates.admission",
                        "An inpatient service needs the date of admission.",
                        null)
                .all();
    }

    /** What a service follows from is not after it. */
    static List<Finding> orders(EditedClaim c) {
        ClaimFacts.Dates dates = c.claim().facts().dates();
        return new Findings()
                .holdIf(
                        isAfter(dates.accident(), c.day()),
                        "ACCIDENT_AFTER_SERVICE",
                        "facts.dates.accident",
                        "The accident is after the service.",
                        null)
                .holdIf(
                        isAfter(dates.admission(), c.day()),
                        "ADMISSION_AFTER_SERVICE",
                        "facts.dates.admission",
                        "The admission is after the service.",
                        null)
                .holdIf(
                        isAfter(dates.onset(), c.day()),
                        "ONSET_AFTER_SERVICE",
                        "facts.dates.onset",
                        "The illness began after the service.",
                        null)
                .all();
    }

    private static boolean isAfter(LocalDate date, LocalDate service) {
        return date != null && date.isAfter(service);
    }

    /** Insurers of accidents are asked to pay for accidents (2300 CLM11, item 10). */
    static List<Finding> causes(EditedClaim c) {
        ClaimFacts.Accident accident = c.claim().facts().accident();
        List<String> causes = accident == null ? List.of() : accident.causes();
        String filing = c.claim().insured().terms().filingIndicator();
        return new Findings()
                .warnIf(
                        "AM".equals(filing) && !causes.contains("AA"),
                        "AUTO_WITHOUT_ACCIDENT",
                        "facts.accident",
                        "The claim goes to an automobile insurer and names no auto accident.",
                        null)
                .warnIf(
                        "WC".equals(filing) && !causes.contains("EM"),
                        "WORK_WITHOUT_EMPLOYMENT",
                        "facts.accident",
                        "The claim goes to workers' compensation and does not say that it comes from employment.",
                        null)
                .warnIf(
                        PropertyCasualty.is(filing)
                                && c.claim().facts().numbers().propertyCasualty() == null,
                        "ACCIDENT_CLAIM_NUMBER_MISSING",
                        "facts.numbers.propertyCasualty",
                        "Insurers of accidents file a bill by the number of their own claim, and it is not said.",
                        null)
                .all();
    }
}
