package org.claimtree.iop.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimtree.authorizations.Amount;
import org.claimtree.authorizations.Need;
import org.claimtree.authorizations.Obstacle;
import org.claimtree.authorizations.Taken;
import org.claimtree.authorizations.UnitRound;
import org.claimtree.catalog.Program;
import org.claimtree.encounters.PerDiemNote;

/**
 * Decides about a day of a client. In their order, the first program whose threshold is reached and of whose codes exactly
 * one has an authorization takes the day; where nothing of the client is missing, it is billed. Pure, but for the round that
 * units are looked at and taken in.
 */
final class DayRules {
    private static final Set<Obstacle> USED_UP =
            EnumSet.of(Obstacle.NO_UNITS, Obstacle.DAY_CAP, Obstacle.WEEK_CAP, Obstacle.MONTH_CAP);

    /** Reasons at a billed day that stand against it. */
    private static final Set<Why> WRONG = EnumSet.of(Why.DOCUMENTATION_GONE, Why.DISCHARGE_DAY, Why.WEEK_SHORT);

    /** Reasons at a billed day that are found anew each time. */
    private static final Set<Why> CHANGING =
            EnumSet.of(Why.DOCUMENTATION_GONE, Why.DISCHARGE_DAY, Why.WEEK_SHORT, Why.WEEK_OPEN);

    private static final Set<Outcome> WAITING = EnumSet.of(Outcome.PENDING, Outcome.TOO_LATE);

    private final DayFacts facts;
    private final UnitRound round;
    private final Map<String, String> owners = new HashMap<>();

    private DayRules(DayFacts facts, UnitRound round) {
        this.facts = facts;
        this.round = round;
    }

    /** One decision for each program that has something to do with the day; what is billed has its unit. */
    static List<Decision> decide(DayFacts facts, UnitRound round) {
        return new DayRules(facts, round).decide();
    }

    /** Every need that may come up. */
    static List<Need> needs(DayFacts facts) {
        return facts.known().programs().stream()
                .flatMap(program -> codes(facts, program))
                .distinct()
                .map(code -> need(facts, code))
                .toList();
    }

    private static Stream<String> codes(DayFacts facts, DayProgram program) {
        return Stream.concat(
                program.billed().stream(),
                facts.terms(program).stream().flatMap(t -> t.tiers().stream()).map(Program.Tier::code));
    }

    private static Need need(DayFacts facts, String code) {
        Integer minutes = facts.known()
                .catalog()
                .code(code, facts.day())
                .map(c -> c.terms().units().minutes())
                .orElse(null);
        return new Need(
                facts.line(), facts.client().id(), code, facts.day(), new Amount(BigDecimal.ONE, 1, minutes), null);
    }

    private List<Decision> decide() {
        List<DayProgram> programs = facts.known().programs();
        for (DayProgram program : programs) {
            DayFacts.Stored stored = facts.stored().get(program.ref());
            if (stored != null && stored.outcome() == Outcome.BILLED) {
                owners.put(program.family(), program.ref());
            }
        }
        List<Decision> decisions = new ArrayList<>();
        for (DayProgram program : programs) {
            DayFacts.Stored stored = facts.stored().get(program.ref());
            Count count = program.count(facts.documentation().ofDay(), facts.terms(program));
            if (stored != null || !count.isNothing()) {
                decisions.add(undeclined(decide(program, count, stored), stored));
            }
        }
        return decisions.stream().map(this::passed).toList();
    }

    /** Where one program has the day, what kept the others of its family from it is nobody's work. */
    private Decision passed(Decision decision) {
        String owner = owners.get(decision.program().family());
        boolean isOthers = owner != null && !owner.equals(decision.program().ref());
        return WAITING.contains(decision.outcome()) && isOthers ? decision.passedTo(owner) : decision;
    }

    /** What was declined is not proposed again for the same documentation. */
    private static Decision undeclined(Decision decision, DayFacts.Stored stored) {
        boolean isDeclined = stored != null
                && decision.proposal() != null
                && declining(decision.proposal(), decision.count()).equals(stored.declined());
        return isDeclined ? decision.proposing(null) : decision;
    }

