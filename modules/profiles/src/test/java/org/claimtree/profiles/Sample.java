package org.claimtree.profiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.directory.AcceptAssignment;
import org.claimtree.directory.BillingTerms;
import org.claimtree.directory.Division;
import org.claimtree.directory.FacilitySend;
import org.claimtree.directory.FormType;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.PayTo;
import org.claimtree.directory.Payer;
import org.claimtree.directory.PayerNumber;
import org.claimtree.directory.Plan;
import org.claimtree.directory.Practice;
import org.claimtree.directory.Provider;
import org.claimtree.directory.RenderingSend;
import org.claimtree.directory.TaxIdentity;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PersonName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.Taxonomy;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;

/** A valid, boring practice and a log that tests add revisions to. */
public final class Sample {
    public static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    static final Npi PRACTICE_NPI = Npi.withCheckDigit("100000000");
    static final Npi GROUP_NPI_OF_TWO = Npi.withCheckDigit("100000022");
    public static final PostalAddress PRACTICE_ADDRESS = PostalAddress.us("1 MAIN ST", "BALTIMORE", "MD", "212010001");
    static final PostalAddress ADDRESS_OF_TWO = PostalAddress.us("2 HARBOR RD", "ANNAPOLIS", "MD", "214010002");
    static final PayTo PAY_TO_OF_TWO = new PayTo(null, PostalAddress.us("PO BOX 22", "ANNAPOLIS", "MD", "21404"));
    static final Contact CONTACT_OF_TWO = new Contact("TINA TWO", "4105550102", null, null, null);
    static final String CLIA_OF_TWO = "05D0937000";

    private final List<RecordedEntry> entries = new ArrayList<>();
    private long revision;

    /** Practice, providers, locations, payers and the Default Profile, in revision 1. */
    public static Sample practice() {
        List<RevisionEntry> first = new ArrayList<>();
        first.add(master(MasterKind.PRACTICE, Practice.REF, riverside()));
        first.add(master(MasterKind.PROVIDER, "ARMSTRONG", doctor("ARMSTRONG", "DIANNA", "100000101", "2084P0800X")));
        first.add(master(MasterKind.PROVIDER, "BAKER", baker()));
        first.add(master(MasterKind.PROVIDER, "STAUB", doctor("STAUB", "JAY", "100000103", "1041C0700X")));
        first.add(master(MasterKind.LOCATION, "ONE", plainLocation("MAIN CLINIC", PRACTICE_ADDRESS)));
        first.add(master(MasterKind.LOCATION, "TWO", locationTwo()));
        first.add(master(MasterKind.DIVISION, "NORTH", new Division("NORTH CAMPUS", true)));
        first.add(master(MasterKind.PAYER, "AETNA", payer("AETNA", "CI", BillingTerms.NONE)));
        first.add(master(MasterKind.PAYER, "MEDICARE", payer("MEDICARE PART B", "MB", medicareTerms())));
        first.add(master(
                MasterKind.PLAN, "AETNA-PPO", new Plan("AETNA", "AETNA PPO", null, BillingTerms.NONE, false, null)));
        first.add(master(MasterKind.FORM_TYPE, "837P", new FormType("837P", FormType.Medium.ELECTRONIC, null)));
        first.add(entry(Catalog.CODE_KIND, "90837", code()));
        first.add(entry(Catalog.GROUP_KIND, "LABS", new CodeGroup("Labs", List.of("80305"), true)));
        first.add(DefaultProfile.birth());
        Sample sample = new Sample();
        sample.save(first.toArray(RevisionEntry[]::new));
        return sample;
    }

    private static BillingCode code() {
        return new BillingCode(BillingCode.Kind.CPT, "60 minutes", List.of(), null, null, null, true);
    }

    private static BillingTerms medicareTerms() {
        return new BillingTerms(
                "837P",
                null,
                AcceptAssignment.A,
                "ON FILE WITH MEDICARE",
                new RenderingSend(RenderingSend.Mode.ALWAYS, null),
                FacilitySend.ALWAYS);
    }

    static Practice riverside() {
        return riverside(PRACTICE_ADDRESS, PRACTICE_NPI);
    }

    static Practice riverside(PostalAddress address, Npi npi) {
        return new Practice(
                EntityName.organization("RIVERSIDE BEHAVIORAL HEALTH LLC"),
                new Practice.Identity(new TaxIdentity("521234567", null, null), npi, new Taxonomy("261QM0801X")),
                new Practice.Places(address, null, new Contact("BILLING OFFICE", "4105550100", null, null, null)),
                List.of(new PayerNumber("AETNA", "G2", "RIV-AETNA", null, null)),
                ZoneId.of("America/New_York"),
                DayOfWeek.SUNDAY);
    }

    public static Provider doctor(String last, String first, String nineDigits, String taxonomy) {
        return new Provider(
                EntityName.of(new PersonName(last, first, null, null)),
                new Provider.Identity(Npi.withCheckDigit(nineDigits), new Taxonomy(taxonomy), null, null),
                List.of(),
                List.of(),
                null,
                true);
    }

