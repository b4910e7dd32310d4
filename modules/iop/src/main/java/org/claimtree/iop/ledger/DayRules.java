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
import org.claimtree.clients.Coverage;
import org.claimtree.encounters.PerDiemNote;

/**
 * Decides about a day of a client. In their order, the first program whose threshold is reached and of whose codes exactly
 * one has an authorization takes the day; where nothing of the client is missing, it is billed. Pure, but for the round that
 * units are looked at and taken in.
 */
final class DayRules {
    private static final Set<Obstacle> USED_UP =
            EnumSet.of(Obstacle.NO_UNITS, Obstacle.DAY_CAP, Obstacle.WEEK_CAP, Obstacle.MONTH_CAP);

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
                terms(facts, program).stream().flatMap(t -> t.tiers().stream()).map(Program.Tier::code));
    }

    private static Optional<Program.PayerTerms> terms(DayFacts facts, DayProgram program) {
        return facts.first().map(Coverage::insurer).flatMap(insurer -> program.payer(insurer.payer()));
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
            Count count = Count.of(facts.documented().stream()
                    .filter(line -> program.documented().contains(line.code()))
                    .toList());
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
        return decision.outcome() == Outcome.PENDING && isOthers ? decision.passedTo(owner) : decision;
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
        int minutes =
                terms(facts, program).map(Program.PayerTerms::minutesPerDay).orElse(0);
        boolean enough = count.reaches(program.terms().threshold(), minutes);
        String measured = count.against(program.terms().threshold(), minutes);
        if (stored != null && stored.outcome() == Outcome.BILLED) {
            return billed(program, count, stored, enough ? null : measured);
        } else if (stored != null && stored.outcome() == Outcome.WITHDRAWN && !isAccepted(program)) {
            Decision same = Decision.of(program, Outcome.WITHDRAWN, List.of(Reason.of(Why.TAKEN_BACK)), count);
            // A proposal stays until somebody settles it, however often the day is looked at.
            boolean proposed = stored.proposal() != null || !count.isSame(stored.count());
            return enough && proposed ? same.proposing(Proposal.BILL) : same;
        } else if (!enough) {
            return Decision.of(program, Outcome.BELOW, List.of(Reason.of(Why.BELOW_THRESHOLD, measured)), count);
        }
        return take(program, count, stored, measured);
    }

    /**
     * @param gone what is documented, where that is no longer enough; else null
     */
    private static Decision billed(DayProgram program, Count count, DayFacts.Stored stored, String gone) {
        List<Reason> reasons = new ArrayList<>(stored.reasons());
        reasons.removeIf(reason -> reason.code() == Why.DOCUMENTATION_GONE);
        if (gone == null) {
            return Decision.of(program, Outcome.BILLED, reasons, count);
        }
        reasons.add(Reason.of(Why.DOCUMENTATION_GONE, gone));
        return Decision.of(program, Outcome.BILLED, reasons, count).proposing(Proposal.VOID);
    }

    private boolean isAccepted(DayProgram program) {
        return facts.known().accepted().contains(program.ref());
    }

    private Decision take(DayProgram program, Count count, DayFacts.Stored stored, String measured) {
        String owner = owners.get(program.family());
        if (owner != null) {
            return Decision.of(program, Outcome.PASSED, List.of(Reason.of(Why.OTHER_PROGRAM, owner)), count);
        }
        List<String> codes = reached(program, count);
        if (codes.isEmpty()) {
            return pending(
                    program,
                    count,
                    Reason.of(Why.GROUP_MISSING, program.terms().groups().billed()));
        }
        Set<String> byHand = new TreeSet<>(facts.charged());
        byHand.retainAll(familyCodes(program.family()));
        if (!byHand.isEmpty()) {
            return pending(program, count, Reason.of(Why.OTHER_LEVEL, String.join(", ", byHand)));
        }
        List<Taken> looks =
                codes.stream().map(code -> round.look(need(facts, code))).toList();
        List<String> usable = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (looks.get(i).authorization() != null) {
                usable.add(codes.get(i));
            }
        }
        if (usable.size() != 1) {
            return pending(program, count, unusable(program, usable, codes, looks));
        }
        owners.put(program.family(), program.ref());
        ClientNeeds needs = new ClientNeeds(facts, program, usable.get(0));
        List<Reason> missing = needs.missing();
        return missing.isEmpty()
                ? late(program, count, stored).orElseGet(() -> bill(program, count, needs.note(), measured))
                : Decision.of(program, Outcome.PENDING, missing, count);
    }

    private static Decision pending(DayProgram program, Count count, Reason reason) {
        return Decision.of(program, Outcome.PENDING, List.of(reason), count);
    }

    /** Codes of which one may be billed: those of the tier that is reached, where the payer has tiers. */
    private List<String> reached(DayProgram program, Count count) {
        List<Program.Tier> tiers =
                terms(facts, program).map(Program.PayerTerms::tiers).orElse(List.of());
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
    private Optional<Decision> late(DayProgram program, Count count, DayFacts.Stored stored) {
        LocalDate today = facts.known().today();
        long age = ChronoUnit.DAYS.between(facts.day(), today);
        boolean waited = stored != null && stored.outcome() == Outcome.PENDING;
        int own = waited ? Integer.MAX_VALUE : program.terms().billing().lateDays();
        int limit = Math.min(
                own, terms(facts, program).map(Program.PayerTerms::lateDays).orElse(Integer.MAX_VALUE));
        if (isAccepted(program) || age <= limit) {
            return Optional.empty();
        }
        return Optional.of(Decision.of(program, Outcome.TOO_LATE, List.of(Reason.of(Why.TOO_LATE, limit)), count)
                .proposing(Proposal.BILL));
    }
}
