package org.claimtree.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PersonName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.TaxId;
import org.claimtree.kernel.Taxonomy;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;

/** A log that tests save versions to, each its own revision, and full records of every kind. */
final class Log {
    static final PostalAddress STREET = PostalAddress.us("1 MAIN ST", "BALTIMORE", "MD", "212010001");
    static final Contact OFFICE = new Contact("OFFICE", "4105550100", "12", "4105550101", "office@example.org");
    static final TradingPartner.Address ADDRESS = new TradingPartner.Address("ZZ", "RIVERSIDE", "RIV", "12345");
    static final TradingPartner.Submitter SUBMITTER =
            new TradingPartner.Submitter(EntityName.organization("RIVERSIDE"), OFFICE);

    private final List<RecordedEntry> entries = new ArrayList<>();

    Log save(MasterKind kind, String ref, String effective, Object content) {
        LocalDate from = effective == null ? RevisionEntry.ALWAYS : LocalDate.parse(effective);
        entries.add(new RecordedEntry(
                entries.size() + 1L, 1, new RevisionEntry(kind.logKind(), ref, from, CanonicalJson.write(content))));
        return this;
    }

    MasterData data() {
        return MasterData.of(entries.size(), entries);
    }

    static Practice practice(String name) {
        return new Practice(
                EntityName.organization(name),
                new Practice.Identity(
                        new TaxIdentity("521234567", "123456789", TaxId.Kind.SSN),
                        Npi.withCheckDigit("200000010"),
                        new Taxonomy("261QM0801X")),
                new Practice.Places(STREET, new PayTo("LOCKBOX", STREET), OFFICE),
                List.of(new PayerNumber("AETNA", "LU", "7", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))),
                ZoneId.of("America/New_York"),
                DayOfWeek.MONDAY);
    }

    static Location location(String name) {
        return new Location(
                new Location.Facility(name, STREET, Npi.withCheckDigit("200000022"), new QualifiedNumber("LU", "L-1")),
                new Location.Billing(new PayTo(null, STREET), OFFICE, Npi.withCheckDigit("200000023")),
                new Location.Certificates("05D0937000", "123456"),
                "NORTH",
                "11",
                true);
    }

    static Provider provider(String last) {
        return new Provider(
                EntityName.of(new PersonName(last, "ANDREW", "Q", "JR")),
                new Provider.Identity(
                        Npi.withCheckDigit("100000102"),
                        new Taxonomy("2084P0800X"),
                        new TaxIdentity(null, "123456789", null),
                        "MD"),
                List.of(new QualifiedNumber("0B", "MD-77")),
                List.of(new PayerNumber("AETNA", "G2", "B-1", null, null)),
                new Provider.Signing(AcceptAssignment.C, "ANDREW BAKER MD"),
                false);
    }

    static Payer payer(String filingCode, BillingTerms terms) {
        return new Payer(
                "AETNA",
                new Payer.Electronic("60054", "CLEARING", true, List.of(new QualifiedNumber("2U", "7"))),
                STREET,
                filingCode,
                terms,
                new Payer.Flags(true, false, false, true, true, false),
                null,
                null);
    }

    static TradingPartner partner() {
        return new TradingPartner(
                "CLEARINGHOUSE INC",
                ADDRESS,
                new TradingPartner.Address("30", "CLEAR", null, null),
                SUBMITTER,
                new TradingPartner.FileSettings("*:^'", true, true, 99, 100, "{control}.txt", false),
                true,
                false);
    }
}
