package org.claimtree.iop.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.catalog.Program;
import org.claimtree.catalog.UnitRule;
import org.claimtree.clients.Client;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Provider;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.Money;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PersonName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RevisionEntry;

/** Codes, groups, people and clients that tests of days work with. */
final class IopSetup {
    static final LocalDate SINCE = LocalDate.of(2016, 1, 1);
    private static final UnitRule DAYS = new UnitRule(UnitRule.Per.DAY, null, null, null);

    private IopSetup() {}

    static List<RevisionEntry> entries() {
        return Stream.of(
                        code("602", null, null),
                        code("IND THPY", null, null),
                        code("GROUP", new UnitRule(UnitRule.Per.MINUTES, 60, UnitRule.Rounding.FULL, null), null),
                        code("0905", DAYS, "350"),
                        code("0906", DAYS, "300"),
                        code("0912", DAYS, "600"),
                        code("FREE", DAYS, null),
                        group("IOP-NB", "IOP Non Billable Group", "602", "IND THPY", "GROUP"),
                        group("IOP-B", "IOP Billable Group", "0905", "0906", "FREE"),
                        group("PHP-B", "PHP Billable Group", "0912"),
                        provider("BAKER", "2000000127", true),
                        provider("INTERN", null, true),
                        provider("GONE", "2000000127", false),
                        location("MAIN", "11"))
                .toList();
    }

    /** A partial hospitalization program, which is asked before the intensive outpatient one. */
    static RevisionEntry php(Program.PayerTerms... payers) {
        Program content = new Program(
                "Partial hospitalization",
                10,
                new Program.Groups("IOP-NB", "PHP-B"),
                new Program.Threshold(java.math.BigDecimal.valueOf(5), Program.Counted.HOURS),
                null,
                List.of(payers),
                true);
        return entry(Catalog.PROGRAM_KIND, "PHP", content);
    }

    /** What a payer wants of the program of the settings. */
    static RevisionEntry iop(Program.PayerTerms payer) {
        Program content =
                new Program("IOP", 50, new Program.Groups("IOP-NB", "IOP-B"), null, null, List.of(payer), true);
        return entry(Catalog.PROGRAM_KIND, "IOP", content);
    }

    static RevisionEntry entry(String kind, String ref, Object content) {
        return new RevisionEntry(kind, ref, SINCE, CanonicalJson.write(content));
    }

    static RevisionEntry code(String code, UnitRule rule, String fee) {
        boolean documents = fee == null && !code.equals("FREE");
        return entry(
                Catalog.CODE_KIND,
                code,
                new BillingCode(
                        documents ? BillingCode.Kind.INTERNAL : BillingCode.Kind.REVENUE,
                        "words",
                        null,
                        null,
                        new BillingCode.Flags(!documents, false, false, false, false, documents),
                        new BillingCode.Terms(rule, fee == null ? null : Money.of(fee), null, false, null),
                        true));
    }

    static RevisionEntry group(String ref, String name, String... codes) {
        return entry(Catalog.GROUP_KIND, ref, new CodeGroup(name, List.of(codes), true));
    }

    private static RevisionEntry provider(String ref, String npi, boolean active) {
        return entry(
                MasterKind.PROVIDER.logKind(),
                ref,
                new Provider(
                        new EntityName(true, ref, "A", null, null),
                        new Provider.Identity(npi == null ? null : new Npi(npi), null, null, null),
                        null,
                        null,
                        null,
                        active));
    }

    private static RevisionEntry location(String ref, String placeOfService) {
        return entry(
                MasterKind.LOCATION.logKind(),
                ref,
                new Location(
                        new Location.Facility(
                                ref,
                                new PostalAddress("1 MAIN ST", null, "TOWSON", "MD", "212040001", null),
                                null,
                                null),
                        null,
                        null,
                        null,
                        placeOfService,
                        true));
    }

    /** A client of whom nothing is missing. */
    static Client alice() {
        return client(
                new Client.Care(List.of(), List.of("BAKER"), null, new Client.Place("MAIN", "53"), null), "F1020");
    }

    static Client client(Client.Care care, String... diagnoses) {
        Coverage coverage = new Coverage(
                UUID.randomUUID(),
                "C1",
                1,
                new Coverage.Insurer("AETNA", null, null),
                new Coverage.Policy("W1", null, null, null),
                Coverage.Subscriber.SELF,
                new DateSpan(SINCE, null),
                "Y");
        var person = new Client.Person(
                new PersonName("AAA-TEST", "ALICE", null, null), LocalDate.of(1990, 6, 15), "U", null, null, null);
        UUID id = UUID.randomUUID();
        return new Client(
                id,
                id.toString(),
                person,
                null,
                null,
                Stream.of(diagnoses).map(DiagnosisCode::new).toList(),
                List.of(coverage),
                care);
    }
}
