package org.claimtree.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Reach;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Totals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose clients and charges somebody sees and changes, and the trace that it leaves. */
@Tag("database")
class ReachTest {
    private static final long SEED = 20261126;
    private static final List<String> DIVISIONS = List.of("EAST", "WEST");
    private static final List<String> CLINICIANS = List.of("BAKER", "OTHER");
    private static final ListClients.Question EVERY_CLIENT =
            new ListClients.Question(null, null, null, null, null, null, null);
    private static final ListWindow ALL = new ListWindow("ref", 0, 1000);

    private final Desk desk = new Desk();
    private final ObjectNode document = Desk.sample();
    private final ObjectNode aClient = (ObjectNode) document.at("/clients/0");
    private final ObjectNode aCharge = (ObjectNode) document.at("/charges/0");
    private final Map<String, List<List<String>>> cares = new LinkedHashMap<>();

    ReachTest() {
        ArrayNode divisions = document.putArray("divisions");
        DIVISIONS.forEach(ref -> divisions.addObject().put("ref", ref).put("name", ref));
        ObjectNode other = document.at("/providers/0").deepCopy();
        other.put("ref", "OTHER");
        document.withArray("/providers").add(other);
        document.putArray("clients");
        document.putArray("charges");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void add(String ref, List<String> divisions, List<String> clinicians) {
        ObjectNode client = aClient.deepCopy().put("ref", ref);
        care(client, divisions, clinicians);
        document.withArray("/clients").add(client);
        document.withArray("/charges")
                .add(aCharge.deepCopy().put("ref", "N-" + ref).put("client", ref));
        cares.put(ref, List.of(divisions, clinicians));
    }

    private static void care(ObjectNode client, List<String> divisions, List<String> clinicians) {
        ObjectNode care = client.putObject("care");
        divisions.forEach(care.putArray("divisions")::add);
        clinicians.forEach(care.putArray("clinicians")::add);
    }

    private void eastAndWest() {
        add("E", List.of("EAST"), List.of("BAKER"));
        add("W", List.of("WEST"), List.of("OTHER"));
        add("NONE", List.of(), List.of());
        desk.take(document);
    }

    private Caller user(Reach reach, List<String> divisions, String provider) {
        UUID id = UUID.randomUUID();
        desk.owner().useHandle(h -> {
            divisions.forEach(d -> h.execute("insert into directory.user_division values (?, ?)", id, d));
            if (provider != null) {
                h.execute("insert into directory.user_provider values (?, ?)", id, provider);
            }
        });
        return new Caller(id, "user", Set.of(), reach, Caller.SYSTEM.origin());
    }

    /** Two who see E and nobody else: one by her division, one as his clinician. */
    private List<Caller> whoSeeEast() {
        return List.of(
                user(Reach.DIVISIONS, List.of("EAST"), "OTHER"), user(Reach.OWN_CLIENTS, List.of("WEST"), "BAKER"));
    }

    private UUID id(PeopleKind kind, String ref) {
        return desk.people().idOf(kind, ref).orElseThrow();
    }

    @Test
    void lists_totals_and_files_hold_what_is_in_reach() {
        eastAndWest();
        for (Caller caller : whoSeeEast()) {
            desk.as(caller);
            for (AuditAction how : List.of(AuditAction.READ, AuditAction.EXPORT)) {
                PeopleRows.Page clients = desk.clients(EVERY_CLIENT, ALL, how);
                assertThat(clients.items())
                        .extracting(c -> c.get("ref").asText())
                        .containsExactly("E");
                assertThat(clients.total()).isEqualTo(1);
                PeopleRows.Page charges = desk.charges(charges(null), ALL, how);
                assertThat(charges.items())
                        .extracting(c -> c.get("ref").asText())
                        .containsExactly("N-E");
                assertThat(charges.total()).isEqualTo(1);
            }
            PeopleRows.Page others = desk.charges(charges(id(PeopleKind.CLIENT, "W")), ALL, AuditAction.READ);
            assertThat(others).isEqualTo(new PeopleRows.Page(List.of(), 0, new Totals("0.00")));
            PeopleRows.Page byRef = desk.clients(
                    new ListClients.Question("W", null, null, null, null, null, null), ALL, AuditAction.READ);
            assertThat(byRef).isEqualTo(new PeopleRows.Page(List.of(), 0, null));
        }
    }

    @Test
    void a_record_out_of_reach_is_read_and_changed_as_one_that_does_not_exist() {
        eastAndWest();
        for (PeopleKind kind : PeopleKind.values()) {
            String prefix = kind == PeopleKind.CHARGE ? "N-" : "";
            ObjectNode others = desk.byRef(kind, prefix + "W");
            UUID theirs = id(kind, prefix + "W");
            for (Caller caller : whoSeeEast()) {
                desk.as(caller);
                assertThat(desk.people()
                                .shown(kind, id(kind, prefix + "E"))
                                .get("ref")
                                .asText())
                        .isEqualTo(prefix + "E");
                assertThat(refused(() -> desk.people().shown(kind, theirs)))
                        .isEqualTo(refused(() -> desk.people().shown(kind, UUID.randomUUID())))
                        .startsWith("not-found 404");
                String tag = ReadPeople.tag(others);
                assertThat(refused(() -> desk.save(kind, theirs, body(others), tag)))
                        .isEqualTo(refused(() -> desk.save(kind, UUID.randomUUID(), body(others), tag)))
                        .startsWith("not-found 404");
                assertThat(refused(() -> desk.save(kind, theirs, body(others), null)))
                        .isEqualTo(refused(() -> desk.save(kind, UUID.randomUUID(), body(others), null)));
            }
            desk.as(Caller.SYSTEM);
        }
    }

    @Test
    void nobody_charges_a_client_out_of_reach() {
        add("0f0f0f0f-0000-4000-8000-00000000000f", List.of("WEST"), List.of());
        eastAndWest();
        List<String> others = List.of(
                id(PeopleKind.CLIENT, "W").toString(),
                "W",
                "0f0f0f0f-0000-4000-8000-00000000000f",
                id(PeopleKind.CLIENT, "0f0f0f0f-0000-4000-8000-00000000000f").toString());
        ObjectNode own = body(desk.byRef(PeopleKind.CHARGE, "N-E"));
        UUID ownId = id(PeopleKind.CHARGE, "N-E");
        for (Caller caller : whoSeeEast()) {
            desk.as(caller);
            String unknown = refused(() -> desk.save(PeopleKind.CHARGE, null, charge("N-9", "9"), null));
            assertThat(unknown).contains("/client", "UNKNOWN_CLIENT");
            for (String other : others) {
                assertThat(refused(() -> desk.save(PeopleKind.CHARGE, null, charge("N-9", other), null)))
                        .isEqualTo(unknown);
                String tag = ReadPeople.tag(desk.people().one(PeopleKind.CHARGE, ownId));
                assertThat(refused(() -> desk.save(
                                PeopleKind.CHARGE, ownId, own.deepCopy().put("client", other), tag)))
                        .isEqualTo(unknown);
            }
        }
        desk.as(whoSeeEast().get(0));
        desk.save(PeopleKind.CHARGE, null, charge("N-10", "E"), null);
        desk.save(
                PeopleKind.CHARGE,
                null,
                charge("N-11", id(PeopleKind.CLIENT, "E").toString()),
                null);
        assertThat(desk.charges(charges(null), ALL, AuditAction.READ).total()).isEqualTo(3);
    }

    @Test
    void nobody_loses_a_client_from_sight_and_nothing_is_saved_then() {
        eastAndWest();
        ObjectNode client = desk.byRef(PeopleKind.CLIENT, "E");
        UUID id = id(PeopleKind.CLIENT, "E");
        long audited = audited("true");
        for (Caller caller : whoSeeEast()) {
            desk.as(caller);
            ObjectNode away = body(client);
            care(away, List.of("WEST"), List.of("OTHER"));
            assertThat(refused(() -> desk.save(PeopleKind.CLIENT, id, away, ReadPeople.tag(client))))
                    .startsWith("invalid-input 422")
                    .contains("/care", "CARE_OUT_OF_REACH");
            ObjectNode made = aClient.deepCopy().put("ref", "NEW");
            assertThat(refused(() -> desk.save(PeopleKind.CLIENT, null, made, null)))
                    .contains("/care", "CARE_OUT_OF_REACH");
        }
        desk.as(Caller.SYSTEM);
        assertThat(desk.byRef(PeopleKind.CLIENT, "E")).isEqualTo(client);
        assertThat(desk.people().idOf(PeopleKind.CLIENT, "NEW")).isEmpty();
        assertThat(audited("true")).isEqualTo(audited);

        desk.as(whoSeeEast().get(1));
        ObjectNode mine = aClient.deepCopy().put("ref", "MINE");
        care(mine, List.of(), List.of("OTHER", "BAKER"));
        assertThat(desk.save(PeopleKind.CLIENT, null, mine, null)
                        .at("/care/clinicians/0")
                        .asText())
                .isEqualTo("OTHER");
    }

    @Test
    void refs_of_care_are_checked() {
        eastAndWest();
        ObjectNode client = body(desk.byRef(PeopleKind.CLIENT, "E"));
        care(client, List.of("EAST", "NORTH"), List.of("NOBODY"));
        String tag = ReadPeople.tag(desk.byRef(PeopleKind.CLIENT, "E"));
        assertThat(refused(() -> desk.save(PeopleKind.CLIENT, id(PeopleKind.CLIENT, "E"), client, tag)))
                .contains("/care/divisions/1", "UNKNOWN_DIVISION", "/care/clinicians/0", "UNKNOWN_PROVIDER");
    }

    @Test
    void a_practice_document_is_for_who_sees_every_client() {
        eastAndWest();
        for (Caller caller : whoSeeEast()) {
            desk.as(caller);
            assertThat(refused(() -> desk.take(document))).startsWith("whole-practice-only 403");
        }
    }

    @Test
    void for_random_users_and_clients_exactly_what_they_care_for_is_there() {
        Random random = new Random(SEED);
        for (int i = 0; i < 15; i++) {
            add("R" + i, some(random, DIVISIONS), some(random, CLINICIANS));
        }
        desk.take(document);
        cares.put("1001", List.of(List.of(), List.of()));
        for (int i = 0; i < 25; i++) {
            List<String> divisions = some(random, DIVISIONS);
            List<String> provider = some(random, CLINICIANS);
            String is = provider.isEmpty() ? null : provider.get(0);
            Reach reach = Reach.values()[random.nextInt(3)];
            desk.as(user(reach, divisions, is));
            String who = "seed " + SEED + ", user " + i + ": " + reach + " " + divisions + " " + is;
            desk.inOne(() -> compare(who, seen(reach, divisions, is)));
        }
    }

    private void compare(String who, Set<String> seen) {
        PeopleRows.Page clients = desk.clients(EVERY_CLIENT, ALL, AuditAction.READ);
        assertThat(refs(clients, "ref")).as(who).isEqualTo(seen);
        assertThat(clients.total()).as(who).isEqualTo(seen.size());
        PeopleRows.Page charges = desk.charges(charges(null), ALL, AuditAction.READ);
        Set<String> owners = new TreeSet<>();
        seen.forEach(ref -> owners.add(id(PeopleKind.CLIENT, ref).toString()));
        assertThat(refs(charges, "client")).as(who).isEqualTo(owners);
        for (String ref : cares.keySet()) {
            assertThat(desk.people()
                            .find(PeopleKind.CLIENT, id(PeopleKind.CLIENT, ref))
                            .isPresent())
                    .as(who + " " + ref)
                    .isEqualTo(seen.contains(ref));
        }
    }

    @Test
    void one_row_tells_of_a_list_with_the_clients_whose_data_it_shows() {
        eastAndWest();
        UUID east = id(PeopleKind.CLIENT, "E");
        desk.as(whoSeeEast().get(0));
        desk.clients(new ListClients.Question(null, "doe", null, null, null, null, null), ALL, AuditAction.READ);
        desk.charges(charges(null), ALL, AuditAction.EXPORT);
        desk.people().shown(PeopleKind.CHARGE, id(PeopleKind.CHARGE, "N-E"));
        assertThat(audited("kind = 'client' and action = 'READ' and subjects = array['" + east + "']"))
                .isOne();
        assertThat(audited("kind = 'charge' and action = 'EXPORT' and subjects = array['" + id(PeopleKind.CHARGE, "N-E")
                        + "', '" + east + "']"))
                .isOne();
        assertThat(audited("kind = 'charge' and action = 'READ' and subjects @> array['" + east + "']"))
                .isOne();
        assertThat(audited("a::text ilike '%doe%' and action = 'READ'"))
                .as("names are not kept")
                .isZero();
    }

    @Test
    void a_change_is_told_with_its_fields_and_a_revision_with_what_it_touches() {
        eastAndWest();
        UUID id = id(PeopleKind.CLIENT, "E");
        ObjectNode client = desk.byRef(PeopleKind.CLIENT, "E");
        ObjectNode changed = body(client);
        changed.withObject("/person").put("phone", "4105550111");
        desk.as(whoSeeEast().get(0));
        desk.save(PeopleKind.CLIENT, id, changed, ReadPeople.tag(client));
        assertThat(audited("kind = 'client' and action = 'CHANGE' and actor = 'user' and subjects = array['" + id
                        + "'] and changes = '[{\"pointer\":\"/person/phone\",\"before\":\"\\\"4105550199\\\"\","
                        + "\"after\":\"\\\"4105550111\\\"\"}]'"))
                .isOne();
        assertThat(audited("kind = 'revision' and subjects[1] = 'revision 2' and reason = 'practice import'"
                        + " and subjects @> array['directory.division EAST']"))
                .isOne();
        long before = audited("true");
        assertThatThrownBy(() -> desk.inOne(() -> {
                    desk.people().shown(PeopleKind.CLIENT, id);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(audited("true")).isEqualTo(before);
    }

    private long audited(String where) {
        return desk.owner()
                .withHandle(h -> h.createQuery("select count(*) from identity.audit a where " + where)
                        .mapTo(Long.class)
                        .one());
    }

    /** The naive answer. */
    private Set<String> seen(Reach reach, List<String> divisions, String provider) {
        Set<String> seen = new TreeSet<>();
        cares.forEach((ref, care) -> {
            boolean sees = switch (reach) {
                case ALL -> true;
                case DIVISIONS -> care.get(0).stream().anyMatch(divisions::contains);
                case OWN_CLIENTS -> provider != null && care.get(1).contains(provider);
            };
            if (sees) {
                seen.add(ref);
            }
        });
        return seen;
    }

    private static Set<String> refs(PeopleRows.Page page, String field) {
        Set<String> refs = new TreeSet<>();
        page.items().forEach(item -> refs.add(item.get(field).asText()));
        return refs;
    }

    private static List<String> some(Random random, List<String> of) {
        List<String> some = new ArrayList<>(of);
        some.removeIf(any -> random.nextBoolean());
        return some;
    }

    private static ListCharges.Question charges(UUID client) {
        ListCharges.Question all = ListCharges.Question.ALL;
        return new ListCharges.Question(client, null, all.done(), all.span(), all.flags());
    }

    private ObjectNode charge(String ref, String client) {
        return aCharge.deepCopy().put("ref", ref).put("client", client);
    }

    /** What a caller sends back who has read the record. */
    private static ObjectNode body(ObjectNode record) {
        ObjectNode body = record.deepCopy();
        body.remove("id");
        body.path("coverages").forEach(coverage -> ((ObjectNode) coverage).remove("id"));
        return body;
    }

    /** All that a refusal says. */
    private static String refused(Runnable work) {
        Problem problem = catchThrowableOfType(Problem.class, work::run);
        return problem.type() + " " + problem.status() + " " + problem.title() + " " + problem.getMessage() + " "
                + problem.errors();
    }
}
