package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.testing.Office;
import org.claimtree.edi837p.Edi837pRenderer;
import org.claimtree.edi837p.testing.InterchangeVerifier;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From charges to finished files on PostgreSQL. */
@Tag("database")
class BatchFilesTest {
    private final BatchFixture data = new BatchFixture();

    @AfterEach
    void drop() {
        data.close();
    }

    @Test
    void claims_fill_sets_and_sets_fill_files_of_each_partner() {
        data.product.save(BatchFixture.smallFiles());
        data.clients(17);

        ReadBatches.Batch batch = data.product.build();

        assertThat(batch.status()).isEqualTo("READY");
        assertThat(batch.claims()).isEqualTo(17 + 10);
        assertThat(batch.files())
                .extracting(f -> f.partner() + " " + f.controlNumber() + " " + f.claims())
                .containsExactly("CLEARING 1 7", "CLEARING 2 7", "CLEARING 3 3", "OTHER 1 7", "OTHER 2 3");
        assertThat(data.texts("select file_no || '.' || part_no || ': ' || count(*) from claims.claim"
                        + " group by file_no, part_no order by file_no, part_no"))
                .containsExactly(
                        "1.1: 3", "1.2: 3", "1.3: 1", "2.1: 3", "2.2: 3", "2.3: 1", "3.1: 3", "4.1: 3", "4.2: 3",
                        "4.3: 1", "5.1: 3");
        assertThat(data.product.files(batch.id()))
                .hasSize(5)
                .allSatisfy(
                        file -> assertThat(InterchangeVerifier.problems(file)).isEmpty());
    }

    @Test
    void file_names_follow_the_partners_pattern() {
        data.product.save(BatchFixture.smallFiles());
        data.clients(1);
        assertThat(data.product.build().files())
                .extracting(ReadBatches.File::name)
                .containsExactly("CLEARING-000000001-20261120.837", "OTHER-000000001-20261120.837");
    }

    @Test
    void claim_numbers_go_up_one_by_one_over_all_files_and_batches() {
        data.product.save(BatchFixture.smallFiles());
        data.clients(5);
        UUID first = data.product.build().id();
        data.product.save(aClient("2000"), aCharge("2000-1"));
        UUID second = data.product.build().id();

        assertThat(data.product.claims(first))
                .extracting(ReadClaims.ClaimRow::number)
                .containsExactlyElementsOf(numbers(1, 9));
        assertThat(data.product.claims(second))
                .extracting(ReadClaims.ClaimRow::number)
                .containsExactlyElementsOf(numbers(10, 10));
        assertThat(data.product.batch(second).files())
                .extracting(ReadBatches.File::controlNumber)
                .containsExactly(2);
    }

    private static List<String> numbers(int from, int through) {
        return IntStream.rangeClosed(from, through)
                .mapToObj("CT%07d"::formatted)
                .toList();
    }

    @Test
    void a_file_is_written_again_byte_for_byte_from_what_is_stored() {
        data.product.save(BatchFixture.smallFiles());
        data.clients(17);
        ReadBatches.Batch batch = data.product.build();
        for (ReadBatches.File file : batch.files()) {
            byte[] stored = data.product.files(batch.id()).get(file.number() - 1);
            assertThat(again(batch.id(), file.number())).isEqualTo(stored);
            assertThat(Fingerprint.of(stored)).isEqualTo(file.sha256());
            assertThat(file.size()).isEqualTo(stored.length);
        }
    }

    private byte[] again(UUID batch, int file) {
        String where = " where batch = '" + batch + "' and file_no = " + file;
        InterchangeEnvelope envelope = CanonicalJson.read(
                data.texts("select envelope from claims.file" + where).get(0), InterchangeEnvelope.class);
        int parts = Integer.parseInt(
                data.texts("select parts from claims.file" + where).get(0));
        Edi837pRenderer renderer = new Edi837pRenderer();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(renderer.opening(envelope));
        for (int part = 1; part <= parts; part++) {
            List<ClaimSnapshot> claims = data
                    .texts("select p.snapshot from claims.proof p join claims.claim c on c.id = p.claim" + where
                            + " and part_no = " + part + " order by position")
                    .stream()
                    .map(SnapshotJson::read)
                    .toList();
            out.writeBytes(renderer.part(envelope, part, claims));
        }
        out.writeBytes(renderer.closing(envelope, parts));
        return out.toByteArray();
    }

    @Test
    void the_same_input_gives_the_same_bytes_in_another_database() {
        try (BatchFixture other = new BatchFixture()) {
            for (BatchFixture one : List.of(data, other)) {
                one.product.save(BatchFixture.smallFiles());
                one.clients(9);
            }
            assertThat(data.product.files(data.product.build().id()))
                    .usingRecursiveComparison()
                    .isEqualTo(other.product.files(other.product.build().id()));
        }
    }

    @Test
    void nothing_that_is_saved_later_changes_what_a_batch_sends() {
        Office office = BatchFixture.smallFiles();
        data.product.save(office);
        data.clients(4);
        UUID batch = data.product.create(ClaimFilter.ALL);
        data.product.save(
                Office.usual().practice("/identity/npi", "'1000001010'").payer("AETNA", "/name", "'OTHER'"));
        data.product.build(batch);
        assertThat(new String(data.product.files(batch).get(0), StandardCharsets.US_ASCII))
                .contains(Office.GROUP_NPI.digits())
                .contains("*AETNA*")
                .doesNotContain("1000001010");
    }

    @Test
    void a_file_is_read_only_when_it_is_complete() {
        data.product.save(BatchFixture.smallFiles());
        data.clients(1);
        UUID batch = data.product.create(ClaimFilter.ALL);
        data.product.step(batch);
        assertThatThrownBy(() -> data.product.files(batch)).isInstanceOf(Problem.class);
    }

    @Test
    void a_batch_without_charges_is_empty() {
        data.product.save(Office.usual());
        ReadBatches.Batch batch = data.product.build();
        assertThat(batch.status()).isEqualTo("EMPTY");
        assertThat(batch.files()).isEmpty();
        assertThat(data.count("claims.counter")).isZero();
    }

    @Test
    void before_there_is_a_practice_there_are_no_batches() {
        assertThatThrownBy(() -> data.product.create(ClaimFilter.ALL)).isInstanceOf(Problem.class);
        assertThat(data.count("claims.batch")).isZero();
    }

    @Test
    void a_repeated_request_gives_the_batch_that_it_gave_first() {
        data.product.save(Office.usual());
        UUID first = data.product.create(ClaimFilter.ALL, "key-1");
        assertThat(data.product.create(ClaimFilter.ALL, "key-1")).isEqualTo(first);
        assertThat(data.count("claims.batch")).isEqualTo(1);
    }
}
