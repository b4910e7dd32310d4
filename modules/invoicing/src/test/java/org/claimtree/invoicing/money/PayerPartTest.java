package org.claimtree.invoicing.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.claimtree.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of what is open with a payer may be billed to the client. */
class PayerPartTest {
    private static final Set<String> CONTRACTUAL = Set.of("CO-45", "CO-253", "OA-94");

    @ParameterizedTest(name = "{0} open after {1}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # open  | answer                     | adjusted | written off | billable
            150.00  |                            | 0.00     | 0.00        | 150.00
            120.00  |                            | 0.00     | 30.00       | 120.00
            150.00  | CO-29 150.00               | 0.00     | 0.00        | 0.00
            150.00  | OA-18 150.00               | 0.00     | 0.00        | 150.00
            150.00  | PI-45 150.00               | 0.00     | 0.00        | 150.00
            100.00  | CO-45 50.00, OA-18 100.00  | 50.00    | 0.00        | 100.00
            100.00  | CO-29 60.00, OA-18 40.00   | 0.00     | 0.00        | 40.00
            40.00   | CO-29 60.00, OA-18 40.00   | 0.00     | 60.00       | 40.00
            70.00   | CO-29 60.00, OA-18 40.00   | 0.00     | 30.00       | 40.00
            80.00   | CO-29 60.00, OA-18 40.00   | 0.00     | 0.00        | 20.00
            60.00   | CO-29 60.00, OA-18 40.00   | 0.00     | 0.00        | 0.00
            60.00   | CO-29 60.00, OA-94 20.00   | 20.00    | 0.00        | 0.00
            100.00  | CO-144 -5.00, OA-18 105.00 | 0.00     | 0.00        | 100.00
            # CO-97 was on the list when the answer was posted
            40.00   | CO-97 60.00, OA-18 40.00   | 60.00    | 0.00        | 40.00
            """)
    void what_the_contract_takes_off_is_never_the_clients(
            String open, String answer, String adjusted, String writtenOff, String billable) {
        PayerPart part = new PayerPart(Money.of(open), adjustments(answer), Money.of(adjusted), Money.of(writtenOff));
        assertThat(part.billable(CONTRACTUAL)).isEqualTo(Money.of(billable));
    }

    private static List<Adjustment> adjustments(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(", "))
                        .map(one -> one.split("[- ]", 3))
                        .map(one -> new Adjustment(one[0], one[1], Money.of(one[2])))
                        .toList();
    }
}
