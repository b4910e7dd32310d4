package org.claimtree.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.claimtree.app.testing.Practice;
import org.claimtree.claims.batches.BatchWork;
import org.claimtree.claims.batches.FailBatch;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.platform.LongWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReadWorkTest {
    private final Practice practice = new Practice();

    @BeforeEach
    void begin() {
        practice.take(Practice.sample());
        practice.as(Practice.administrator());
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void a_batch_is_told_while_it_is_built_with_how_far_it_is() {
        UUID batch = practice.begin();
        ReadWork.Item item = work(ended().plus(Duration.ofDays(9))).get(0);
        assertThat(item.total()).isPositive();
        assertThat(item)
                .isEqualTo(new ReadWork.Item(
                        "CLAIM_BATCH",
                        batch.toString(),
                        "BUILDING",
                        0,
                        item.total(),
                        Practice.NOON.instant(),
                        LongWork.State.RUNNING,
                        "/batch.xhtml?id=" + batch));
    }

    @Test
    void a_batch_that_is_read_back_tells_of_its_parts() {
        practice.batch();
        practice.owner().useHandle(h -> {
            h.execute("update claims.batch set status = 'VERIFYING'");
            h.execute("delete from claims.part_check");
        });
        List<ReadWork.Item> items = work(ended().plus(Duration.ofDays(9)));
        assertThat(items)
                .extracting(i -> i.stage() + " " + i.done() + " of " + i.total())
                .containsExactly("VERIFYING 0 of 1");
    }

    @Test
    void what_ended_is_told_for_an_hour() {
        practice.batch();
        assertThat(work(ended().plus(Duration.ofMinutes(60))))
                .extracting(i -> i.stage() + " " + (i.done() == i.total()))
                .containsExactly("READY true");
        assertThat(work(ended().plus(Duration.ofMinutes(60)).plusMillis(1))).isEmpty();
    }

    @Test
    void a_failure_is_told_as_one() {
        UUID batch = practice.begin();
        practice.in(() -> {
            new FailBatch(practice.sql()).fail(batch, "incident");
            return null;
        });
        assertThat(work(ended()))
                .extracting(i -> i.stage() + " " + i.state() + " " + i.done())
                .containsExactly("FAILED FAILED 0");
        practice.owner().useHandle(h -> h.execute("update claims.batch set status = 'BUILDING'"));
        assertThat(work(Instant.parse("2199-01-01T00:00:00Z")))
                .extracting(ReadWork.Item::stage)
                .containsExactly("BUILDING");
    }

    @Test
    void it_is_for_who_may_read_claims_and_sees_every_client() {
        practice.begin();
        practice.as(Practice.person(Reach.ALL, EnumSet.complementOf(EnumSet.of(Permission.READ_CLAIMS))));
        assertThat(work(Practice.NOON.instant())).isEmpty();
        practice.as(Practice.person(Reach.DIVISIONS, EnumSet.allOf(Permission.class)));
        assertThat(work(Practice.NOON.instant())).isEmpty();
        practice.as(Practice.person(Reach.ALL, EnumSet.of(Permission.READ_CLAIMS)));
        assertThat(work(Practice.NOON.instant())).hasSize(1);
    }

    private List<ReadWork.Item> work(Instant now) {
        BatchWork batches = new BatchWork(practice.sql(), practice.access());
        return new ReadWork(List.of(batches), practice.caller(), Clock.fixed(now, java.time.ZoneOffset.UTC)).read();
    }

    /** When the batch ended, on the database's clock; any time while it has not. */
    private Instant ended() {
        return practice.owner()
                .withHandle(h -> h.createQuery("select coalesce(ended_at, '2026-11-02T17:00:00Z') from claims.batch")
                        .mapTo(Instant.class)
                        .one());
    }
}
