package org.claimtree.app.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.claimtree.identity.AuditEntry;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.IntegrityCheck;
import org.claimtree.platform.Sql;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class VerifyAllTest {
    private final TestDatabase database = TestDatabase.fresh("platform");
    private final TestTransactions transactions = new TestTransactions(database.appDataSource());
    private final List<AuditEntry> audited = new ArrayList<>();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_answer_tells_every_check_and_the_rows_without_a_seal() {
        VerifyAll.Verification verification = verify(check("b", 3, List.of()), check("a", 0, List.of()));
        assertThat(CanonicalJson.write(verification))
                .isEqualTo("{\"whole\":true,\"unsealed\":3,\"checks\":[{\"what\":\"a\",\"checked\":7,\"problems\":[]},"
                        + "{\"what\":\"b\",\"checked\":7,\"problems\":[]}]}");
        assertThat(audited).extracting(AuditEntry::kind).containsExactly("verification");
    }

    @Test
    void one_problem_anywhere_is_enough() {
        IntegrityCheck.Broken broken = new IntegrityCheck.Broken("revision 5", "Missing.");
        VerifyAll.Verification verification = verify(check("a", 0, List.of()), check("b", 0, List.of(broken)));
        assertThat(verification.whole()).isFalse();
        assertThat(verification.checks().get(1).problems()).containsExactly(broken);
    }

    @Test
    void one_verification_runs_at_a_time() {
        TestTransactions other = new TestTransactions(database.appDataSource());
        VerifyAll second = new VerifyAll(new Sql(other.dataSource()), List.of(), audited::add);
        IntegrityCheck slow = new IntegrityCheck() {
            @Override
            public String what() {
                return "slow";
            }

            @Override
            public Outcome run() {
                assertThatThrownBy(() -> other.run(second::verify))
                        .hasFieldOrPropertyWithValue("status", 409)
                        .hasFieldOrPropertyWithValue("type", "verification-running");
                return new Outcome(1, 0, List.of());
            }
        };
        assertThat(verify(slow).whole()).isTrue();
        assertThat(other.run(second::verify).whole()).isTrue();
    }

    private VerifyAll.Verification verify(IntegrityCheck... checks) {
        VerifyAll all = new VerifyAll(new Sql(transactions.dataSource()), List.of(checks), audited::add);
        return transactions.run(all::verify);
    }

    private static IntegrityCheck check(String what, long unsealed, List<IntegrityCheck.Broken> problems) {
        return new IntegrityCheck() {
            @Override
            public String what() {
                return what;
            }

            @Override
            public Outcome run() {
                return new Outcome(7, unsealed, problems);
            }
        };
    }
}
