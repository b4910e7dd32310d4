package org.claimtree.claims.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimtree.claimdoc.FormPrinter;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.batches.ListClaims;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.claims.batches.ReadClaims;
import org.claimtree.claims.drafts.ReadDrafts;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.clients.Client;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Reach;
import org.claimtree.platform.Problem;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.web.ListWindow;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who sees which claims: by cases with two divisions and two clinicians, and at random against a naive answer. */
@Tag("database")
class ClaimReachTest {
    private static final long SEED = 20261126;
    private static final FormPrinter.Job AS_FITS = new FormPrinter.Job(null, FormPrinter.Calibration.NONE);
    private static final List<String> DIVISIONS = List.of("EAST", "WEST");
    private static final List<String> CLINICIANS = List.of("BAKER", "STAUB");

    private final TestDatabase database = Product.freshDatabase();
    private final Product product = new Product(database);
    private final Jdbi owner = Jdbi.create(database.ownerDataSource());
    private final Map<UUID, Client.Care> cares = new LinkedHashMap<>();

    @BeforeEach
    void open() {
        product.save(Office.usual());
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** A client with one claim that goes and one that is held. */
    private void client(String ref, List<String> divisions, List<String> clinicians) {
        product.save(
                aClient(ref)
                        .caredFor(divisions, clinicians)
                        .covered(
                                aCoverage("A").through("2026-10-31"),
                                aCoverage("B").from("2026-11-01").with("BCBS")),
                aCharge(ref + "-1"));
        product.save(
                aClient(ref + "H").caredFor(divisions, clinicians).consent(new Client.Consent(null, null, false, null)),
                aCharge(ref + "-H"));
        cares.put(AClient.id(ref), new Client.Care(divisions, clinicians, null, null, null));
        cares.put(AClient.id(ref + "H"), new Client.Care(divisions, clinicians, null, null, null));
    }

    private Caller user(Reach reach, List<String> divisions, String provider) {
        UUID id = UUID.randomUUID();
        owner.useHandle(h -> {
            divisions.forEach(d -> h.execute("insert into directory.user_division values (?, ?)", id, d));
            if (provider != null) {
                h.execute("insert into directory.user_provider values (?, ?)", id, provider);
            }
        });
        return new Caller(id, "user", Set.of(), reach, Caller.SYSTEM.origin());
    }

    @Test
    void claims_of_others_are_not_there() {
        client("E", List.of("EAST"), List.of("BAKER"));
        client("W", List.of("WEST"), List.of("STAUB"));
        client("N", List.of(), List.of());
        ReadBatches.Batch batch = product.build();
        Map<UUID, String> numbers = new LinkedHashMap<>();
        product.claims(batch.id()).forEach(claim -> numbers.put(claim.client(), claim.number()));
        product.check();
        for (Caller caller : List.of(
                user(Reach.DIVISIONS, List.of("EAST"), null), user(Reach.OWN_CLIENTS, List.of("WEST"), "BAKER"))) {
            product.as(caller);
            assertThat(product.claims(batch.id()))
                    .extracting(ReadClaims.ClaimRow::client)
                    .containsExactly(AClient.id("E"));
            assertThat(product.drafts()).extracting(ReadDrafts.Draft::client).containsExactly(AClient.id("EH"));
            ListClaims.Page listed = product.claims(ListClaims.Question.ALL, new ListWindow("client", 0, 10));
            assertThat(listed.items()).extracting(ListClaims.Item::client).containsExactly(AClient.id("E"));
            assertThat(listed.total()).isOne();
            String own = numbers.get(AClient.id("E"));
            assertThat(product.claim(own).number()).isEqualTo(own);
            assertThat(product.print().ofClaim(own, AS_FITS).bytes()).isNotEmpty();
            for (String other : List.of(numbers.get(AClient.id("W")), numbers.get(AClient.id("N")))) {
                assertThat(refused(() -> product.claim(other))).isEqualTo(refused(() -> product.claim("CT9999999")));
                assertThat(refused(() -> product.print().ofClaim(other, AS_FITS)))
                        .isEqualTo(refused(() -> product.print().ofClaim("CT9999999", AS_FITS)));
            }
        }
        product.as(user(Reach.DIVISIONS, List.of(), "BAKER"));
        assertThat(product.drafts()).isEmpty();
        product.as(user(Reach.OWN_CLIENTS, List.of("EAST"), null));
        assertThat(product.drafts()).isEmpty();
    }

    @Test
    void held_claims_of_a_batch_are_those_in_reach() {
        client("E", List.of("EAST"), List.of("BAKER"));
        client("W", List.of("WEST"), List.of("STAUB"));
        UUID batch = product.build().id();
        assertThat(product.held(batch)).hasSize(2);
        product.as(user(Reach.DIVISIONS, List.of("WEST"), null));
        assertThat(product.held(batch)).extracting(ReadDrafts.Draft::client).containsExactly(AClient.id("WH"));
    }

    @Test
    void a_batch_that_bills_nobody_in_reach_is_as_one_that_does_not_exist() {
        client("W", List.of("WEST"), List.of("STAUB"));
        UUID batch = product.build().id();
        UUID nothing = UUID.randomUUID();
        product.as(user(Reach.DIVISIONS, List.of("EAST"), null));
        assertThat(refused(() -> product.claims(batch))).isEqualTo(refused(() -> product.claims(nothing)));
        assertThat(refused(() -> product.held(batch))).isEqualTo(refused(() -> product.held(nothing)));
        assertThat(refused(() -> product.claims(batch))).startsWith("not-found 404");
    }

    @Test
    void what_is_of_the_whole_practice_is_for_who_sees_all_of_it() {
        client("E", List.of("EAST"), List.of("BAKER"));
        ReadBatches.Batch batch = product.build();
        UUID nothing = UUID.randomUUID();
        int file = batch.files().get(0).number();
        for (Caller caller :
                List.of(user(Reach.DIVISIONS, DIVISIONS, null), user(Reach.OWN_CLIENTS, DIVISIONS, "BAKER"))) {
            product.as(caller);
            for (Runnable work : List.<Runnable>of(
                    product::batches,
                    product::check,
                    () -> product.create(ClaimFilter.ALL),
                    () -> product.resume(batch.id()),
                    () -> product.resume(nothing))) {
                assertThat(refused(work)).startsWith("whole-practice-only 403");
            }
            assertThat(refused(() -> product.batch(batch.id()))).isEqualTo(refused(() -> product.batch(nothing)));
            assertThat(refused(() -> product.download(batch.id(), file)))
                    .isEqualTo(refused(() -> product.download(nothing, file)));
            assertThat(refused(() -> product.print().ofFile(batch.id(), file, AS_FITS, null, 1)))
                    .isEqualTo(refused(() -> product.print().ofFile(nothing, file, AS_FITS, null, 1)));
        }
    }

    @Test
    void for_random_users_and_clients_exactly_what_they_care_for_is_there() {
        Random random = new Random(SEED);
        for (int i = 0; i < 12; i++) {
            client("R" + i, some(random, DIVISIONS), some(random, CLINICIANS));
        }
        ReadBatches.Batch batch = product.build();
        List<ReadClaims.ClaimRow> all = product.claims(batch.id());
        List<ReadDrafts.Draft> drafts = product.drafts();
        assertThat(all).hasSize(12);
        assertThat(drafts).hasSize(12);
        for (int i = 0; i < 25; i++) {
            List<String> divisions = some(random, DIVISIONS);
            List<String> provider = some(random, CLINICIANS);
            String is = provider.isEmpty() ? null : provider.get(0);
            Reach reach = Reach.values()[random.nextInt(3)];
            product.as(user(reach, divisions, is));
            Set<UUID> seen = seen(reach, divisions, is);
            String who = "seed " + SEED + ", user " + i + ": " + reach + " " + divisions + " " + is;
            product.inOne(() -> compare(who, seen, batch.id(), all, drafts));
        }
    }

    private void compare(
            String who, Set<UUID> seen, UUID batch, List<ReadClaims.ClaimRow> all, List<ReadDrafts.Draft> drafts) {
        assertThat(clients(product.drafts().stream().map(ReadDrafts.Draft::client)))
                .as(who)
                .isEqualTo(only(seen, drafts.stream().map(ReadDrafts.Draft::client)));
        if (seen.isEmpty()) {
            assertThat(refused(() -> product.claims(batch))).as(who).startsWith("not-found");
        } else {
            assertThat(clients(product.claims(batch).stream().map(ReadClaims.ClaimRow::client)))
                    .as(who)
                    .isEqualTo(only(seen, all.stream().map(ReadClaims.ClaimRow::client)));
        }
        for (ReadClaims.ClaimRow claim : all) {
            if (seen.contains(claim.client())) {
                assertThat(product.claim(claim.number()).number()).isEqualTo(claim.number());
            } else {
                assertThat(refused(() -> product.claim(claim.number()))).as(who).startsWith("not-found");
            }
        }
    }

    @Test
    void freezing_leaves_one_row_for_each_client_with_its_claims_and_who_asked() {
        client("E", List.of("EAST"), List.of("BAKER"));
        product.save(aClient("T"), aCharge("T-1"), aCharge("T-2").authorization("A-1"));
        ReadBatches.Batch batch = product.build();
        String ofClient = "kind = 'claim' and action = 'CREATE' and actor = 'system'"
                + " and reason = 'claim batch of tester' and subjects[1] = ";
        assertThat(count(ofClient + "'" + AClient.id("E") + "' and subjects @> array['" + batch.id() + "']"))
                .isOne();
        assertThat(count(ofClient + "'" + AClient.id("T") + "' and cardinality(subjects) = 4"))
                .isOne();
        assertThat(count("kind = 'claim' and action = 'CREATE'")).isEqualTo(2);
    }

    @Test
    void every_answer_is_found_under_the_client() {
        client("E", List.of("EAST"), List.of("BAKER"));
        ReadBatches.Batch batch = product.build();
        String number = product.claims(batch.id()).get(0).number();
        product.claim(number);
        product.print().ofClaim(number, AS_FITS);
        product.print().ofFile(batch.id(), 1, AS_FITS, null, 10);
        product.download(batch.id(), 1);
        product.held(batch.id());
        String client = "subjects @> array['" + AClient.id("E") + "'] and ";
        assertThat(count(client + "kind = 'claim' and action = 'READ'")).isEqualTo(2);
        assertThat(count(client + "kind = 'claim-form' and action = 'EXPORT'")).isEqualTo(2);
        assertThat(count(client + "kind = 'claim-file' and action = 'EXPORT' and subjects @> array['" + batch.id()
                        + "']"))
                .isOne();
        assertThat(count("kind = 'claim-draft' and subjects @> array['" + AClient.id("EH") + "']"))
                .isOne();
    }

    private long count(String where) {
        return owner.withHandle(h -> h.createQuery("select count(*) from identity.audit where " + where)
                .mapTo(Long.class)
                .one());
    }

    /** The naive answer. */
    private Set<UUID> seen(Reach reach, List<String> divisions, String provider) {
        Set<UUID> seen = new LinkedHashSet<>();
        cares.forEach((client, care) -> {
            boolean sees = switch (reach) {
                case ALL -> true;
                case DIVISIONS -> care.divisions().stream().anyMatch(divisions::contains);
                case OWN_CLIENTS -> provider != null && care.clinicians().contains(provider);
            };
            if (sees) {
                seen.add(client);
            }
        });
        return seen;
    }

    private static Set<UUID> only(Set<UUID> seen, Stream<UUID> clients) {
        Set<UUID> all = clients(clients);
        all.retainAll(seen);
        return all;
    }

    private static Set<UUID> clients(Stream<UUID> clients) {
        return new LinkedHashSet<>(clients.sorted().toList());
    }

    private static List<String> some(Random random, List<String> of) {
        List<String> some = new ArrayList<>(of);
        some.removeIf(any -> random.nextBoolean());
        return some;
    }

    /** All that a refusal says. */
    private static String refused(Runnable work) {
        Problem problem = catchThrowableOfType(Problem.class, work::run);
        return problem.type() + " " + problem.status() + " " + problem.title() + " " + problem.getMessage() + " "
                + problem.errors();
    }
}
