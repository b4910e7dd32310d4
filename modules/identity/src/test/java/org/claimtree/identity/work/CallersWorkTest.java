package org.claimtree.identity.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.OwnWork;
import org.claimtree.identity.alerts.AllRecipients;
import org.claimtree.identity.alerts.Inbox;
import org.claimtree.identity.drafts.FormDrafts;
import org.claimtree.identity.drafts.SaveFormDraft;
import org.claimtree.identity.testing.IdentityDesk;
import org.claimtree.platform.CanonicalJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CallersWorkTest {
    private final UUID anna = UUID.randomUUID();
    private final IdentityDesk desk = new IdentityDesk();
    private final CallersWork work = new CallersWork(
            new Inbox(desk.sql(), desk.clock(), desk.caller(), new AllRecipients(List.of())),
            new FormDrafts(desk.sql(), desk.caller()));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void it_counts_what_is_the_callers_own_and_tells_since_when_the_oldest_waits() {
        desk.become(anna, "anna");
        assertThat(work.alerts()).isEqualTo(new OwnWork.Count(0, null));
        assertThat(work.formDrafts()).isEqualTo(new OwnWork.Count(0, null));
        for (String key : List.of("A", "B")) {
            alert(key, anna);
            keep(key);
            desk.wait(Duration.ofMinutes(1));
        }
        alert("C", UUID.randomUUID());
        assertThat(work.alerts()).isEqualTo(new OwnWork.Count(2, IdentityDesk.NOON));
        assertThat(work.formDrafts()).isEqualTo(new OwnWork.Count(2, IdentityDesk.NOON));
        desk.become(UUID.randomUUID(), "ben");
        assertThat(work.alerts().count() + work.formDrafts().count()).isZero();
    }

    private void alert(String key, UUID to) {
        desk.runs(() -> desk.sql()
                .run(h -> h.createUpdate("insert into identity.alert (id, kind, key, text, users, groups, raised_at)"
                                + " values (gen_random_uuid(), 'TRIAL', :key, 'Text.', array[:to], '{}', :at)")
                        .bind("key", key)
                        .bind("to", to)
                        .bind("at", desk.clock().instant())
                        .execute()));
    }

    private void keep(String form) {
        SaveFormDraft save = new SaveFormDraft(desk.sql(), desk.caller(), desk.clock());
        desk.runs(() -> save.save(
                form, new SaveFormDraft.Typed(null, CanonicalJson.mapper().createObjectNode())));
    }
}
