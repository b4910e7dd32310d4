package org.claimtree.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedTest {
    private static final List<Thing> ALL =
            List.of(new Thing("B2", "alpha"), new Thing("A1", "Gamma"), new Thing("C3", "Beta"));

    private record Thing(String ref, String name) {}

    @Test
    void without_an_order_the_list_keeps_its_own() {
        assertThat(refs(null, null)).containsExactly("B2", "A1", "C3");
    }

    @Test
    void a_list_is_sorted_by_ref_or_name_whatever_the_capitals() {
        assertThat(refs(null, "ref")).containsExactly("A1", "B2", "C3");
        assertThat(refs(null, "name")).containsExactly("B2", "C3", "A1");
        assertThat(refs(null, "-name")).containsExactly("A1", "C3", "B2");
    }

    @Test
    void what_is_looked_for_is_part_of_the_ref_or_of_the_name() {
        assertThat(refs("a1", "ref")).containsExactly("A1");
        assertThat(refs("ETA", "ref")).containsExactly("C3");
        assertThat(refs("zeta", "ref")).isEmpty();
    }

    @Test
    void a_page_knows_how_many_match() {
        Named.Page<Thing> page = new Named("a", "ref", "1", "1").of(ALL, Thing::ref, Thing::name);
        assertThat(page.items()).extracting(Thing::ref).containsExactly("B2");
        assertThat(page.total()).isEqualTo(3);
    }

    private static List<String> refs(String text, String sort) {
        return new Named(text, sort, "0", "10")
                .of(ALL, Thing::ref, Thing::name).items().stream()
                        .map(Thing::ref)
                        .toList();
    }
}
