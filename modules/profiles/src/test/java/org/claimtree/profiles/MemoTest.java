package org.claimtree.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {
    private final List<String> made = new ArrayList<>();
    private final Memo<String, String> memo = new Memo<>(3);

    private String ask(String key) {
        return memo.get(key, () -> {
            made.add(key);
            return "answer to " + key;
        });
    }

    @Test
    void makes_an_answer_once_and_gives_the_same_again() {
        String first = ask("a");

        assertThat(ask("a")).isSameAs(first).isEqualTo("answer to a");
        assertThat(made).containsExactly("a");
    }

    @Test
    void when_full_forgets_all_and_goes_on() {
        List.of("a", "b", "c").forEach(this::ask);
        List.of("a", "b", "c").forEach(this::ask);
        assertThat(made).containsExactly("a", "b", "c");

        ask("d");
        ask("d");
        ask("a");

        assertThat(made).containsExactly("a", "b", "c", "d", "a");
    }
}
