package org.claimtree.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtree.invoicing.InvoiceLife.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be done with an invoice where it stands. */
class InvoiceLifeTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            DRAFT       | EDIT SEND VOID RELEASE POST
            SENT        | EDIT VOID RELEASE POST WRITE_OFF CORRECT
            PARTLY_PAID | RELEASE POST WRITE_OFF CORRECT
            PAID        | RELEASE POST WRITE_OFF CORRECT
            VOID        | ''
            """)
    void each_state_allows_what_it_allows_and_nothing_else(InvoiceStatus status, String allowed) {
        Set<String> possible = Arrays.stream(Action.values())
                .filter(action -> InvoiceLife.obstacle(status, action).isEmpty())
                .map(Enum::name)
                .collect(Collectors.toSet());
        assertThat(possible)
                .isEqualTo(Arrays.stream(allowed.split(" "))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_sentence_names_the_state_and_what_to_do_instead() {
        assertThat(InvoiceLife.obstacle(InvoiceStatus.PARTLY_PAID, Action.EDIT))
                .contains("The invoice is partly paid: its lines are not changed in place; correct the charge.");
        assertThat(InvoiceLife.obstacle(InvoiceStatus.VOID, Action.CORRECT))
                .contains("The invoice is void: nothing can be done with it any more.");
    }
}