    static Provider baker() {
        Provider plain = doctor("BAKER", "ANDREW", "100000102", "2084P0800X");
        return new Provider(
                plain.name(),
                new Provider.Identity(
                        plain.identity().npi(),
                        plain.identity().taxonomy(),
                        new TaxIdentity(null, "123456789", null),
                        null),
                List.of(
                        new QualifiedNumber("0B", "MD-77"),
                        new QualifiedNumber("XX", "IGNORED"),
                        new QualifiedNumber("1G", "U77"),
                        new QualifiedNumber("0B", "VA-88")),
                List.of(
                        new PayerNumber("MEDICARE", "G2", "BAK-OLD", null, LocalDate.of(2025, 12, 31)),
                        new PayerNumber("MEDICARE", "G2", "BAK-MCR", LocalDate.of(2026, 1, 1), null)),
                new Provider.Signing(AcceptAssignment.C, "ANDREW BAKER MD"),
                true);
    }

    public static Location plainLocation(String name, PostalAddress address) {
        return new Location(new Location.Facility(name, address, null, null), null, null, null, "11", true);
    }

    private static Location locationTwo() {
        return new Location(
                new Location.Facility(
                        "HARBOR CLINIC",
                        ADDRESS_OF_TWO,
                        Npi.withCheckDigit("100000222"),
                        new QualifiedNumber("LU", "L-22")),
                new Location.Billing(PAY_TO_OF_TWO, CONTACT_OF_TWO, GROUP_NPI_OF_TWO),
                new Location.Certificates(CLIA_OF_TWO, "123456"),
                "NORTH",
                "11",
                true);
    }

    public static Payer payer(String name, String filingCode, BillingTerms terms) {
        return new Payer(name, null, null, filingCode, terms, null, null, null);
    }

    public static RevisionEntry master(MasterKind kind, String ref, Object content) {
        return entry(kind.logKind(), ref, content);
    }

    public static RevisionEntry master(MasterKind kind, String ref, LocalDate effective, Object content) {
        return new RevisionEntry(kind.logKind(), ref, effective, CanonicalJson.write(content));
    }

    public static RevisionEntry entry(String kind, String ref, Object content) {
        return new RevisionEntry(kind, ref, RevisionEntry.ALWAYS, CanonicalJson.write(content));
    }

    /** One more revision. */
    public long save(RevisionEntry... saved) {
        revision++;
        for (int i = 0; i < saved.length; i++) {
            entries.add(new RecordedEntry(revision, i + 1, saved[i]));
        }
        return revision;
    }

    /** A revision with a profile version; overrides as JSON with single quotes. */
    public Sample profile(String ref, LocalDate effective, String overrides) {
        save(ProfileBook.profileEntry(ref, effective, parseProfile(ref, overrides)));
        return this;
    }

    /** A profile that is always in effect. */
    public Sample profile(String ref, String overrides) {
        return profile(ref, RevisionEntry.ALWAYS, overrides);
    }

    public static Profile parseProfile(String name, String overrides) {
        Parsed<Profile> parsed = ProfileJson.parse(json("{'name':'" + name + "','overrides':{" + overrides + "}}"));
        if (!parsed.isValid()) {
            throw new AssertionError(parsed.problems());
        }
        return parsed.value();
    }

    /** A revision with a tree; rules as JSON with single quotes. */
    Sample tree(String... rules) {
        save(ProfileBook.treeEntry(parseTree(rules)));
        return this;
    }

    public static RuleTree parseTree(String... rules) {
        Parsed<RuleTree> parsed = TreeJson.parse(json("{'rules':[" + String.join(",", Arrays.asList(rules)) + "]}"));
        if (!parsed.isValid()) {
            throw new AssertionError(parsed.problems());
        }
        return parsed.value();
    }

    /** A rule that is named by its id. */
    public static String rule(String id, String dimension, String value, String outcome, String... children) {
        return rule(id, "'dimension':'" + dimension + "','is':['" + value + "']", outcome, children);
    }

    public static String ruleNot(String id, String dimension, String value, String outcome, String... children) {
        return rule(id, "'dimension':'" + dimension + "','isNot':['" + value + "']", outcome, children);
    }

    private static String rule(String id, String when, String outcome, String... children) {
        return "{'id':'" + id + "','when':{" + when + "},"
                + (outcome.equals("inherit") ? "'inherit':true" : "'use':'" + outcome + "'")
                + ",'rules':[" + String.join(",", children) + "]}";
    }

    public static JsonNode json(String singleQuoted) {
        try {
            return CanonicalJson.mapper().readTree(singleQuoted.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static Facts.Builder charge() {
        return chargeOn(DAY);
    }

    static Facts.Builder chargeOn(LocalDate day) {
        return Facts.on(day);
    }

    static Facts.Builder chargeOf(String provider) {
        return charge().with(Dimension.PROVIDER, provider)
                .with(Dimension.LOCATION, "ONE")
                .with(Dimension.PAYER, "AETNA");
    }

    /** A log without anything in it. */
    public static Sample empty() {
        return new Sample();
    }

    public List<RecordedEntry> entries() {
        return entries;
    }

    long revision() {
        return revision;
    }

    public MasterData data() {
        return MasterData.of(revision, entries);
    }

    public Catalog catalog() {
        return Catalog.of(entries);
    }

    public ProfileBook book() {
        return ProfileBook.of(revision, entries);
    }

    Resolution resolve(Facts facts) {
        return resolve(facts, revision);
    }

    Resolution resolve(Facts facts, long asOf) {
        List<RecordedEntry> known =
                entries.stream().filter(e -> e.revision() <= asOf).toList();
        return new Resolver().resolve(ProfileBook.of(asOf, entries), MasterData.of(asOf, known), facts);
    }
}
