package org.claimtree.profiles.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.directory.MasterKind;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.profiles.ChangedRecords;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.history.DefaultCauses.Cause;
import org.claimtree.profiles.history.DefaultCauses.Moved;
import org.junit.jupiter.api.Test;

class DefaultCausesTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final PostalAddress HILL = PostalAddress.us("9 HILL RD", "BALTIMORE", "MD", "212010009");
    private static final Npi OTHER_NPI = Npi.withCheckDigit("100000999");

    private final ChangedRecords practice = new ChangedRecords();

    private List<Cause> causes() {
        List<RecordedEntry> entries = practice.entries();
        return DefaultCauses.of(
                ProfileBook.of(practice.revision(), entries),
                entries.stream()
                        .filter(e -> DefaultCauses.kinds().contains(e.entry().kind()))
                        .toList());
    }

    @Test
    void what_a_practice_begins_with_moves_nothing() {
        assertThat(causes()).isEmpty();
    }

    @Test
    void a_new_address_of_the_practice_moves_the_billing_address_from_its_date_on() {
        long moved = practice.practice(JUNE, HILL);

        assertThat(causes())
                .containsExactly(new Cause(
                        moved,
                        MasterKind.PRACTICE,
                        "PRACTICE",
                        JUNE,
                        List.of(new Moved(
                                "billing.address",
                                null,
                                "1 MAIN ST, BALTIMORE, MD 21201-0001",
                                "9 HILL RD, BALTIMORE, MD 21201-0009"))));
    }

    @Test
    void changes_are_told_in_the_order_of_the_log_each_against_what_was_known_before_it() {
        long first = practice.practice(JUNE, HILL);
        long second = practice.practiceNpi(JUNE, HILL, OTHER_NPI);
        long third = practice.practiceNpi(RevisionEntry.ALWAYS, HILL, OTHER_NPI);

        assertThat(causes()).extracting(Cause::revision).containsExactly(first, second, third);
        assertThat(causes().get(1).fields()).extracting(Moved::field).containsExactly("billing.npi");
        assertThat(causes().get(2).fields())
                .as("against the first version, which is what was in force on that date")
                .extracting(Moved::field)
                .containsExactly("billing.address", "billing.npi");
    }

    @Test
    void a_save_that_changes_nothing_that_is_sent_is_no_cause() {
        practice.practiceTimeZone(JUNE);

        assertThat(causes()).isEmpty();
    }

    @Test
    void numbers_with_a_payer_say_which_and_move_the_boxes_that_follow_them() {
        practice.practiceNumber(JUNE, "AETNA", "RIV-NEW");

        assertThat(causes().get(0).fields())
                .containsExactly(
                        new Moved("billing.payerNumber", "AETNA", "G2 RIV-AETNA", "G2 RIV-NEW"),
                        new Moved("paper.box33b", "AETNA", "G2 RIV-AETNA", "G2 RIV-NEW"));
    }

    @Test
    void locations_providers_payers_and_plans_move_what_is_looked_up_there() {
        long location = practice.locationClia(JUNE, "11D0000001");
        long provider = practice.providerTaxonomy(JUNE, "STAUB", "2084P0800X");
        long payer = practice.payerAssignment(JUNE, "AETNA");
        long plan = practice.planSignature(JUNE, "AETNA-PPO", "ON FILE");

        assertThat(causes())
                .extracting(c -> c.revision() + " " + c.kind() + " " + c.subject() + " " + c.fields())
                .containsExactly(
                        location + " LOCATION TWO [" + new Moved("clia", null, "05D0937000", "11D0000001") + "]",
                        provider + " PROVIDER STAUB ["
                                + new Moved("rendering.taxonomy", null, "1041C0700X", "2084P0800X") + "]",
                        payer + " PAYER AETNA [" + new Moved("acceptAssignment", null, "A", "C") + "]",
                        plan + " PLAN AETNA-PPO ["
                                + new Moved("signature.provider", null, "SIGNATURE ON FILE", "ON FILE") + "]");
    }

    @Test
    void a_new_record_moves_nothing_that_was_ever_sent() {
        practice.newLocation("THREE");

        assertThat(causes()).isEmpty();
    }

    @Test
    void what_the_default_profile_does_not_look_up_there_does_not_move_it() {
        practice.defaultNpiTyped();

        practice.practiceNpi(JUNE, HILL, OTHER_NPI);

        assertThat(causes()).hasSize(1);
        assertThat(causes().get(0).fields()).extracting(Moved::field).containsExactly("billing.address");
    }
}
