package org.claimtree.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void transactions_that_waited_for_each_other_are_a_conflict_that_can_be_tried_again() {
        Throwable thrown = new IllegalStateException(new SQLException("deadlock detected", "40P01"));
        assertThat(Problems.meant(thrown))
                .hasValueSatisfying(problem ->
                        assertThat(problem.status() + " " + problem.type()).isEqualTo("409 crossed"));
        assertThat(Problems.meant(new IllegalStateException(new SQLException("no such table", "42P01"))))
                .isEmpty();
        assertThat(Problems.meant(new SQLException("no state"))).isEmpty();
    }

    @Test
    void what_a_value_refuses_is_told_however_deep_it_was_found() {
        Throwable thrown = new IllegalStateException(new InvalidValue("ZIP_FORM", "A ZIP has five digits."));
        assertThat(Problems.meant(thrown))
                .hasValueSatisfying(problem -> assertThat(problem.errors())
                        .extracting(error -> error.code())
                        .containsExactly("ZIP_FORM"));
        assertThat(Problems.meant(new IllegalStateException(Problem.notFound("This note"))))
                .hasValueSatisfying(problem -> assertThat(problem.status()).isEqualTo(404));
    }
}
