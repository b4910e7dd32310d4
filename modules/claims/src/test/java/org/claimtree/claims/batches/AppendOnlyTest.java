package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What proves a claim is never changed, whoever asks; what a server needs to change it may. */
@Tag("database")
class AppendOnlyTest {
    private static BatchFixture data;

    @BeforeAll
    static void build() {
        data = new BatchFixture();
        data.product.save(BatchFixture.smallFiles());
        data.clients(2);
        data.product.build();
    }

    @AfterAll
    static void drop() {
        data.close();
    }

    private static void refused(DataSource who, String sql) {
        String before = data.everything();
        assertThatThrownBy(() -> Jdbi.create(who).useHandle(h -> h.execute(sql)))
                .as(sql)
                .hasMessageMatching("(?s).*(permission denied|never changed or removed).*");
        assertThat(data.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update claims.proof set snapshot = snapshot",
                "delete from claims.proof",
                "truncate claims.proof",
                "update claims.file_part set bytes = bytes",
                "delete from claims.file_part",
                "truncate claims.file_part"
            })
    void proof_and_bytes_are_never_changed_not_even_by_the_owner(String sql) {
        refused(data.database.appDataSource(), sql);
        refused(data.database.ownerDataSource(), sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "claim_charge", "file", "batch", "batch_charge", "counter"})
    void the_server_removes_nothing_that_was_frozen(String table) {
        refused(data.database.appDataSource(), "delete from claims." + table);
        refused(data.database.appDataSource(), "truncate claims." + table + " cascade");
    }

    @Test
    void a_charge_is_on_one_live_claim_whatever_the_code_does() {
        assertThatThrownBy(
                        () -> Jdbi.create(data.database.ownerDataSource())
                                .useHandle(
                                        h -> h.execute(
                                                "insert into claims.claim_charge (claim, line, charge, coverage, live)"
                                                        + " select claim, 99, charge, coverage, true from claims.claim_charge limit 1")))
                .hasMessageContaining("one_live_claim");
    }

    @ParameterizedTest
    @CsvSource({"CT0000001", "ct1", "C", "CT-1", "CT0000000000001"})
    void a_claim_number_is_unique_and_has_its_form(String number) {
        assertThatThrownBy(() -> Jdbi.create(data.database.ownerDataSource())
                        .useHandle(h -> h.execute("insert into claims.claim select gen_random_uuid(), '" + number
                                + "', batch, file_no, part_no, position, client, coverage, payer, status, total,"
                                + " service_from, service_through from claims.claim limit 1")))
                .hasMessageMatching("(?s).*(claim_number_key|claim_number_check).*");
    }
}
