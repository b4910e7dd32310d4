package org.claimtree.directory.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.directory.Division;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Provider;
import org.claimtree.directory.RowScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.Caller;
import org.claimtree.identity.FieldChange;
import org.claimtree.identity.Reach;
import org.claimtree.kernel.EntityName;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.claimtree.platform.web.Precondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class UserLinksTest {
    private static final UUID ANNA = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID NOBODY = UUID.fromString("00000000-0000-0000-0000-00000000000f");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T17:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database = TestDatabase.fresh("platform", "identity", "directory");
    private final TestTransactions transactions = new TestTransactions(database.appDataSource());
    private final Sql sql = new Sql(transactions.dataSource());
    private final List<AuditEntry> audited = new ArrayList<>();
    private ReadLinks read;
    private SaveLinks save;

    @BeforeEach
    void open() {
        SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", NOON);
        transactions.run(() -> log.append(
                "test",
                List.of(
                        entry(MasterKind.DIVISION, "EAST", new Division("East", true)),
                        entry(MasterKind.DIVISION, "WEST", new Division("West", true)),
                        entry(
                                MasterKind.PROVIDER,
                                "BAKER",
                                new Provider(EntityName.organization("BAKER"), null, null, null, null, true)))));
        read = new ReadLinks(sql, List.of(user -> !user.equals(NOBODY)));
        save = new SaveLinks(sql, log, new MasterDataLog(log), read, audited::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_saved_takes_the_place_of_what_was_there_and_both_are_audited() {
        save(new UserLinks(List.of("WEST", "EAST", "WEST"), "BAKER"));
        assertThat(read.of(ANNA)).isEqualTo(new UserLinks(List.of("EAST", "WEST"), "BAKER"));
        save(new UserLinks(List.of("WEST"), null));
        assertThat(read.of(ANNA)).isEqualTo(new UserLinks(List.of("WEST"), null));
        assertThat(audited).extracting(AuditEntry::subjects).containsOnly(List.of(ANNA.toString()));
        assertThat(audited.get(1).changes())
                .containsExactly(
                        new FieldChange("/divisions/0", "\"EAST\"", "\"WEST\""),
                        new FieldChange("/divisions/1", "\"WEST\"", null),
                        new FieldChange("/provider", "\"BAKER\"", null));
    }

    @Test
    void refs_that_name_nothing_are_all_refused() {
        assertThatThrownBy(() -> save(new UserLinks(List.of("EAST", "NORTH"), "NOONE")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::pointer)
                                .containsExactly("/divisions/1", "/provider"));
        assertThat(audited).isEmpty();
    }

    @Test
    void a_change_says_what_it_starts_from() {
        assertThatThrownBy(() -> save(ANNA, null)).hasFieldOrPropertyWithValue("status", 428);
        assertThatThrownBy(() -> save(ANNA, "\"0000000000000000\"")).hasFieldOrPropertyWithValue("status", 409);
        assertThatThrownBy(() -> save(NOBODY, "\"0000000000000000\"")).hasFieldOrPropertyWithValue("status", 404);
        assertThatThrownBy(() -> read.of(NOBODY)).hasFieldOrPropertyWithValue("status", 404);
    }

    @Test
    void the_scope_of_a_caller_is_what_reach_and_links_say() {
        assertThat(scope(ANNA, Reach.DIVISIONS)).isEqualTo(new RowScope(false, List.of(), null));
        assertThat(scope(ANNA, Reach.OWN_CLIENTS)).isEqualTo(new RowScope(false, List.of(), null));
        save(new UserLinks(List.of("WEST", "EAST"), "BAKER"));
        assertThat(scope(ANNA, Reach.DIVISIONS)).isEqualTo(new RowScope(false, List.of("EAST", "WEST"), null));
        assertThat(scope(ANNA, Reach.OWN_CLIENTS)).isEqualTo(new RowScope(false, List.of(), "BAKER"));
        assertThat(scope(ANNA, Reach.ALL)).isEqualTo(RowScope.ALL);
        assertThat(scope(null, Reach.DIVISIONS)).isEqualTo(new RowScope(false, List.of(), null));
    }

    @Test
    void what_concerns_the_whole_practice_is_for_those_who_see_all_of_it() {
        scopes(ANNA, Reach.ALL).demandAll();
        for (Reach reach : List.of(Reach.DIVISIONS, Reach.OWN_CLIENTS)) {
            assertThatThrownBy(() -> scopes(ANNA, reach).demandAll())
                    .hasFieldOrPropertyWithValue("status", 403)
                    .hasFieldOrPropertyWithValue("type", "whole-practice-only");
        }
    }

    private RowScope scope(UUID user, Reach reach) {
        return scopes(user, reach).current();
    }

    private RowScopes scopes(UUID user, Reach reach) {
        Caller caller = new Caller(user, "anna", Set.of(), reach, Caller.SYSTEM.origin());
        return new RowScopes(sql, () -> caller);
    }

    private void save(UserLinks wanted) {
        transactions.run(() ->
                save.save(ANNA, wanted, new Precondition("\"" + read.of(ANNA).tag() + "\"", null)));
    }

    private void save(UUID user, String ifMatch) {
        transactions.run(() -> save.save(user, UserLinks.NONE, new Precondition(ifMatch, null)));
    }

    private static RevisionEntry entry(MasterKind kind, String ref, Object content) {
        return new RevisionEntry(kind.logKind(), ref, RevisionEntry.ALWAYS, CanonicalJson.write(content));
    }
}
