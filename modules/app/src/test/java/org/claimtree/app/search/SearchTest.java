package org.claimtree.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.claimtree.app.testing.Practice;
import org.claimtree.claims.search.SqlClaimLookup;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SearchTest {
    private final Practice practice = new Practice();
    private final Search search = new Search(
            practice.caller(),
            new PeopleSearch(practice.sql(), practice.scopes(), practice.audit()),
            new SqlClaimLookup(practice.sql(), practice.access()),
            new SetupSearch(practice.log(), practice.master(), practice.catalogs()));

    @BeforeEach
    void begin() {
        ObjectNode document = Practice.sample();
        ArrayNode divisions = document.putArray("divisions");
        divisions.addObject().put("ref", "EAST").put("name", "East");
        client(document, "1002", "DOERING", "ANN", "1980-11-22")
                .putObject("care")
                .putArray("divisions")
                .add("EAST");
        client(document, "D_E", "MC ADAM", "JO", "1990-01-02");
        document.withArray("/locations")
                .add(((ObjectNode) document.at("/locations/0").deepCopy()).put("ref", "A B.C"));
        practice.take(document);
        practice.as(Practice.administrator());
    }

    private static ObjectNode client(ObjectNode document, String ref, String last, String first, String born) {
        ObjectNode client = document.at("/clients/0").deepCopy();
        client.put("ref", ref);
        ((ObjectNode) client.get("person")).put("birthDate", born);
        ((ObjectNode) client.at("/person/name")).put("last", last).put("first", first);
        document.withArray("/clients").add(client);
        return client;
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void clients_are_found_by_last_name_both_names_number_and_birth_date() {
        assertThat(titles(Hit.Kind.CLIENT, "doe")).containsExactly("DOE, JANE", "DOERING, ANN");
        assertThat(titles(Hit.Kind.CLIENT, "Doe, J")).containsExactly("DOE, JANE");
        assertThat(titles(Hit.Kind.CLIENT, "doe jane")).containsExactly("DOE, JANE");
        assertThat(titles(Hit.Kind.CLIENT, "MC adam")).containsExactly("MC ADAM, JO");
        assertThat(titles(Hit.Kind.CLIENT, "1002")).containsExactly("DOERING, ANN");
        assertThat(titles(Hit.Kind.CLIENT, "100")).hasSize(2);
        assertThat(titles(Hit.Kind.CLIENT, "11/22/1980")).containsExactly("DOERING, ANN");
        assertThat(titles(Hit.Kind.CLIENT, "1/2/1990")).containsExactly("MC ADAM, JO");
        for (String nobody : List.of("ane", "ring", "02/30/1990", "%", "_", "D%", ",", "doe,x", "\\")) {
            assertThat(titles(Hit.Kind.CLIENT, nobody)).as(nobody).isEmpty();
        }
        assertThat(titles(Hit.Kind.CLIENT, "d_")).containsExactly("MC ADAM, JO");
        assertThat(search.find("  ")).isEmpty();
        assertThat(hits(Hit.Kind.CLIENT, "1001"))
                .containsExactly(new Hit(
                        Hit.Kind.CLIENT,
                        "DOE, JANE",
                        "Born 04/12/1988, number 1001",
                        "/client.xhtml?id=" + practice.client("1001")));
    }

    @Test
    void claims_are_found_by_number_in_small_letters_too_and_charges_by_theirs() {
        practice.batch();
        assertThat(hits(Hit.Kind.CLAIM, "ct0000001"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.path()).isEqualTo("/claim.xhtml?number=CT0000001"))
                .satisfies(hit -> assertThat(hit.detail()).startsWith("AETNA, 10/05/2026, $"));
        assertThat(hits(Hit.Kind.CLAIM, "0000001")).isEmpty();
        assertThat(hits(Hit.Kind.CHARGE, "n-1"))
                .containsExactly(new Hit(
                        Hit.Kind.CHARGE,
                        "N-1",
                        "90837, 10/05/2026, $175.00",
                        "/charge.xhtml?id=" + practice.charge("N-1")));
    }

    @Test
    void setup_is_found_by_ref_and_part_of_a_name_the_ref_itself_first() {
        assertThat(titles(Hit.Kind.CODE, "9083")).containsExactly("90834", "90837");
        assertThat(titles(Hit.Kind.CODE, "screen")).containsExactly("80305");
        assertThat(titles(Hit.Kind.CODE, "0837")).isEmpty();
        assertThat(titles(Hit.Kind.PAYER, "aet")).containsExactly("AETNA");
        assertThat(hits(Hit.Kind.PROVIDER, "andr"))
                .containsExactly(new Hit(Hit.Kind.PROVIDER, "BAKER, ANDREW", "BAKER", "/provider.xhtml?ref=BAKER"));
        assertThat(hits(Hit.Kind.LOCATION, "a b")).extracting(Hit::path).containsExactly("/location.xhtml?ref=A%20B.C");
        assertThat(hits(Hit.Kind.LOCATION, "counseling")).hasSize(2);
    }

    @Test
    void what_is_not_offered_any_more_comes_last_and_says_so() {
        ObjectNode document = Practice.sample();
        ((ObjectNode) document.at("/codes/1")).put("active", false);
        practice.take(document);
        assertThat(hits(Hit.Kind.CODE, "9083"))
                .extracting(hit -> hit.title() + " " + hit.detail())
                .containsExactly("90837 Individual therapy, long", "90834 Individual therapy, not active");
    }

    @Test
    void pages_are_found_by_those_who_may_come_to_them() {
        assertThat(titles(Hit.Kind.PAGE, "audit")).containsExactly("Audit");
        may(Permission.READ_SETUP);
        assertThat(titles(Hit.Kind.PAGE, "audit")).isEmpty();
        assertThat(titles(Hit.Kind.PAGE, "payers")).containsExactly("Payers");
    }

    @Test
    void at_most_eight_of_a_kind_are_shown() {
        ObjectNode document = Practice.sample();
        for (int i = 0; i < 20; i++) {
            client(document, "20%02d".formatted(i), "DOE", "N" + i, "1990-01-02");
        }
        practice.take(document);
        assertThat(hits(Hit.Kind.CLIENT, "doe")).hasSize(8);
    }

    @Test
    void each_kind_is_there_only_for_who_may_see_it() {
        practice.batch();
        may(Permission.READ_CHARGES);
        assertThat(kinds("n-1")).containsOnly(Hit.Kind.CHARGE);
        assertThat(kinds("1001")).isEmpty();
        may(Permission.READ_CLAIMS);
        assertThat(kinds("ct0000001")).containsOnly(Hit.Kind.CLAIM);
        assertThat(kinds("n-1")).isEmpty();
        may(Permission.READ_SETUP);
        assertThat(kinds("aetna")).containsOnly(Hit.Kind.PAYER);
        may(Permission.READ_CLIENTS);
        assertThat(kinds("aetna")).isEmpty();
        assertThat(kinds("1001")).containsOnly(Hit.Kind.CLIENT);
    }

    @Test
    void who_is_out_of_reach_is_not_found_in_any_way() {
        practice.batch();
        Caller east = Practice.person(Reach.DIVISIONS, EnumSet.allOf(Permission.class));
        practice.owner()
                .useHandle(h -> h.execute("insert into directory.user_division values (?, ?)", east.user(), "EAST"));
        practice.as(east);
        assertThat(titles(Hit.Kind.CLIENT, "doe")).containsExactly("DOERING, ANN");
        for (String text : List.of("1001", "04/12/1988", "ct0000001", "n-1")) {
            assertThat(search.find(text)).as(text).isEmpty();
        }
    }

    @Test
    void whoever_is_shown_leaves_a_trace_and_what_was_typed_does_not() {
        practice.batch();
        UUID client = practice.client("1001");
        List<String> before = trail();
        search.find("nobody at all");
        assertThat(trail()).isEqualTo(before);
        search.find("jane");
        search.find("doe, jane");
        search.find("n-1");
        search.find("ct0000001");
        List<String> traces = trail().subList(before.size(), trail().size());
        assertThat(traces)
                .containsExactly(
                        "READ client {" + client + "}",
                        "READ charge {" + practice.charge("N-1") + "," + client + "}",
                        "READ claim {CT0000001," + client + "}");
    }

    private List<String> trail() {
        return practice.owner()
                .withHandle(h -> h.createQuery(
                                "select action || ' ' || kind || ' ' || subjects::text from identity.audit order by id")
                        .mapTo(String.class)
                        .list());
    }

    private void may(Permission permission) {
        practice.as(Practice.person(Reach.ALL, EnumSet.of(permission)));
    }

    private List<Hit.Kind> kinds(String text) {
        return search.find(text).stream().map(Hit::kind).toList();
    }

    private List<Hit> hits(Hit.Kind kind, String text) {
        return search.find(text).stream().filter(hit -> hit.kind() == kind).toList();
    }

    private List<String> titles(Hit.Kind kind, String text) {
        return hits(kind, text).stream().map(Hit::title).toList();
    }
}
