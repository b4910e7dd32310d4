package org.claimtree.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimtree.directory.BillingTerms;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.directory.PayerNumber;
import org.claimtree.directory.Practice;
import org.claimtree.directory.Provider;
import org.claimtree.directory.TaxIdentity;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PersonName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.Taxonomy;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.profiles.Choice;
import org.claimtree.profiles.DefaultProfile;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.FieldValue;
import org.claimtree.profiles.Profile;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.Source;

/**
 * A practice with a tree of ten rules for each of its doctors: one for the doctor, below it three places, three payers and
 * three further questions, one of which is an {@code IS_NOT} for every second doctor. Whatever the size, a charge meets
 * about the same rules.
 */
final class RuleForest {
    private static final int RULES_A_DOCTOR = 10;
    private static final int PLACES = 4;
    private static final int PAYERS = 5;
    private static final int PROFILES = 20;

    private final List<RecordedEntry> entries = new ArrayList<>();
    private final int doctors;
    private final RuleTree tree;
    private int ids;

    RuleForest(int rules) {
        doctors = rules / RULES_A_DOCTOR;
        master(MasterKind.PRACTICE, Practice.REF, practice());
        for (int i = 0; i < doctors; i++) {
            master(MasterKind.PROVIDER, doctor(i), provider(i));
        }
        for (int i = 0; i < PLACES; i++) {
            master(MasterKind.LOCATION, "L" + i, location(i));
        }
        for (int i = 0; i < PAYERS; i++) {
            master(
                    MasterKind.PAYER,
                    "Y" + i,
                    new Payer("PAYER " + i, null, null, "CI", BillingTerms.NONE, null, null, null));
        }
        entry(DefaultProfile.birth());
        for (int i = 0; i < PROFILES; i++) {
            entry(ProfileBook.profileEntry("P" + i, RevisionEntry.ALWAYS, profile(i)));
        }
        List<RuleTree.Rule> top = new ArrayList<>();
        for (int i = 0; i < doctors; i++) {
            top.add(ofDoctor(i));
        }
        tree = new RuleTree(top);
        entry(ProfileBook.treeEntry(tree));
    }

    ProfileBook book() {
        return ProfileBook.of(1, entries);
    }

    MasterData data() {
        return MasterData.of(1, entries);
    }

    /** The tree as it is stored. */
    String stored() {
        return entries.get(entries.size() - 1).entry().content();
    }

    /**
     * Charges of all doctors at all places to all payers, no two alike, in random order. Charges of one call name one
     * doctor by one string, those of another call by another one that is equal.
     */
    List<Facts> charges(int most) {
        List<String> refs = IntStream.range(0, doctors + PLACES + PAYERS)
                .mapToObj(i -> i < doctors
                        ? doctor(i)
                        : i < doctors + PLACES ? "L" + (i - doctors) : "Y" + (i - doctors - PLACES))
                .toList();
        List<Facts> charges = new ArrayList<>();
        for (int i = 0; i < Math.min(most, doctors * PLACES * PAYERS); i++) {
            charges.add(Facts.on(LocalDate.of(2026, 1, 1).plusDays(i % 300))
                    .with(Dimension.PROVIDER, refs.get(i % doctors))
                    .with(Dimension.LOCATION, refs.get(doctors + i / doctors % PLACES))
                    .with(Dimension.PAYER, refs.get(doctors + PLACES + i / doctors / PLACES))
                    .with(Dimension.FORM_TYPE, "837P")
                    .with(Dimension.MEDIUM, "ELECTRONIC")
                    .with(Dimension.PAYER_TYPE, "CI")
                    .with(Dimension.PLACE_OF_SERVICE, "11")
                    .with(Dimension.BILLING_CODE, i % 3 == 0 ? "90834" : "90837")
                    .inGroups(i % 2 == 0 ? List.of("THERAPY") : List.of("THERAPY", "LONG"))
                    .build());
        }
        Collections.shuffle(charges, new Random(1));
        return charges;
    }

    /** Rules that match a charge, on average. */
    double matching(List<Facts> charges) {
        return charges.stream()
                .mapToInt(facts -> matching(tree.rules(), facts))
                .average()
                .orElseThrow();
    }

    private static int matching(List<RuleTree.Rule> rules, Facts facts) {
        int matching = 0;
        for (RuleTree.Rule rule : rules) {
            RuleTree.Condition when = rule.when();
            boolean any = when.dimension().valuesIn(facts).stream().anyMatch(when.values()::contains);
            if (any == (when.operator() == RuleTree.Operator.IS)) {
                matching += 1 + matching(rule.children(), facts);
            }
        }
        return matching;
    }