    /** How it is kept that somebody declined. */
    static String declining(Proposal proposal, Count count) {
        return proposal + " " + count.lines() + " " + count.units().setScale(3, RoundingMode.HALF_UP) + " "
                + count.minutes();
    }

    private Decision decide(DayProgram program, Count count, DayFacts.Stored stored) {
        Optional<Program.PayerTerms> terms = facts.terms(program);
        int minutes = minutesPerDay(program);
        boolean enough = count.reaches(program.terms().threshold(), minutes);
        String measured = count.against(program.terms().threshold(), minutes);
        Reason shortfall = enough ? discharge(terms) : Reason.of(Why.BELOW_THRESHOLD, measured);
        if (stored != null && stored.outcome() == Outcome.BILLED) {
            return billed(program, count, stored, shortfall);
        } else if (stored != null && stored.outcome() == Outcome.WITHDRAWN && !isAccepted(program)) {
            Decision same = Decision.of(program, Outcome.WITHDRAWN, List.of(Reason.of(Why.TAKEN_BACK)), count);
            // A proposal stays until somebody settles it, however often the day is looked at.
            boolean proposed = stored.proposal() != null || !count.isSame(stored.count());
            return shortfall == null && proposed ? same.proposing(Proposal.BILL) : same;
        } else if (shortfall != null) {
            return Decision.of(program, Outcome.BELOW, List.of(shortfall), count);
        }
        return take(program, count, stored, measured);
    }

    /** Null where the day is not that of discharge, or its payer pays it. */
    private Reason discharge(Optional<Program.PayerTerms> terms) {
        boolean isUnpaid = facts.day().equals(facts.client().care().discharged())
                && terms.filter(t -> t.time().dischargeUnpaid()).isPresent();
        return isUnpaid ? Reason.of(Why.DISCHARGE_DAY) : null;
    }

    /**
     * @param shortfall why it would not be billed any more, or null
     */
    private Decision billed(DayProgram program, Count count, DayFacts.Stored stored, Reason shortfall) {
        List<Reason> reasons = new ArrayList<>(stored.reasons());
        reasons.removeIf(reason -> CHANGING.contains(reason.code()));
        if (shortfall != null) {
            reasons.add(
                    shortfall.code() == Why.BELOW_THRESHOLD
                            ? Reason.of(
                                    Why.DOCUMENTATION_GONE,
                                    count.against(program.terms().threshold(), minutesPerDay(program)))
                            : shortfall);
        } else {
            Week.of(facts, program).flatMap(Week::shortfall).ifPresent(reasons::add);
        }
        Decision decision = Decision.of(program, Outcome.BILLED, reasons, count);
        boolean isWrong = reasons.stream().anyMatch(reason -> WRONG.contains(reason.code()));
        return isWrong ? decision.proposing(Proposal.VOID) : decision;
    }

    private int minutesPerDay(DayProgram program) {
        return facts.terms(program).map(Program.PayerTerms::minutesPerDay).orElse(0);
    }

    private boolean isAccepted(DayProgram program) {
        return facts.known().accepted().contains(program.ref());
    }

