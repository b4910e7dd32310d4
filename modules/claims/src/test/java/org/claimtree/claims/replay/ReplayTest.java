package org.claimtree.claims.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Claims come out of a replay as they went out, and whatever does not is named. */
@Tag("database")
class ReplayTest {
    private static final ReplayWish ALL = new ReplayWish(null, null, null, null, null);
    private static final ReplayWish TODAY = new ReplayWish(null, null, null, null, ReplayWish.Tree.TODAY);

    private final TestDatabase database = Product.freshDatabase();
    private final Product product = new Product(database);
    private final Jdbi owner = Jdbi.create(database.ownerDataSource());
    private final Office office = Office.usual()
            .payer("BCBS", "/terms", "{'formType':'HCFA'}")
            .profile(
                    "SOLO",
                    "'billing.payTo':{'typed':{'name':'STAUB','address':{'line1':'PO BOX 1','city':'TOWSON',"
                            + "'state':'MD','zip':'212040001','country':'US'}}}")
            .rule("PROVIDER", "STAUB", "SOLO");
    private UUID batch;

    /** Three electronic claims, of which one is Dr. Staub's, and one on paper. */
    @BeforeEach
    void build() {
        product.save(office);
        product.save(
                aClient("1000").covered(aCoverage("A")),
                aCharge("N-1"),
                aCharge("N-2").on("2026-10-06"));
        product.save(
                aClient("1001").covered(aCoverage("A")),
                aCharge("N-3").by("STAUB").on("2026-10-07"));
        product.save(aClient("1002").covered(aCoverage("A")), aCharge("N-4"));
        product.save(aClient("1003").covered(aCoverage("B").with("BCBS")), aCharge("N-5"));
        batch = product.build().id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void all_claims_and_files_come_out_to_the_byte() {
        ReadReplays.Result result = product.replay(ALL);
        assertThat(result.replay().status()).isEqualTo("DONE");
        // Two files: a set and two forms' worth of parts, and their openings and closings.
        assertThat(result.replay().counts()).isEqualTo(new ReadReplays.Counts(4, 4, 4, 0, 0, 6, 0));
        assertThat(result.changes()).isEmpty();
    }

    @Test
    void lines_of_several_charges_come_out_to_the_byte_and_all_their_charges_are_on_a_live_claim() {
        product.append(newest(Office.usual().payer("AETNA", "/flags/addUp", "true")));
        product.save(
                aClient("1004").covered(aCoverage("E")),
                aCharge("N-6"),
                aCharge("N-7"),
                aCharge("N-8").on("2026-10-06"));
        UUID added = product.build().id();
        product.append(newest(Office.usual().payer("AETNA", "/flags/addUp", "false")));
        ReadReplays.Counts counts = product.replay(new ReplayWish(null, added, null, null, null))
                .replay()
                .counts();
        assertThat(counts).isEqualTo(new ReadReplays.Counts(1, 1, 1, 0, 0, 3, 0));
        List<String> charges =
                owner.withHandle(h -> h.createQuery("select line || ' ' || i.ref from claims.claim_charge l"
                                + " join invoicing.charge i on i.id = l.charge join claims.claim c on c.id = l.claim"
                                + " where l.live and c.batch = :batch order by i.ref")
                        .bind("batch", added)
                        .mapTo(String.class)
                        .list());
        assertThat(charges).containsExactly("1 N-6", "1 N-7", "2 N-8");
    }

    private static List<RevisionEntry> newest(Office office) {
        List<RevisionEntry> all = office.entries();
        return all.subList(all.size() - 1, all.size());
    }

    @Test
    void what_was_edited_since_does_not_matter_to_what_was_sent_and_shows_under_todays_tree() {
        product.append(newest(Office.usual().practice("/places/address/line1", "'9 NEW ST'")));
        assertThat(product.replay(ALL).replay().counts().different()).isZero();
        assertThat(product.replay(ALL).replay().counts().partsDifferent()).isZero();
        ReadReplays.Result today = product.replay(TODAY);
        assertThat(today.replay().counts().different()).isEqualTo(4);
        assertThat(today.changes()).hasSize(1).allSatisfy(change -> {
            assertThat(change.field()).isEqualTo("billing.address");
            assertThat(change.before()).contains("1 MAIN ST");
            assertThat(change.after()).contains("9 NEW ST");
            assertThat(change.claims()).isEqualTo(4);
        });
        assertThat(product.replays().findings(today.replay().id(), 0, 100).items())
                .hasSize(4)
                .allSatisfy(found -> assertThat(found.kind()).isEqualTo("FIELD"));
    }

    @Test
    void some_claims_of_a_part_are_replayed_among_the_others() {
        ReadReplays.Counts one = product.replay(new ReplayWish(List.of("CT0000002"), null, null, null, null))
                .replay()
                .counts();
        assertThat(one).isEqualTo(new ReadReplays.Counts(1, 1, 1, 0, 0, 1, 0));
        LocalDate late = LocalDate.of(2026, 10, 7);
        assertThat(product.replay(new ReplayWish(null, batch, late, late, null))
                        .replay()
                        .counts()
                        .claims())
                .isEqualTo(1);
        assertThat(product.replay(new ReplayWish(null, UUID.randomUUID(), null, null, null))
                        .replay()
                        .counts()
                        .claims())
                .isZero();
    }

    @Test
    void numbers_that_no_claim_has_are_all_refused() {
        assertThatThrownBy(() ->
                        product.replay(new ReplayWish(List.of("CT9", "CT0000001", "CT8"), null, null, null, null)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::pointer)
                                .containsExactly("/claims/0", "/claims/2"));
    }

    @Test
    void a_changed_snapshot_reason_or_fingerprint_is_named_with_its_place_and_without_its_content() {
        tamper("proof", "update claims.proof set snapshot = replace(snapshot, 'F411', 'F412') where claim = " + id(1));
        tamper(
                "proof",
                "update claims.proof set provenance = replace(provenance, 'PO BOX 1,', 'PO BOX 2,') where claim = "
                        + id(3));
        tamper("file_part", "update claims.file_part set sha256 = reverse(sha256) where part_no = 1 and file_no = 1");
        ReadReplays.Result result = product.replay(ALL);
        assertThat(result.replay().counts().different()).isEqualTo(2);
        assertThat(result.replay().counts().partsDifferent()).isEqualTo(1);
        assertThat(product.replays().findings(result.replay().id(), 0, 100).items())
                .anySatisfy(found -> {
                    assertThat(found.number()).isEqualTo("CT0000001");
                    assertThat(found.kind()).isEqualTo("SNAPSHOT");
                    assertThat(found.field()).isEqualTo("/claim/facts/diagnoses/0");
                    assertThat(found.before()).isNull();
                })
                .anySatisfy(found -> {
                    assertThat(found.number()).isEqualTo("CT0000003");
                    assertThat(found.field()).isEqualTo("billing.payTo");
                })
                .anySatisfy(found -> {
                    assertThat(found.number()).isEqualTo(batch + "/1/1");
                    assertThat(found.kind()).isEqualTo("BYTES");
                });
    }

    @Test
    void changed_or_missing_inputs_and_other_engines_are_told_apart() {
        tamper("proof", "update claims.proof set input = input || ' ' where claim = " + id(1));
        tamper("proof", "delete from claims.proof where claim = " + id(2));
        tamper("proof", "update claims.proof set engine = 99 where claim = " + id(4));
        ReadReplays.Result result = product.replay(ALL);
        assertThat(result.replay().counts()).satisfies(counts -> {
            assertThat(counts.equal()).isEqualTo(1);
            assertThat(counts.different()).isEqualTo(2);
            assertThat(counts.otherEngine()).isEqualTo(1);
        });
        assertThat(product.replays().findings(result.replay().id(), 0, 100).items())
                .extracting(found -> found.number() + " " + found.kind())
                .containsExactlyInAnyOrder("CT0000001 INPUT", "CT0000002 MISSING", "CT0000004 ENGINE");
    }

    @Test
    void a_replay_that_was_interrupted_goes_on_where_it_was() {
        UUID id = product.createReplay(ALL);
        assertThat(product.replayStep(id)).isTrue();
        assertThat(product.replays().one(id).replay().status()).isEqualTo("RUNNING");
        Product other = new Product(database);
        while (other.replayStep(id)) {
            // Until all parts are done.
        }
        assertThat(other.replays().one(id).replay().counts()).isEqualTo(new ReadReplays.Counts(4, 4, 4, 0, 0, 6, 0));
        assertThat(product.replayStep(id)).isFalse();
        assertThat(product.replays().list(0, 10).items())
                .extracting(ReadReplays.Replay::status)
                .containsExactly("DONE");
    }

    private static String id(int number) {
        return "(select id from claims.claim where number = 'CT000000%d')".formatted(number);
    }

    private void tamper(String table, String sql) {
        owner.useHandle(h -> {
            h.execute("alter table claims." + table + " disable trigger user");
            assertThat(h.execute(sql)).isPositive();
            h.execute("alter table claims." + table + " enable trigger user");
        });
    }
}