    private RuleTree.Rule ofDoctor(int i) {
        List<RuleTree.Rule> below = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            below.add(rule(Dimension.LOCATION, i + n, "L" + (i + n) % PLACES));
        }
        below.add(rule(Dimension.PAYER, i, "Y" + i % PAYERS));
        below.add(rule(Dimension.PAYER, i + 1, "Y" + (i + 1) % PAYERS, rule(Dimension.BILLING_CODE, i + 2, "90834")));
        below.add(rule(Dimension.PAYER, i + 2, "Y" + (i + 2) % PAYERS, rule(Dimension.BILLING_CODE_GROUP, i, "LONG")));
        below.add(
                i % 2 == 0
                        ? rule(Dimension.PLACE_OF_SERVICE, i + 3, "02")
                        : new RuleTree.Rule(
                                id(),
                                new RuleTree.Condition(
                                        Dimension.PLACE_OF_SERVICE, RuleTree.Operator.IS_NOT, List.of("02")),
                                new RuleTree.Inherit(),
                                List.of()));
        return rule(Dimension.PROVIDER, i, doctor(i), below.toArray(RuleTree.Rule[]::new));
    }

    private RuleTree.Rule rule(Dimension dimension, int profile, String value, RuleTree.Rule... below) {
        return new RuleTree.Rule(
                id(),
                new RuleTree.Condition(dimension, RuleTree.Operator.IS, List.of(value)),
                new RuleTree.Use("P" + profile % PROFILES),
                List.of(below));
    }

    private String id() {
        ids++;
        return "R" + ids;
    }

    private static String doctor(int i) {
        return "DOCTOR-" + i;
    }

    private static Profile profile(int i) {
        return switch (i % 4) {
            case 0 ->
                new Profile(
                        "Doctor bills " + i,
                        Map.of(
                                FieldKey.BILLING_ENTITY, new Choice.From(Source.PROVIDER),
                                FieldKey.BILLING_NPI, new Choice.From(Source.PROVIDER),
                                FieldKey.BILLING_TAX_ID, new Choice.From(Source.PROVIDER)));
            case 1 ->
                new Profile(
                        "Place " + i,
                        Map.of(
                                FieldKey.BILLING_ADDRESS, new Choice.From(Source.LOCATION),
                                FieldKey.BILLING_CONTACT, new Choice.From(Source.LOCATION)));
            case 2 ->
                new Profile(
                        "CLIA " + i,
                        Map.of(
                                FieldKey.CLIA,
                                new Choice.Typed(new FieldValue.Words("05D%07d".formatted(937_000 + i)))));
            default ->
                new Profile(
                        "Own number " + i,
                        Map.of(FieldKey.BILLING_PAYER_NUMBER, new Choice.From(Source.PROVIDER_PAYER_NUMBER)));
        };
    }

    private static Practice practice() {
        return new Practice(
                EntityName.organization("NORTHSIDE COUNSELING CENTER"),
                new Practice.Identity(
                        new TaxIdentity("521234567", null, null),
                        Npi.withCheckDigit("200000001"),
                        new Taxonomy("261QM0801X")),
                new Practice.Places(
                        PostalAddress.us("4100 CHARLES STREET", "BALTIMORE", "MD", "212180001"),
                        null,
                        new Contact("BILLING OFFICE", "4105550100", null, null, null)),
                List.of(new PayerNumber("Y1", "G2", "N-1", null, null)),
                ZoneId.of("America/New_York"),
                DayOfWeek.SUNDAY);
    }

    private static Provider provider(int i) {
        return new Provider(
                EntityName.of(new PersonName("DOCTOR " + i, "JO", null, null)),
                new Provider.Identity(
                        Npi.withCheckDigit("%09d".formatted(200_001_000 + i)), new Taxonomy("1041C0700X"), null, null),
                List.of(),
                List.of(new PayerNumber("Y" + i % PAYERS, "G2", "D-" + i, null, null)),
                null,
                true);
    }

    private static Location location(int i) {
        return new Location(
                new Location.Facility(
                        "CLINIC " + i,
                        PostalAddress.us(i + 1 + " MAIN ST", "BALTIMORE", "MD", "212010001"),
                        null,
                        null),
                null,
                null,
                null,
                "11",
                true);
    }

    private void master(MasterKind kind, String ref, Object content) {
        entry(new RevisionEntry(kind.logKind(), ref, RevisionEntry.ALWAYS, CanonicalJson.write(content)));
    }

    private void entry(RevisionEntry entry) {
        entries.add(new RecordedEntry(1, entries.size() + 1, entry));
    }
}
