package org.claimtree.profiles.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.claimtree.profiles.Sample.rule;
import static org.claimtree.profiles.Sample.ruleNot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.directory.BillingTerms;
import org.claimtree.directory.Division;
import org.claimtree.directory.FormType;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Plan;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.Sample;
import org.claimtree.profiles.analysis.TreeFinding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeAnalysisTest {
    private static final LocalDate TODAY = Sample.DAY;
    private static final String CLIA = "'clia':{'typed':'11D0000001'}";
    private static final String OTHER_CLIA = "'clia':{'typed':'11D0000002'}";

    private final Sample sample = directory()
            .profile("A", CLIA)
            .profile("B", OTHER_CLIA)
            .profile("A2", CLIA)
            .profile("DOCTOR", "'billing.npi':{'from':'provider'},'billing.taxId':{'from':'provider'}")
            .profile("AS-EVER", "'billing.npi':{'from':'practice'}")
            .profile("EMPTY", "");

    private static Sample directory() {
        Sample sample = Sample.practice();
        sample.save(
                Sample.master(MasterKind.DIVISION, "SOUTH", new Division("SOUTH CAMPUS", true)),
                Sample.master(MasterKind.PROVIDER, "BATES", Sample.doctor("BATES", "BILL", "100000104", "2084P0800X")),
                Sample.master(MasterKind.FORM_TYPE, "HCFA", new FormType("HCFA", FormType.Medium.PAPER, null)),
                Sample.master(MasterKind.PLAN, "MEDICARE-ADV", plan("MEDICARE", "MEDICARE ADVANTAGE", "16")),
                Sample.master(MasterKind.PLAN, "MEDICARE-OLD", plan("MEDICARE", "MEDICARE ORIGINAL", null)));
        return sample;
    }

    private static Plan plan(String payer, String name, String filingCode) {
        return new Plan(payer, name, filingCode, BillingTerms.NONE, false, null);
    }

    private TreeFindings analyse(String... rules) {
        return analyse(RuleTree.EMPTY, rules);
    }

    private TreeFindings analyse(RuleTree startedFrom, String... rules) {
        return new TreeAnalysis(sample.book(), sample.data(), sample.catalog(), TODAY)
                .of(Sample.parseTree(rules), startedFrom);
    }

    private static List<TreeFinding> of(Kind kind, TreeFindings findings) {
        return findings.items().stream().filter(f -> f.kind() == kind).toList();
    }

    private static TreeFinding only(Kind kind, TreeFindings findings) {
        assertThat(of(kind, findings)).hasSize(1);
        return of(kind, findings).get(0);
    }

    @Test
    void one_doctor_below_another_is_a_dead_end_and_the_sentence_says_why() {
        TreeFindings findings =
                analyse(rule("baker", "PROVIDER", "BAKER", "A", rule("bates", "PROVIDER", "BATES", "B")));

        TreeFinding dead = only(Kind.DEAD_END, findings);
        assertThat(dead.rule()).isEqualTo("bates");
        assertThat(dead.others()).containsExactly("baker");
        assertThat(dead.sentence())
                .isEqualTo("A charge has one insurance doctor: it cannot be both ANDREW BAKER and BILL BATES.");
        assertThat(dead.stops()).isFalse();
        assertThat(findings.counts()).containsEntry(Kind.DEAD_END, 1);
    }

    @Test
    void everything_below_a_dead_end_is_dead_and_names_its_cause() {
        TreeFindings findings = analyse(rule(
                "a",
                "PROVIDER",
                "BAKER",
                "A",
                rule(
                        "b",
                        "PROVIDER",
                        "BATES",
                        "B",
                        rule("c", "LOCATION", "ONE", "A", rule("d", "PAYER", "AETNA", "B"))),
                rule("e", "LOCATION", "ONE", "B")));

        assertThat(of(Kind.DEAD_END, findings)).extracting(TreeFinding::rule).containsExactly("b", "c", "d");
        assertThat(of(Kind.DEAD_END, findings).subList(1, 3)).allSatisfy(dead -> {
            assertThat(dead.others()).containsExactly("b");
            assertThat(dead.sentence())
                    .isEqualTo("No charge gets here: it stands below rule Provider: BILL BATES (BATES), which no charge"
                            + " reaches.");
        });
    }

    @Test
    void the_smallest_conflicting_set_is_named_and_nothing_that_does_not_matter() {
        TreeFinding dead = only(
                Kind.DEAD_END,
                analyse(rule(
                        "1",
                        "LOCATION",
                        "TWO",
                        "A",
                        rule(
                                "2",
                                "PROVIDER",
                                "BAKER",
                                "A",
                                rule("3", "PAYER", "AETNA", "A", rule("4", "DIVISION", "SOUTH", "B"))))));

        assertThat(dead.rule()).isEqualTo("4");
        assertThat(dead.others()).containsExactly("1");
        assertThat(dead.sentence())
                .isEqualTo("Location HARBOR CLINIC goes with division NORTH CAMPUS: a charge cannot have both location"
                        + " HARBOR CLINIC and division SOUTH CAMPUS.");
    }

    @Test
    void lists_can_need_three_conditions_to_become_empty() {
        String list = "{'id':'%s','when':{'dimension':'PROVIDER','%s':%s},'use':'A','rules':[%s]}";
        TreeFinding dead = only(
                Kind.DEAD_END,
                analyse(list.formatted(
                        "x",
                        "is",
                        "['BAKER','BATES']",
                        list.formatted(
                                "y", "is", "['BAKER','STAUB']", list.formatted("z", "is", "['BATES','STAUB']", "")))));

        assertThat(dead.others()).containsExactly("x", "y");
        assertThat(dead.sentence())
                .isEqualTo("A charge has one insurance doctor: it cannot be one of ANDREW BAKER, BILL BATES, one of"
                        + " ANDREW BAKER, JAY STAUB and one of BILL BATES, JAY STAUB at once.");
    }

    @Test
    void more_conditions_than_are_searched_still_give_a_set_from_which_nothing_can_be_left_out() {
        String below = "";
        for (String doctor : List.of("STAUB", "ARMSTRONG", "BATES", "BAKER")) {
            below = ruleNot(
                    "not-" + doctor, "PROVIDER", doctor, "A", below.isEmpty() ? new String[0] : new String[] {below});
        }
        TreeFinding dead = only(
                Kind.DEAD_END,
                analyse(
                        "{'id':'all','when':{'dimension':'PROVIDER','is':['BAKER','BATES','ARMSTRONG','STAUB']},'use':'A',"
                                + "'rules':[" + rule("place", "LOCATION", "ONE", "A", below) + "]}"));

        assertThat(dead.rule()).isEqualTo("not-STAUB");
        assertThat(dead.others()).containsExactly("all", "not-BAKER", "not-BATES", "not-ARMSTRONG");
    }

    @ParameterizedTest
    @CsvSource({
        "PLAN, AETNA-PPO, PAYER, MEDICARE, true",
        "PLAN, AETNA-PPO, PAYER, AETNA, false",
        "PAYER, MEDICARE, PLAN, AETNA-PPO, true",
        "PLAN, MEDICARE-ADV, PAYER_TYPE, MB, true",
        "PLAN, MEDICARE-ADV, PAYER_TYPE, 16, false",
        "PLAN, MEDICARE-OLD, PAYER_TYPE, 16, true",
        "PLAN, MEDICARE-OLD, PAYER_TYPE, MB, false",
        "PAYER, AETNA, PAYER_TYPE, MB, true",
        "PAYER, MEDICARE, PAYER_TYPE, 16, false",
        "PAYER_TYPE, MB, PAYER, AETNA, true",
        "LOCATION, TWO, DIVISION, NORTH, false",
        "LOCATION, ONE, DIVISION, NORTH, true",
        "DIVISION, SOUTH, LOCATION, TWO, true",
        "FORM_TYPE, HCFA, MEDIUM, ELECTRONIC, true",
        "FORM_TYPE, HCFA, MEDIUM, PAPER, false",
        "BILLING_CODE, 90837, BILLING_CODE_GROUP, LABS, true",
        "MEDIUM, PAPER, MEDIUM, ELECTRONIC, true",
        "DIVISION, SOUTH, MEDIUM, PAPER, false",
        "PAYER_TYPE, OF, PAYER_TYPE, TV, true",
        "REFERRING_PROVIDER, BAKER, PROVIDER, BATES, false",
        "PLACE_OF_SERVICE, 11, PLACE_OF_SERVICE, 02, true"
    })
    void what_the_directory_knows_makes_dead_ends(
            Dimension above, String value, Dimension below, String other, boolean dead) {
        TreeFindings findings = analyse(rule("a", above.name(), value, "A", rule("b", below.name(), other, "B")));

        assertThat(of(Kind.DEAD_END, findings)).hasSize(dead ? 1 : 0);
        assertThat(of(Kind.DEAD_END, findings))
                .allSatisfy(finding -> assertThat(finding.others()).containsExactly("a"));
    }

    @Test
    void the_plan_alone_decides_over_payer_and_type_when_three_meet() {
        TreeFinding dead = only(
                Kind.DEAD_END,
                analyse(rule(
                        "payer",
                        "PAYER",
                        "MEDICARE",
                        "A",
                        rule("type", "PAYER_TYPE", "MB", "A", rule("plan", "PLAN", "MEDICARE-ADV", "B")))));

        assertThat(dead.others()).containsExactly("type");
        assertThat(dead.sentence())
                .isEqualTo(
                        "Plan MEDICARE ADVANTAGE goes with payer type 16: a charge cannot have both payer type MB and"
                                + " plan MEDICARE ADVANTAGE.");
    }

    @Test
    void a_payer_without_the_plan_that_gives_it_the_type_is_dead() {
        TreeFinding dead = only(
                Kind.DEAD_END,
                analyse(rule(
                        "payer",
                        "PAYER",
                        "MEDICARE",
                        "A",
                        ruleNot("plan", "PLAN", "MEDICARE-ADV", "A", rule("type", "PAYER_TYPE", "16", "B")))));

        assertThat(dead.others()).containsExactly("payer", "plan");
    }

    @Test
    void what_the_directory_says_differently_at_different_times_implies_nothing() {
        sample.save(Sample.master(
                MasterKind.LOCATION,
                "TWO",
                LocalDate.of(2026, 1, 1),
                new Location(
                        Sample.plainLocation("HARBOR CLINIC", Sample.PRACTICE_ADDRESS)
                                .facility(),
                        null,
                        null,
                        "SOUTH",
                        "11",
                        true)));

        assertThat(of(Kind.DEAD_END, analyse(rule("a", "LOCATION", "TWO", "A", rule("b", "DIVISION", "SOUTH", "B")))))
                .isEmpty();
        assertThat(of(Kind.DEAD_END, analyse(rule("a", "LOCATION", "TWO", "A", rule("b", "DIVISION", "NORTH", "B")))))
                .isEmpty();
        assertThat(of(
                        Kind.ALWAYS_TRUE,
                        analyse(rule("a", "LOCATION", "TWO", "A", rule("b", "DIVISION", "NORTH", "B")))))
                .isEmpty();
    }

    @Test
    void a_version_that_a_later_one_of_the_same_date_replaced_does_not_count() {
        sample.save(Sample.master(
                MasterKind.LOCATION,
                "TWO",
                new Location(
                        Sample.plainLocation("HARBOR CLINIC", Sample.PRACTICE_ADDRESS)
                                .facility(),
                        null,
                        null,
                        "SOUTH",
                        "11",
                        true)));

        assertThat(of(Kind.DEAD_END, analyse(rule("a", "LOCATION", "TWO", "A", rule("b", "DIVISION", "NORTH", "B")))))
                .hasSize(1);
    }

    @Test
    void a_code_can_be_in_several_groups_but_not_in_one_that_is_refused() {
        sample.save(Sample.entry(Catalog.GROUP_KIND, "DRUGS", new CodeGroup("Drugs", List.of(), true)));

        assertThat(of(
                        Kind.DEAD_END,
                        analyse(rule(
                                "a",
                                "BILLING_CODE_GROUP",
                                "LABS",
                                "A",
                                rule("b", "BILLING_CODE_GROUP", "DRUGS", "B")))))
                .isEmpty();
        assertThat(only(
                                Kind.DEAD_END,
                                analyse(ruleNot(
                                        "a",
                                        "BILLING_CODE_GROUP",
                                        "LABS",
                                        "A",
                                        rule("b", "BILLING_CODE_GROUP", "LABS", "B"))))
                        .sentence())
                .isEqualTo("A charge's billing code groups cannot be both other than LABS and LABS.");
    }

    @Test
    void domains_are_open_so_refusing_all_that_is_known_is_no_dead_end() {
        assertThat(of(
                        Kind.DEAD_END,
                        analyse(
                                "{'id':'a','when':{'dimension':'MEDIUM','isNot':['ELECTRONIC','PAPER']},'use':'A','rules':["
                                        + rule("b", "DIVISION", "SOUTH", "B") + "]}")))
                .isEmpty();
    }

    @Test
    void two_of_one_name_are_told_apart_by_their_refs() {
        sample.save(Sample.master(
                MasterKind.PROVIDER, "BATES2", Sample.doctor("BATES", "BILL", "100000105", "2084P0800X")));

        assertThat(only(
                                Kind.DEAD_END,
                                analyse(rule("a", "PROVIDER", "BATES", "A", rule("b", "PROVIDER", "BATES2", "B"))))
                        .sentence())
                .isEqualTo("A charge has one insurance doctor: it cannot be both BILL BATES (BATES) and BILL BATES"
                        + " (BATES2).");
    }

    @Test
    void what_a_rule_above_says_already_is_always_true() {
        TreeFindings findings = analyse(
                rule("a", "PROVIDER", "BAKER", "A", ruleNot("b", "PROVIDER", "BATES", "B")),
                rule("c", "PLAN", "AETNA-PPO", "A", rule("d", "PAYER", "AETNA", "B")));

        assertThat(of(Kind.ALWAYS_TRUE, findings)).extracting(TreeFinding::rule).containsExactly("b", "d");
        assertThat(of(Kind.ALWAYS_TRUE, findings).get(0))
                .extracting(TreeFinding::others, TreeFinding::sentence)
                .containsExactly(
                        List.of("a"),
                        "Every charge that gets here matches: rule Provider: ANDREW BAKER (BAKER) above already says it.");
    }

    @Test
    void siblings_that_can_meet_and_disagree_are_a_possible_conflict_with_an_example() {
        TreeFindings findings =
                analyse(rule("doctor", "PROVIDER", "BAKER", "A"), rule("place", "LOCATION", "TWO", "B"));

        TreeFinding conflict = only(Kind.POSSIBLE_CONFLICT, findings);
        assertThat(conflict.rule()).isEqualTo("place");
        assertThat(conflict.others()).containsExactly("doctor");
        assertThat(conflict.field()).isEqualTo("clia");
        assertThat(conflict.example())
                .isEqualTo(Map.of(Dimension.PROVIDER, "BAKER", Dimension.LOCATION, "TWO", Dimension.DIVISION, "NORTH"));
        assertThat(conflict.sentence())
                .isEqualTo(
                        "A charge can match both rule Provider: ANDREW BAKER (BAKER) and rule Location: HARBOR CLINIC"
                                + " (TWO), which disagree about clia: 11D0000001, typed in, which is used because it stands first,"
                                + " against 11D0000002, typed in.");
        assertThat(findings.bounded()).isFalse();
    }

    @Test
    void siblings_that_agree_or_never_meet_or_speak_of_other_fields_are_no_conflict() {
        assertThat(of(
                        Kind.POSSIBLE_CONFLICT,
                        analyse(
                                rule("a", "PROVIDER", "BAKER", "A"),
                                rule("b", "PROVIDER", "BATES", "B"),
                                rule("c", "LOCATION", "TWO", "A2"),
                                rule("d", "PAYER", "AETNA", "DOCTOR"))))
                .extracting(TreeFinding::rule)
                .containsExactly("c");
        assertThat(of(
                        Kind.POSSIBLE_CONFLICT,
                        analyse(
                                rule("a", "PROVIDER", "BAKER", "A"),
                                rule("c", "LOCATION", "TWO", "A2"),
                                rule("p", "PLAN", "AETNA-PPO", "A"),
                                rule("d", "PAYER", "MEDICARE", "B", rule("x", "PROVIDER", "STAUB", "DOCTOR")))))
                .extracting(TreeFinding::rule, f -> f.others().get(0))
                .containsExactly(tuple("d", "a"), tuple("d", "c"));
    }

    @Test
    void siblings_on_any_level_can_conflict_and_only_if_the_rules_above_let_them_meet() {
        assertThat(of(
                        Kind.POSSIBLE_CONFLICT,
                        analyse(rule(
                                "top",
                                "PAYER",
                                "AETNA",
                                "EMPTY",
                                rule("a", "PROVIDER", "BAKER", "A"),
                                rule("b", "LOCATION", "ONE", "B"),
                                rule("other", "PLAN", "MEDICARE-OLD", "DOCTOR"),
                                rule("never", "PLACE_OF_SERVICE", "11", "AS-EVER")))))
                .extracting(TreeFinding::rule, TreeFinding::others)
                .containsExactly(tuple("b", List.of("a")));
    }

    @Test
    void what_stands_below_two_siblings_can_conflict_too() {
        TreeFinding conflict = only(
                Kind.POSSIBLE_CONFLICT,
                analyse(
                        rule("a", "PROVIDER", "BAKER", "EMPTY", rule("below", "PAYER", "AETNA", "A")),
                        rule("b", "LOCATION", "ONE", "B")));

        assertThat(conflict.rule()).isEqualTo("b");
        assertThat(conflict.others()).containsExactly("below");
        assertThat(conflict.example()).containsEntry(Dimension.PAYER, "AETNA");
    }

    @Test
    void what_a_rule_below_always_overrides_does_not_conflict() {
        assertThat(of(
                        Kind.POSSIBLE_CONFLICT,
                        analyse(
                                rule("a", "PROVIDER", "BAKER", "A", rule("always", "PROVIDER", "BAKER", "B")),
                                rule("b", "LOCATION", "ONE", "B"))))
                .isEmpty();
    }

    @Test
    void a_conflict_that_begins_later_says_from_when() {
        sample.profile("LATER", LocalDate.of(2027, 1, 1), OTHER_CLIA);

        assertThat(only(
                                Kind.POSSIBLE_CONFLICT,
                                analyse(rule("a", "PROVIDER", "BAKER", "A"), rule("b", "LOCATION", "ONE", "LATER")))
                        .sentence())
                .startsWith("From 01/01/2027 on: A charge can match both rule ");
    }

    @Test
    void a_rule_that_says_what_is_sent_anyway_has_no_effect() {
        TreeFindings findings = analyse(
                rule("default", "PROVIDER", "BAKER", "AS-EVER"),
                rule("a", "LOCATION", "ONE", "A", rule("again", "PROVIDER", "STAUB", "A2")),
                rule("empty", "PAYER", "AETNA", "EMPTY"),
                rule("first", "LOCATION", "TWO", "A", rule("nothing", "PROVIDER", "BAKER", "inherit")));

        assertThat(of(Kind.NO_EFFECT, findings))
                .extracting(TreeFinding::rule, TreeFinding::sentence)
                .containsExactly(
                        tuple(
                                "default",
                                "It changes nothing: all that profile AS-EVER says is sent anyway, by the Default"
                                        + " Profile."),
                        tuple(
                                "again",
                                "It changes nothing: all that profile A2 says is sent anyway, by rule Location: MAIN CLINIC"
                                        + " (ONE)."),
                        tuple("empty", "It changes nothing: profile EMPTY says nothing about any field."),
                        tuple("nothing", "It changes nothing: there is no profile above it to inherit."));
        assertThat(of(Kind.NO_EFFECT, findings).get(1).others()).containsExactly("a");
    }

    @Test
    void a_carrier_of_rules_is_there_for_their_sake() {
        assertThat(of(
                        Kind.NO_EFFECT,
                        analyse(rule("carrier", "PROVIDER", "BAKER", "EMPTY", rule("b", "LOCATION", "ONE", "A")))))
                .isEmpty();
    }

    @Test
    void what_is_sent_anyway_has_an_effect_when_a_sibling_says_otherwise() {
        sample.profile("DOCTORS-NPI", "'billing.npi':{'from':'provider'}");

        assertThat(of(
                        Kind.NO_EFFECT,
                        analyse(
                                rule("a", "PROVIDER", "BAKER", "AS-EVER"),
                                rule("b", "LOCATION", "ONE", "DOCTORS-NPI"))))
                .isEmpty();
        assertThat(of(
                        Kind.NO_EFFECT,
                        analyse(
                                rule("a", "PROVIDER", "BAKER", "AS-EVER"),
                                rule("b", "PROVIDER", "BATES", "DOCTORS-NPI"))))
                .hasSize(1);
        assertThat(of(
                        Kind.NO_EFFECT,
                        analyse(
                                rule("x", "PAYER", "AETNA", "EMPTY", rule("a", "PROVIDER", "BAKER", "AS-EVER")),
                                rule("b", "LOCATION", "ONE", "EMPTY", rule("c", "PROVIDER", "BAKER", "DOCTORS-NPI")))))
                .isEmpty();
    }

    @Test
    void a_profile_that_differed_once_has_an_effect() {
        sample.profile("ONCE", "'billing.npi':{'from':'provider'}");
        sample.profile("ONCE", LocalDate.of(2026, 1, 1), "'billing.npi':{'from':'practice'}");

        assertThat(of(Kind.NO_EFFECT, analyse(rule("a", "PROVIDER", "BAKER", "ONCE"))))
                .isEmpty();
    }

    @Test
    void a_profile_that_has_not_begun_was_never_in_effect() {
        sample.profile("LATER", LocalDate.of(2027, 1, 1), CLIA);

        assertThat(only(Kind.NEVER_IN_EFFECT, analyse(rule("a", "PROVIDER", "BAKER", "LATER")))
                        .sentence())
                .isEqualTo("It has never been in effect: profile LATER begins on 01/01/2027.");
        assertThat(of(Kind.NEVER_IN_EFFECT, analyse(rule("a", "PROVIDER", "BAKER", "A"))))
                .isEmpty();
    }

    @Test
    void an_inherit_that_now_takes_another_profile_is_told() {
        RuleTree before = Sample.parseTree(
                rule("a", "PROVIDER", "ARMSTRONG", "A"),
                rule("i", "PROVIDER", "BAKER", "inherit"),
                rule("j", "PROVIDER", "STAUB", "inherit"));

        TreeFindings inserted = analyse(
                before,
                rule("a", "PROVIDER", "ARMSTRONG", "A"),
                rule("new", "PROVIDER", "BATES", "B"),
                rule("i", "PROVIDER", "BAKER", "inherit"),
                rule("j", "PROVIDER", "STAUB", "B"));
        TreeFinding moved = only(Kind.INHERIT_MOVED, inserted);
        assertThat(moved.rule()).isEqualTo("i");
        assertThat(moved.others()).containsExactly("a", "new");
        assertThat(moved.sentence())
                .isEqualTo("It inherited profile A from rule Provider: DIANNA ARMSTRONG (ARMSTRONG) and now inherits"
                        + " profile B from rule Provider: BILL BATES (BATES).");

        TreeFindings deleted = analyse(before, rule("i", "PROVIDER", "BAKER", "inherit"));
        assertThat(only(Kind.INHERIT_MOVED, deleted).sentence()).endsWith("and now inherits nothing.");
    }

    @Test
    void an_inherit_with_the_same_profile_or_the_same_lender_has_not_moved() {
        RuleTree before =
                Sample.parseTree(rule("a", "PROVIDER", "ARMSTRONG", "A"), rule("i", "PROVIDER", "BAKER", "inherit"));

        assertThat(of(
                        Kind.INHERIT_MOVED,
                        analyse(
                                before,
                                rule("a", "PROVIDER", "ARMSTRONG", "B"),
                                rule("i", "PROVIDER", "BAKER", "inherit"))))
                .isEmpty();
        assertThat(of(
                        Kind.INHERIT_MOVED,
                        analyse(
                                before,
                                rule("n", "PROVIDER", "BATES", "A"),
                                rule("i", "PROVIDER", "BAKER", "inherit"))))
                .isEmpty();
    }

    @Test
    void what_is_no_longer_active_is_named() {
        sample.save(
                Sample.master(MasterKind.DIVISION, "SOUTH", new Division("SOUTH CAMPUS", false)),
                Sample.master(MasterKind.FORM_TYPE, "HCFA", new FormType("HCFA", FormType.Medium.PAPER, false)),
                Sample.entry(
                        Catalog.CODE_KIND,
                        "90837",
                        new BillingCode(BillingCode.Kind.CPT, "60 minutes", List.of(), null, null, null, false)),
                Sample.entry(Catalog.GROUP_KIND, "LABS", new CodeGroup("Labs", List.of("80305"), false)),
                Sample.master(MasterKind.PLAN, "AETNA-PPO", new Plan("AETNA", "AETNA PPO", null, null, false, false)));

        TreeFindings findings = analyse(
                rule("1", "DIVISION", "SOUTH", "A"),
                rule("2", "FORM_TYPE", "HCFA", "A"),
                rule("3", "BILLING_CODE", "90837", "A"),
                rule("4", "BILLING_CODE_GROUP", "LABS", "A"),
                rule("5", "PLAN", "AETNA-PPO", "A"),
                rule("6", "PAYER", "AETNA", "A"),
                rule("7", "PROVIDER", "BAKER", "A"),
                rule("8", "LOCATION", "ONE", "A"),
                rule("9", "PLACE_OF_SERVICE", "11", "A"));

        assertThat(of(Kind.INACTIVE_REFERENCE, findings))
                .extracting(TreeFinding::rule)
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(of(Kind.INACTIVE_REFERENCE, findings).get(0).sentence())
                .isEqualTo("No longer active: division SOUTH CAMPUS.");
    }

    @Test
    void what_does_not_exist_stops_the_save() {
        TreeFindings findings = analyse(
                "{'id':'a','when':{'dimension':'PROVIDER','is':['BAKER','NOBODY']},'use':'A','rules':["
                        + rule("b", "LOCATION", "ONE", "NOWHERE") + "]}",
                rule("c", "LOCATION", "TWO", "DEFAULT"));

        assertThat(of(Kind.UNKNOWN_REFERENCE, findings))
                .extracting(TreeFinding::rule, TreeFinding::sentence, TreeFinding::stops)
                .containsExactly(
                        tuple("a", "There is no such provider: NOBODY.", true),
                        tuple("b", "There is no profile of this ref: NOWHERE.", true),
                        tuple(
                                "c",
                                "A rule cannot use the Default Profile: it would undo everything above the rule.",
                                true));
    }

    @Test
    void in_a_large_tree_the_search_for_conflicts_ends_early_and_says_so() {
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rules.add(rule("p" + i, "PLACE_OF_SERVICE", "%02d".formatted(i % 100), i % 2 == 0 ? "A" : "B"));
            rules.add(rule("t" + i, "DIVISION", "SOUTH", i % 2 == 0 ? "B" : "A"));
        }
        TreeFindings findings = analyse(rules.toArray(String[]::new));

        assertThat(findings.bounded()).isTrue();
        assertThat(of(Kind.POSSIBLE_CONFLICT, findings)).hasSize(200);
        assertThat(findings.counts()).containsEntry(Kind.POSSIBLE_CONFLICT, 200);
    }

    @Test
    void a_tree_without_fault_has_no_findings() {
        assertThat(analyse(
                                rule("a", "PROVIDER", "BAKER", "A", rule("b", "LOCATION", "TWO", "B")),
                                rule("c", "PROVIDER", "BATES", "inherit"))
                        .items())
                .isEmpty();
    }
}
