package org.claimtree.claims.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.claimtree.kernel.Money;
import org.junit.jupiter.api.Test;

/** Every combination of facts has one place, and it is the one that the words of the practice say. */
class StandingTest {
    private static final List<Boolean> EITHER = List.of(true, false);
    private static final Money SOME = Money.of("60.00");

    /** What each place means, written without regard to the others; no two of them hold at once. */
    private static final Map<Place, Predicate<LineFacts>> MEANING = new EnumMap<>(Place.class);

    static {
        Predicate<LineFacts> charged = f -> f.charged().state() == LineFacts.State.STANDS;
        Predicate<LineFacts> priced = charged.and(f -> f.charged().amount().isPositive());
        Predicate<LineFacts> payerOwes = f -> f.open().payers().isPositive();
        Predicate<LineFacts> clientOwes = f -> f.open().client().isPositive();
        Predicate<LineFacts> owed = priced.and(payerOwes.or(clientOwes));
        Predicate<LineFacts> claimed = payerOwes.and(f -> f.claimed().live());
        Predicate<LineFacts> left = payerOwes.negate().and(f -> f.release().answered());
        Predicate<LineFacts> underway = owed.and(claimed.negate()).and(left.negate());
        Predicate<LineFacts> released = underway.and(f -> f.release().released());
        Predicate<LineFacts> byHand = f -> f.release().hold() != null;
        Predicate<LineFacts> found = payerOwes.and(f ->
                f.release().notYet() || !f.claimed().building() && f.claimed().check() == LineFacts.Check.HELD);
        MEANING.put(Place.NOT_CHARGED, charged.negate());
        MEANING.put(Place.ZERO_PRICED, charged.and(priced.negate()));
        MEANING.put(
                Place.PAID, priced.and(owed.negate()).and(f -> f.open().paid().isPositive()));
        MEANING.put(
                Place.WRITTEN_OFF,
                priced.and(owed.negate()).and(f -> !f.open().paid().isPositive()));
        MEANING.put(Place.ON_CLAIM, priced.and(claimed));
        MEANING.put(Place.TO_RELEASE, underway.and(f -> !f.release().released()));
        MEANING.put(Place.HELD, released.and(byHand.or(found)));
        MEANING.put(Place.READY, released.and(payerOwes).and(byHand.or(found).negate()));
        MEANING.put(
                Place.WITH_CLIENT,
                owed.and(left).or(released.and(payerOwes.negate()).and(byHand.negate())));
    }

    @Test
    void every_combination_is_in_exactly_one_place() {
        Set<Place> seen = EnumSet.noneOf(Place.class);
        Set<Standing.Why> reasons = EnumSet.noneOf(Standing.Why.class);
        for (LineFacts facts : all()) {
            Standing standing = Standing.of(facts);
            List<Place> meant = MEANING.entrySet().stream()
                    .filter(one -> one.getValue().test(facts))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(meant).as("%s", facts).containsExactly(standing.place());
            seen.add(standing.place());
            reasons.add(standing.why());
        }
        assertThat(seen).containsExactlyInAnyOrder(Place.values());
        assertThat(reasons).containsExactlyInAnyOrder(Standing.Why.values());
    }

    @Test
    void a_held_line_says_who_held_it_or_what_was_found() {
        LineFacts.Claimed found =
                new LineFacts.Claimed(false, false, false, LineFacts.Check.HELD, "AUTH_REQUIRED, NPI");
        LineFacts.Charged charged = new LineFacts.Charged(LineFacts.State.STANDS, SOME, true);
        LineFacts.Open open = new LineFacts.Open(SOME, Money.ZERO, Money.ZERO);
        LineFacts.Release released = new LineFacts.Release(true, false, null, false);
        LineFacts.Release byHand = new LineFacts.Release(true, false, "asks for the note", false);
        assertThat(Standing.of(new LineFacts(charged, open, released, found)).words())
                .isEqualTo("AUTH_REQUIRED, NPI");
        assertThat(Standing.of(new LineFacts(charged, open, byHand, found)))
                .isEqualTo(new Standing(Place.HELD, Standing.Why.HELD_BY_HAND, "asks for the note"));
    }

    private static List<LineFacts> all() {
        List<LineFacts.Claimed> claims = claims();
        List<LineFacts.Release> releases = releases();
        List<LineFacts> all = new ArrayList<>();
        for (LineFacts.Charged charged : charges()) {
            for (LineFacts.Open open : openings()) {
                for (LineFacts.Release release : releases) {
                    claims.forEach(claimed -> all.add(new LineFacts(charged, open, release, claimed)));
                }
            }
        }
        return all;
    }

    private static List<LineFacts.Charged> charges() {
        List<LineFacts.Charged> all = new ArrayList<>();
        for (LineFacts.State state : LineFacts.State.values()) {
            for (Money amount : List.of(Money.ZERO, SOME)) {
                EITHER.forEach(said -> all.add(new LineFacts.Charged(state, amount, said)));
            }
        }
        return all;
    }

    private static List<LineFacts.Open> openings() {
        List<LineFacts.Open> all = new ArrayList<>();
        for (Money payers : List.of(Money.ZERO, SOME)) {
            for (Money client : List.of(Money.of("-20.00"), Money.ZERO, SOME)) {
                for (Money paid : List.of(Money.ZERO, SOME)) {
                    all.add(new LineFacts.Open(payers, client, paid));
                }
            }
        }
        return all;
    }

    private static List<LineFacts.Release> releases() {
        List<LineFacts.Release> all = new ArrayList<>();
        for (boolean released : EITHER) {
            for (boolean answered : EITHER) {
                for (boolean notYet : EITHER) {
                    all.add(new LineFacts.Release(released, answered, null, notYet));
                    all.add(new LineFacts.Release(released, answered, "why", notYet));
                }
            }
        }
        return all;
    }

    private static List<LineFacts.Claimed> claims() {
        List<LineFacts.Claimed> all = new ArrayList<>();
        for (boolean live : EITHER) {
            for (boolean building : EITHER) {
                for (boolean denied : EITHER) {
                    for (LineFacts.Check check : LineFacts.Check.values()) {
                        all.add(new LineFacts.Claimed(live, building, denied, check, null));
                    }
                }
            }
        }
        return all;
    }
}
