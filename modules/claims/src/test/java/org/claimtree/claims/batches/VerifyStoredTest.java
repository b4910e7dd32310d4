package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.claimtree.platform.IntegrityCheck;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever somebody changes or takes away behind the server's back is named. */
@Tag("database")
class VerifyStoredTest {
    private final BatchFixture data = new BatchFixture();
    private ReadBatches.Batch batch;

    @BeforeEach
    void build() {
        data.product.save(BatchFixture.smallFiles());
        batch = data.clients(9).product.build();
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void a_whole_database_is_whole() {
        assertThat(batch.claims()).isGreaterThan(9);
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_flipped_byte_of_a_part_is_named_and_the_file_with_it() {
        tamper(
                "file_part",
                "update claims.file_part set bytes = set_byte(bytes, 3, get_byte(bytes, 3) # 1)" + " where batch = '"
                        + batch.id() + "' and file_no = 1 and part_no = 2");
        assertThat(broken()).containsExactly(file(1) + ", part 2", file(1));
    }

    @Test
    void a_part_whose_fingerprint_was_made_to_fit_is_found_by_the_whole_file() {
        tamper(
                "file_part",
                "update claims.file_part set bytes = b, sha256 = encode(sha256(b), 'hex')"
                        + " from (select set_byte(bytes, 3, get_byte(bytes, 3) # 1) as b, ctid as place from claims.file_part"
                        + " where file_no = 2 and part_no = 1) changed where ctid = place");
        assertThat(broken()).containsExactly(file(2));
    }

    @Test
    void missing_parts_are_named_wherever_they_were() {
        tamper("file_part", "delete from claims.file_part where file_no = 1 and part_no in (0, 2)");
        int closing = parts(2) - 1;
        tamper("file_part", "delete from claims.file_part where file_no = 2 and part_no = " + closing);
        assertThat(broken())
                .containsExactly(
                        file(1) + ", part 0", file(1) + ", part 2", file(1), file(2) + ", part " + closing, file(2));
    }

    @Test
    void a_flipped_character_of_a_snapshot_or_an_input_and_a_missing_proof_are_named() {
        tamper(
                "proof",
                "update claims.proof set snapshot = replace(snapshot, 'F411', 'F412') where claim ="
                        + " (select id from claims.claim where number = 'CT0000002')");
        tamper(
                "proof",
                "update claims.proof set input = input || ' ' where claim ="
                        + " (select id from claims.claim where number = 'CT0000004')");
        tamper(
                "proof",
                "delete from claims.proof where claim =" + " (select id from claims.claim where number = 'CT0000005')");
        assertThat(broken()).containsExactly("claim CT0000002", "claim CT0000004", "claim CT0000005");
    }

    @Test
    void numbers_that_were_given_and_are_nowhere_are_named() {
        long last = batch.claims();
        data.owner.useHandle(h -> {
            h.execute("update claims.counter set value = value + 1");
            assertThat(h.createQuery("select count(*) from claims.counter")
                            .mapTo(Integer.class)
                            .one())
                    .isEqualTo(3);
        });
        assertThat(broken())
                .containsExactly(
                        "claim CT%07d".formatted(last + 1),
                        "interchange:CLEARING, number " + (number("CLEARING") + 1),
                        "interchange:OTHER, number " + (number("OTHER") + 1));
    }

    private long number(String partner) {
        return data.count("claims.file where partner = '" + partner + "'");
    }

    private int parts(int file) {
        return (int) data.count("claims.file_part where batch = '" + batch.id() + "' and file_no = " + file);
    }

    private String file(int number) {
        return "batch " + batch.id() + ", file " + number;
    }

    private List<String> broken() {
        Sql sql = data.product.sql();
        List<String> places = new ArrayList<>();
        data.product.inOne(() -> List.of(new VerifyFiles(sql), new VerifyProofs(sql), new VerifyNumbers(sql))
                .forEach(check -> check.run().problems().stream()
                        .map(IntegrityCheck.Broken::where)
                        .forEach(places::add)));
        return places;
    }

    private void tamper(String table, String statement) {
        Jdbi owner = data.owner;
        owner.useHandle(h -> {
            h.execute("alter table claims." + table + " disable trigger user");
            h.execute(statement);
        });
    }
}
