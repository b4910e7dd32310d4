package org.claimtree.claims.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.identity.AuditAction;
import org.claimtree.invoicing.ChargesSubmitted;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Steps of claims that somebody tells: mailed, accepted, rejected, and that one of these was a mistake. All or none. */
@ApplicationScoped
public class MarkClaims {
    private static final Set<ClaimAction> TOLD =
            EnumSet.of(ClaimAction.MAIL, ClaimAction.ACCEPT, ClaimAction.REJECT, ClaimAction.UNDO);

    /** What frees charges or says that something was never so is asked about later. */
    private static final Set<ClaimAction> REASONED = EnumSet.of(ClaimAction.REJECT, ClaimAction.UNDO);

    private Sql sql;
    private LifeRows rows;
    private PracticeToday today;
    private ClaimAccess access;
    private Event<ChargesSubmitted> news;

    /** For the container. */
    protected MarkClaims() {}

    @Inject
    public MarkClaims(Sql sql, LifeRows rows, PracticeToday today, ClaimAccess access, Event<ChargesSubmitted> news) {
        this.sql = sql;
        this.rows = rows;
        this.today = today;
        this.access = access;
        this.news = news;
    }

    /**
     * What somebody tells.
     *
     * @param claims numbers, 1–1,000
     * @param action MAIL, ACCEPT, REJECT or UNDO
     * @param on when it happened; null: today
     * @param reason in words; a rejection and what is taken back have one
     */
    public record Wish(List<String> claims, ClaimAction action, LocalDate on, String reason) {
        public Wish {
            claims = claims == null ? List.of() : List.copyOf(claims);
        }
    }

    /** Where the claims stand then. */
    @Schema(name = "MarkedClaims")
    public record Marked(List<Standing> items) {}

    /** Where a claim stands. */
    @Schema(name = "ClaimStanding")
    public record Standing(String number, ClaimStatus status) {}

    /**
     * @throws Problem 409 when charges of a claim that is to be live again are elsewhere by now, 422 with all that stands
     *     against it
     */
    @Transactional
    public Marked mark(Wish wish) {
        return sql.query(h -> {
            List<ClaimRow> claims = ClaimRow.lock(h, wish.claims(), access);
            List<InputProblem> problems = problems(wish, claims);
            if (!problems.isEmpty()) {
                throw Problem.invalid(problems);
            }
            LocalDate on = wish.on() == null ? today.date() : wish.on();
            move(claims, wish, on);
            access.trace(
                    AuditAction.CHANGE,
                    "claim",
                    claims.stream().map(ClaimRow::number).toList(),
                    claims.stream().map(ClaimRow::client).toList());
            List<UUID> ids = claims.stream().map(ClaimRow::id).toList();
            return new Marked(ClaimRow.read(h, ids).stream()
                    .map(claim -> new Standing(claim.number(), claim.status()))
                    .toList());
        });
    }

    private void move(List<ClaimRow> claims, Wish wish, LocalDate on) {
        switch (wish.action()) {
            case UNDO -> rows.pop(claims, on, wish.reason());
            case MAIL -> {
                rows.push(claims, step(wish, LifeRows.Cause.MAILED, on));
                news.fire(new ChargesSubmitted(rows.charges(claims)));
            }
            case ACCEPT -> rows.push(claims, step(wish, LifeRows.Cause.ACCEPTED, on));
            default -> rows.push(claims, step(wish, LifeRows.Cause.REJECTED, on));
        }
    }

    private static LifeRows.Step step(Wish wish, LifeRows.Cause cause, LocalDate on) {
        return new LifeRows.Step(ClaimLife.after(wish.action()), cause, on, wish.reason());
    }

    private List<InputProblem> problems(Wish wish, List<ClaimRow> claims) {
        List<InputProblem> problems = new ArrayList<>();
        if (!TOLD.contains(wish.action())) {
            problems.add(new InputProblem("/action", "NOT_TOLD", "That is not told of a claim, but done with it."));
            return problems;
        }
        if (wish.on() != null && wish.on().isAfter(today.date())) {
            problems.add(new InputProblem("/on", "IN_THE_FUTURE", "It has happened before it is told."));
        }
        if (REASONED.contains(wish.action())
                && (wish.reason() == null || wish.reason().isBlank())) {
            problems.add(new InputProblem(
                    "/reason", "REASON_MISSING", "A rejection, and what is taken back, has its reason."));
        }
        Map<String, ClaimRow> known = claims.stream().collect(Collectors.toMap(ClaimRow::number, Function.identity()));
        for (int i = 0; i < wish.claims().size(); i++) {
            ClaimRow claim = known.remove(wish.claims().get(i));
            String at = "/claims/" + i;
            if (claim == null) {
                problems.add(new InputProblem(at, "UNKNOWN_CLAIM", "There is no such claim, or it stands here twice."));
            } else {
                ClaimLife.obstacle(claim.facts(today.master()), wish.action())
                        .ifPresent(sentence -> problems.add(new InputProblem(at, "NOT_POSSIBLE", sentence)));
            }
        }
        return problems;
    }
}
