package org.claimtree.claims.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimtree.claims.access.Bounds;
import org.claimtree.claims.access.Whose;
import org.claimtree.claims.life.ClaimAction;
import org.claimtree.claims.life.ReadClaimWork;
import org.claimtree.claims.life.WorkOnClaims;
import org.claimtree.claims.life.WorkOnDrafts;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.web.ListWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who works on drafts: kept with their charges, because each check makes drafts anew. */
@Tag("database")
class DraftWorkTest {
    private static final LocalDate SOON = LocalDate.of(2026, 12, 1);

    private final TestDatabase database = Product.freshDatabase();
    private final Product product = new Product(database);

    @BeforeEach
    void twoDrafts() {
        product.save(Office.usual());
        product.save(aClient("A"), aCharge("N-1"), aCharge("N-2").on("2026-10-06"));
        product.save(aClient("B").consent(null, null), aCharge("N-3"));
        product.check();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void keep(String assignee, LocalDate on, String words, String... charges) {
        product.work(new WorkOnDrafts.Wish(Stream.of(charges).map(ACharge::id).toList(), assignee, on, words));
    }

    private ReadDrafts.Draft draft(String client) {
        return product.drafts().stream()
                .filter(draft -> draft.clientRef().equals(client))
                .findFirst()
                .orElseThrow();
    }

    private List<String> words(ReadClaimWork.Work work) {
        return work.entries().stream().map(ReadClaimWork.Entry::words).toList();
    }

    private List<String> found(String assignee, LocalDate through) {
        ReadDrafts.Waiting waiting = new ReadDrafts.Waiting(null, null, assignee, through);
        return product
                .drafts(
                        new ReadDrafts.Question(null, null, null, Whose.ALL, Bounds.ALL, waiting),
                        new ListWindow("followUp", 0, 10))
                .items()
                .stream()
                .map(ReadDrafts.Draft::clientRef)
                .toList();
    }

    @Test
    void the_newest_word_of_a_drafts_charges_says_how_it_stands_also_after_a_check() {
        keep("ann", SOON, "asked for the new card", "N-1", "N-3");
        keep("bob", null, "card came", "N-2");
        UUID before = draft("A").id();
        product.check();
        ReadDrafts.Draft anew = draft("A");
        assertThat(anew.id()).isNotEqualTo(before);
        assertThat(anew.assignee()).isEqualTo("bob");
        assertThat(anew.followUpOn()).isNull();
        ReadClaimWork.Work work = product.worked(anew.id());
        assertThat(work.assignee()).isEqualTo("bob");
        assertThat(work.workers()).containsExactly("ann", "bob");
        assertThat(words(work)).containsExactly("card came", "asked for the new card");
        assertThat(draft("B").assignee()).isEqualTo("ann");
        assertThat(draft("B").followUpOn()).isEqualTo(SOON);
        assertThatThrownBy(() -> product.worked(before)).isInstanceOf(Problem.class);
    }

    @Test
    void all_charges_of_a_draft_keep_what_was_said_when_one_goes_its_own_way() {
        keep("ann", SOON, "two claims?", "N-1");
        product.decide(new ClaimDecision(
                ClaimDecision.Kind.APART, List.of(ACharge.id("N-2")), null, null, null, "other month"));
        assertThat(product.drafts())
                .filteredOn(draft -> draft.clientRef().equals("A"))
                .hasSize(2)
                .extracting(ReadDrafts.Draft::assignee)
                .containsOnly("ann");
    }

    @Test
    void drafts_are_found_by_who_works_on_them_and_when_they_are_looked_at_again() {
        keep("ann", SOON, null, "N-1");
        keep("ann", SOON.plusDays(1), null, "N-3");
        assertThat(found("ann", null)).containsExactly("A", "B");
        assertThat(found("bob", null)).isEmpty();
        assertThat(found(null, SOON)).containsExactly("A");
        assertThat(found("ann", SOON.minusDays(1))).isEmpty();
        assertThat(product.drafts(
                                new ReadDrafts.Question(
                                        null,
                                        null,
                                        null,
                                        Whose.ALL,
                                        Bounds.ALL,
                                        new ReadDrafts.Waiting(null, null, "ann", SOON)),
                                new ListWindow("from", 0, 10))
                        .total())
                .isOne();
        keep(null, null, "done", "N-1");
        assertThat(found("ann", null)).containsExactly("B");
    }

    @Test
    void a_claim_tells_what_was_said_of_its_charges_before_and_its_own_words_say_how_it_stands() {
        keep("ann", SOON, "asked for the new card", "N-1");
        product.build();
        ReadClaimWork.Work frozen = product.worked("CT0000001");
        assertThat(frozen.assignee()).isNull();
        assertThat(frozen.followUpOn()).isNull();
        assertThat(frozen.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.words()).isEqualTo("asked for the new card");
            assertThat(entry.actor()).isEqualTo("tester");
            assertThat(entry.draft()).isTrue();
        });
        product.work(new WorkOnClaims.Wish(List.of("CT0000001"), "bob", null, "called payer"));
        ReadClaimWork.Work own = product.worked("CT0000001");
        assertThat(own.assignee()).isEqualTo("bob");
        assertThat(words(own)).containsExactly("called payer", "asked for the new card");
        assertThat(own.entries().get(0).draft()).isNull();
    }

    @Test
    void a_batch_whose_time_is_kept_in_seconds_comes_after_what_was_said_in_the_same_second() {
        Product within = new Product(database, Clock.offset(Product.CLOCK, Duration.ofMillis(700)), Product.RENDERER);
        within.work(new WorkOnDrafts.Wish(List.of(ACharge.id("N-1")), "ann", SOON, "asked for the new card"));
        within.build();
        assertThat(words(product.worked("CT0000001"))).containsExactly("asked for the new card");
    }

    @Test
    void what_was_said_before_a_claim_counts_no_more_when_its_charges_are_open_again() {
        keep("ann", SOON, "asked for the new card", "N-1");
        Product later = new Product(database, Clock.offset(Product.CLOCK, Duration.ofHours(1)), Product.RENDERER);
        UUID batch = later.build().id();
        later.download(batch, 1);
        later.mark(ClaimAction.REJECT, "277CA A3", "CT0000001");
        later.check();
        assertThat(draft("A").assignee()).isNull();
        assertThat(found("ann", null)).isEmpty();
        ReadClaimWork.Work work = product.worked(draft("A").id());
        assertThat(work.followUpOn()).isNull();
        assertThat(words(work)).containsExactly("asked for the new card");
    }

    @Test
    void what_was_said_counts_on_when_the_batch_is_cancelled() {
        keep("ann", SOON, null, "N-1");
        Product later = new Product(database, Clock.offset(Product.CLOCK, Duration.ofHours(1)), Product.RENDERER);
        later.cancel(later.build().id(), false);
        later.check();
        assertThat(draft("A").assignee()).isEqualTo("ann");
    }

    @Test
    void all_that_is_wrong_is_told_and_nothing_is_kept() {
        assertThatThrownBy(() -> keep("carl", null, null, "N-1", "N-9"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::pointer)
                                .containsExactly("/assignee", "/charges/1"));
        assertThat(product.worked(draft("A").id()).entries()).isEmpty();
    }

    @Test
    void drafts_of_clients_out_of_reach_are_not_there() {
        UUID draft = draft("A").id();
        product.as(new Caller(
                UUID.randomUUID(),
                "else",
                EnumSet.allOf(Permission.class),
                Reach.OWN_CLIENTS,
                new Caller.Origin(Caller.Via.SESSION, "127.0.0.1", null)));
        assertThatThrownBy(() -> product.worked(draft)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> keep("ann", null, null, "N-1"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::pointer)
                                .containsExactly("/charges/0"));
    }

    @Test
    void each_word_leaves_a_row_about_the_clients_in_the_audit_trail() {
        keep("ann", null, "x", "N-1", "N-3");
        Integer rows = product.sql()
                .query(h -> h.createQuery(
                                "select count(*) from identity.audit where kind = 'claim-draft'"
                                        + " and action = 'CHANGE' and subjects @> (select array_agg(id::text) from clients.client)")
                        .mapTo(Integer.class)
                        .one());
        assertThat(rows).isOne();
    }
}
