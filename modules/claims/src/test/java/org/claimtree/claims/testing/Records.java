package org.claimtree.claims.testing;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.directory.BillingTerms;
import org.claimtree.directory.FormType;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.directory.Plan;
import org.claimtree.directory.Practice;
import org.claimtree.directory.Provider;
import org.claimtree.directory.TaxIdentity;
import org.claimtree.directory.TradingPartner;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PersonName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.Taxonomy;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.profiles.DefaultProfile;

/** What the boring practice has saved in its first revision. */
final class Records {
    private static final Contact OFFICE = new Contact("BILLING OFFICE", "4105550100", null, null, null);

    private Records() {}

    static List<RevisionEntry> all() {
        List<RevisionEntry> all = new ArrayList<>();
        all.add(master(MasterKind.PRACTICE, Practice.REF, practice()));
        all.add(master(MasterKind.PROVIDER, "BAKER", doctor("BAKER", "ANDREW", "100000102", "2084P0800X")));
        all.add(master(MasterKind.PROVIDER, "ARMSTRONG", doctor("ARMSTRONG", "DIANNA", "100000101", "2084P0800X")));
        all.add(master(MasterKind.PROVIDER, "STAUB", doctor("STAUB", "JAY", "100000103", "1041C0700X")));
        all.add(master(MasterKind.LOCATION, "MAIN", location("MAIN CLINIC", Office.MAIN_STREET)));
        all.add(master(MasterKind.LOCATION, "HARBOR", location("HARBOR CLINIC", Office.HARBOR_ROAD)));
        all.add(master(MasterKind.PARTNER, "CLEARING", partner("CLEARING", "CLEARINGHOUSE INC")));
        all.add(master(MasterKind.PARTNER, "OTHER", partner("OTHER", "OTHER HOUSE INC")));
        all.add(master(MasterKind.FORM_TYPE, "837P", new FormType("837P", FormType.Medium.ELECTRONIC, null)));
        all.add(master(MasterKind.FORM_TYPE, "837P-B", new FormType("837P second", FormType.Medium.ELECTRONIC, null)));
        all.add(master(MasterKind.FORM_TYPE, "HCFA", new FormType("HCFA", FormType.Medium.PAPER, null)));
        all.add(master(MasterKind.PAYER, "AETNA", payer("AETNA", "60054", "CI")));
        all.add(master(MasterKind.PAYER, "BCBS", payer("BCBS OF MARYLAND", "00690", "BL")));
        all.add(master(MasterKind.PAYER, "MEDICARE", payer("MEDICARE PART B", "12302", "MB")));
        all.add(master(
                MasterKind.PLAN, "AETNA-PPO", new Plan("AETNA", "AETNA PPO", null, BillingTerms.NONE, false, null)));
        for (String code : List.of("90837", "90834", "90791", "80305", "77067", "99499", "H0015", "00104", "01996")) {
            all.add(entry(Catalog.CODE_KIND, code, code(BillingCode.Kind.CPT)));
        }
        all.add(entry(Catalog.CODE_KIND, "0906", code(BillingCode.Kind.REVENUE)));
        all.add(entry(Catalog.CODE_KIND, "MEMO1", code(BillingCode.Kind.INTERNAL)));
        all.add(entry(Catalog.GROUP_KIND, "LABS", new CodeGroup("Labs", List.of("80305"), true)));
        all.add(DefaultProfile.birth());
        return all;
    }

    private static Practice practice() {
        return new Practice(
                EntityName.organization("RIVERSIDE BEHAVIORAL HEALTH LLC"),
                new Practice.Identity(
                        new TaxIdentity("521234567", null, null), Office.GROUP_NPI, new Taxonomy("261QM0801X")),
                new Practice.Places(Office.MAIN_STREET, null, OFFICE),
                List.of(),
                ZoneId.of("America/New_York"),
                DayOfWeek.SUNDAY);
    }

    static Provider doctor(String last, String first, String nineDigits, String taxonomy) {
        return new Provider(
                EntityName.of(new PersonName(last, first, null, null)),
                new Provider.Identity(Npi.withCheckDigit(nineDigits), new Taxonomy(taxonomy), null, null),
                List.of(),
                List.of(),
                null,
                true);
    }

    private static Location location(String name, PostalAddress address) {
        return new Location(new Location.Facility(name, address, null, null), null, null, null, "11", true);
    }

    static Payer payer(String name, String payerId, String filingCode) {
        return new Payer(
                name,
                new Payer.Electronic(payerId, "CLEARING", false, List.of()),
                PostalAddress.us("PO BOX 1", "HARTFORD", "CT", "06101"),
                filingCode,
                new BillingTerms("837P", null, null, null, null, null),
                null,
                null,
                null);
    }

    private static TradingPartner partner(String id, String name) {
        return new TradingPartner(
                name,
                new TradingPartner.Address("ZZ", "RIVERSIDE", null, null),
                new TradingPartner.Address("ZZ", id, null, null),
                new TradingPartner.Submitter(EntityName.organization("RIVERSIDE BEHAVIORAL HEALTH LLC"), OFFICE),
                null,
                false,
                null);
    }

    private static BillingCode code(BillingCode.Kind kind) {
        return new BillingCode(kind, "A service", List.of(), null, null, null, true);
    }

    private static RevisionEntry master(MasterKind kind, String ref, Object content) {
        return entry(kind.logKind(), ref, content);
    }

    static RevisionEntry entry(String kind, String ref, Object content) {
        return new RevisionEntry(kind, ref, RevisionEntry.ALWAYS, CanonicalJson.write(content));
    }
}
