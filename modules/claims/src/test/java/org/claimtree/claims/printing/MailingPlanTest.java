package org.claimtree.claims.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.claimtree.claims.printing.MailingPlan.Parcel;
import org.claimtree.claims.printing.PaperClaim.MailTo;
import org.claimtree.kernel.PostalAddress;
import org.junit.jupiter.api.Test;

/** Which form goes into which envelope, and in which order. */
class MailingPlanTest {
    private static final MailTo TEXAS = to("BLUE", "PO BOX 9", "AUSTIN", "TX", "78701");
    private static final MailTo MARYLAND = to("GREEN", "PO BOX 1", "BOWIE", "MD", "20715");
    private static final MailTo BALTIMORE = to("AMBER", "PO BOX 1", "BALTIMORE", "MD", "21203");

    private static MailTo to(String name, String street, String city, String state, String zip) {
        return new MailTo(name, PostalAddress.us(street, city, state, zip));
    }

    private static PaperClaim claim(String number, String payer, MailTo to, int forms, boolean plain) {
        return new PaperClaim(UUID.randomUUID(), number, UUID.randomUUID(), payer, to, forms, plain, false);
    }

    @Test
    void state_then_zip_then_name_then_payer_then_number() {
        List<PaperClaim> claims = new ArrayList<>(List.of(
                claim("CT0000002", "GREEN", MARYLAND, 1, false),
                claim("CT0000010", "GREEN", MARYLAND, 1, false),
                claim("CT10000000", "GREEN", MARYLAND, 1, false),
                claim("CT0000001", "GREEN-PPO", MARYLAND, 1, false),
                claim("CT0000003", "AMBER", BALTIMORE, 1, false),
                claim("CT0000004", "BLUE", TEXAS, 1, false),
                claim("CT0000005", "NONE", new MailTo("NONE", null), 1, false)));
        List<PaperClaim> expected = List.copyOf(claims);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(claims, new Random(seed));
            assertThat(MailingPlan.of(claims).ordered()).isEqualTo(expected);
        }
    }

    @Test
    void each_address_is_told_once_with_its_sheets() {
        MailingPlan plan = MailingPlan.of(List.of(
                claim("CT0000001", "BLUE", TEXAS, 2, false),
                claim("CT0000002", "GREEN", MARYLAND, 3, true),
                claim("CT0000003", "BLUE-PLAIN", TEXAS, 1, true)));
        assertThat(plan.parcels())
                .containsExactly(
                        new Parcel(List.of("GREEN", "PO BOX 1", "BOWIE MD 20715"), 1, 3, 0),
                        new Parcel(List.of("BLUE", "PO BOX 9", "AUSTIN TX 78701"), 2, 3, 2));
        assertThat(plan.forms()).isEqualTo(6);
        assertThat(plan.redForms()).isEqualTo(2);
        assertThat(plan.parcelNumbers()).containsExactly(1, 2, 2);
    }
}