    private Decision take(DayProgram program, Count count, DayFacts.Stored stored, String measured) {
        String owner = owners.get(program.family());
        if (owner != null) {
            return Decision.of(program, Outcome.PASSED, List.of(Reason.of(Why.OTHER_PROGRAM, owner)), count);
        }
        Optional<Reason> late = late(program, stored);
        List<String> codes = reached(program, count);
        List<Taken> looks =
                codes.stream().map(code -> round.look(need(facts, code))).toList();
        List<String> usable = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (looks.get(i).authorization() != null) {
                usable.add(codes.get(i));
            }
        }
        Optional<Reason> obstacle = byHand(program)
                .or(() -> usable.size() == 1 ? Optional.empty() : Optional.of(unusable(program, usable, codes, looks)));
        if (obstacle.isPresent()) {
            return waiting(program, count, List.of(obstacle.get()), late);
        }
        owners.put(program.family(), program.ref());
        ClientNeeds needs = new ClientNeeds(facts, program, usable.get(0));
        List<Reason> missing = needs.missing();
        Optional<Reason> week = Week.of(facts, program).flatMap(Week::shortfall);
        week.filter(reason -> reason.code() == Why.WEEK_SHORT).ifPresent(missing::add);
        if (missing.isEmpty() && late.isEmpty()) {
            return bill(program, count, needs.note(), measured).noting(week);
        }
        Decision waiting = waiting(program, count, missing, late);
        return missing.isEmpty() ? waiting.proposing(Proposal.BILL) : waiting;
    }

    /** Pending, or too late whatever else is missing. */
    private static Decision waiting(DayProgram program, Count count, List<Reason> missing, Optional<Reason> late) {
        List<Reason> all = new ArrayList<>();
        late.ifPresent(all::add);
        all.addAll(missing);
        return Decision.of(program, late.isPresent() ? Outcome.TOO_LATE : Outcome.PENDING, all, count);
    }

    private Optional<Reason> byHand(DayProgram program) {
        Set<String> byHand = new TreeSet<>(facts.documentation().charged());
        byHand.retainAll(familyCodes(program.family()));
        return byHand.isEmpty() ? Optional.empty() : Optional.of(Reason.of(Why.OTHER_LEVEL, String.join(", ", byHand)));
    }

    /** Codes of which one may be billed: those of the tier that is reached, where the payer has tiers. */
    private List<String> reached(DayProgram program, Count count) {
        List<Program.Tier> tiers =
                facts.terms(program).map(Program.PayerTerms::tiers).orElse(List.of());
        return tiers.isEmpty()
                ? program.billed()
                : tiers.stream()
                        .filter(tier -> count.minutes() >= tier.minutes())
                        .reduce((low, high) -> high)
                        .map(tier -> List.of(tier.code()))
                        .orElse(List.of());
    }

    private Set<String> familyCodes(String family) {
        Set<String> codes = new TreeSet<>();
        facts.known().programs().stream()
                .filter(program -> program.family().equals(family))
                .forEach(program -> codes(facts, program).forEach(codes::add));
        return codes;
    }

    private static Reason unusable(DayProgram program, List<String> usable, List<String> codes, List<Taken> looks) {
        if (codes.isEmpty()) {
            return Reason.of(Why.GROUP_MISSING, program.terms().groups().billed());
        }
        if (usable.size() > 1) {
            return Reason.of(Why.TWO_CODES, String.join(", ", usable));
        }
        List<String> usedUp = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (looks.get(i).passed().stream().anyMatch(passed -> USED_UP.contains(passed.obstacle()))) {
                usedUp.add(codes.get(i));
            }
        }
        return usedUp.isEmpty()
                ? Reason.of(Why.NO_AUTHORIZATION, program.terms().groups().billed())
                : Reason.of(Why.EXHAUSTED, String.join(", ", usedUp));
    }

    private Decision bill(DayProgram program, Count count, PerDiemNote note, String measured) {
        Decision.Bill bill = new Decision.Bill(note, need(facts, note.billed().code()));
        Taken unit = round.take(bill.need());
        String how = "%s by authorization %d (%s); %s"
                .formatted(
                        bill.need().code(),
                        unit.number(),
                        unit.why().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        measured);
        return new Decision(program, Outcome.BILLED, List.of(Reason.of(Why.CREATED, how)), count, null, bill);
    }

    /** A day that was pending waits as long as it must, except where its payer takes no late documentation. */
    private Optional<Reason> late(DayProgram program, DayFacts.Stored stored) {
        LocalDate today = facts.known().today();
        long age = ChronoUnit.DAYS.between(facts.day(), today);
        boolean waited = stored != null && stored.outcome() == Outcome.PENDING;
        int own = waited ? Integer.MAX_VALUE : program.terms().billing().lateDays();
        int limit = Math.min(
                own, facts.terms(program).map(Program.PayerTerms::lateDays).orElse(Integer.MAX_VALUE));
        return isAccepted(program) || age <= limit ? Optional.empty() : Optional.of(Reason.of(Why.TOO_LATE, limit));
    }
}
