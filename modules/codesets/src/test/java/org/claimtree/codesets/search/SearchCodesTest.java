package org.claimtree.codesets.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimtree.codesets.Code;
import org.claimtree.codesets.CodeSet;
import org.claimtree.codesets.testing.CodeDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SearchCodesTest {
    private static final String TODAY = "2026-11-26";

    private final CodeDesk desk = new CodeDesk();

    @BeforeEach
    void fill() {
        desk.take(
                CodeSet.LICENSED,
                "2026-01-01",
                "code,description,long description,valid from,valid through",
                "10000,Owl watching,Watching of owls at night,,",
                "20000,Night walk,Walking with an owl,,",
                "30000,Growling,Growling at strangers,,",
                "40000,Bowling,A game with an owl as prize,,",
                "4000A,Fishing,Fishing for trout,,",
                "50000,Owl feeding,Feeding owls,2020-01-01,2025-12-31",
                "60000,100% pure_water \\ soap,Caf\u00e9 au lait,,");
        desk.take(CodeSet.PLACE_OF_SERVICE, "2026-01-01", "code,description", "40,Owl house");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void codes_come_before_words_of_the_short_then_of_the_long_description_then_parts_of_words() {
        assertThat(found("owl")).containsExactly("10000", "40", "20000", "40000", "30000");
        assertThat(found("400")).containsExactly("40000", "4000A");
        assertThat(found("40000")).containsExactly("40000");
        assertThat(found("4000a")).containsExactly("4000A");
    }

    @Test
    void all_words_must_fit_in_any_order() {
        assertThat(found("night owl")).containsExactly("10000", "20000");
        assertThat(found("owl night at")).containsExactly("10000");
        assertThat(found("walk ow")).containsExactly("20000");
        assertThat(found("owl trout")).isEmpty();
    }

    @Test
    void a_short_text_finds_the_code_that_it_is_and_nothing_else() {
        assertThat(found("40")).containsExactly("40");
        assertThat(found("ow")).isEmpty();
        assertThat(found("4")).isEmpty();
        assertThat(found("")).isEmpty();
        assertThat(found("  . ")).isEmpty();
    }

    @Test
    void only_what_holds_on_the_day_and_is_of_the_set_is_found() {
        assertThat(found("owl f")).isEmpty();
        assertThat(desk.find("owl f", null, "2025-12-31"))
                .extracting(Code::code)
                .containsExactly("50000");
        assertThat(desk.find("owl", CodeSet.PLACE_OF_SERVICE, TODAY))
                .extracting(Code::code)
                .containsExactly("40");
    }

    @Test
    void misspelt_words_are_found_when_nothing_else_is() {
        assertThat(found("strengers")).containsExactly("30000");
        assertThat(found("fisching")).containsExactly("4000A");
        assertThat(found("xylophone")).isEmpty();
    }

    @Test
    void signs_mean_nothing() {
        assertThat(found("%%%")).isEmpty();
        assertThat(found("___")).isEmpty();
        assertThat(found("pure_wat")).containsExactly("60000");
        assertThat(found("'; drop")).isEmpty();
        assertThat(found("\\owl")).startsWith("10000");
        assertThat(found("caf\u00e9")).containsExactly("60000");
    }

    @Test
    void there_are_at_most_twenty() {
        desk.start();
        assertThat(found("unspecified")).hasSize(20);
        assertThat(found("h00")).hasSize(20).startsWith("H0001");
    }

    @Test
    void the_database_can_use_an_index_for_words() {
        List<String> indexes = desk
                .query(
                        "select indexdef from pg_indexes where schemaname = 'codesets' and indexdef like '%gin_trgm_ops%'")
                .stream()
                .map(row -> row.get("indexdef").toString())
                .toList();
        assertThat(indexes).hasSize(2);
    }

    private List<String> found(String typed) {
        return desk.find(typed, null, TODAY).stream().map(Code::code).toList();
    }
}
