package org.claimtree.profiles;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.claimtree.directory.AcceptAssignment;
import org.claimtree.directory.BillingTerms;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.PayerNumber;
import org.claimtree.directory.Plan;
import org.claimtree.directory.Practice;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;

/** The sample practice whose records change, one thing at a time. Each change answers its revision. */
public final class ChangedRecords {
    private final Sample practice = Sample.practice();

    public List<RecordedEntry> entries() {
        return practice.entries();
    }

    public long revision() {
        return practice.revision();
    }

    public long practice(LocalDate effective, PostalAddress address) {
        return practiceNpi(effective, address, Sample.PRACTICE_NPI);
    }

    public long practiceNpi(LocalDate effective, PostalAddress address, Npi npi) {
        return save(MasterKind.PRACTICE, Practice.REF, effective, Sample.riverside(address, npi));
    }

    public long practiceTimeZone(LocalDate effective) {
        Practice was = Sample.riverside();
        return save(
                MasterKind.PRACTICE,
                Practice.REF,
                effective,
                new Practice(
                        was.name(),
                        was.identity(),
                        was.places(),
                        was.numbers(),
                        ZoneId.of("America/Chicago"),
                        DayOfWeek.MONDAY));
    }

    public long practiceNumber(LocalDate effective, String payer, String number) {
        Practice was = Sample.riverside();
        return save(
                MasterKind.PRACTICE,
                Practice.REF,
                effective,
                new Practice(
                        was.name(),
                        was.identity(),
                        was.places(),
                        List.of(new PayerNumber(payer, "G2", number, null, null)),
                        was.timeZone(),
                        DayOfWeek.SUNDAY));
    }

    public long locationClia(LocalDate effective, String clia) {
        Location was = practice.data().location("TWO", effective).orElseThrow();
        return save(
                MasterKind.LOCATION,
                "TWO",
                effective,
                new Location(
                        was.facility(),
                        was.billing(),
                        new Location.Certificates(clia, was.certificates().mammography()),
                        was.division(),
                        "11",
                        true));
    }

    public long newLocation(String ref) {
        return save(
                MasterKind.LOCATION,
                ref,
                RevisionEntry.ALWAYS,
                Sample.plainLocation("NEW CLINIC", Sample.PRACTICE_ADDRESS));
    }

    public long providerTaxonomy(LocalDate effective, String ref, String taxonomy) {
        return save(MasterKind.PROVIDER, ref, effective, Sample.doctor("STAUB", "JAY", "100000103", taxonomy));
    }

    public long payerAssignment(LocalDate effective, String ref) {
        BillingTerms terms = new BillingTerms(null, null, AcceptAssignment.C, null, null, null);
        return save(MasterKind.PAYER, ref, effective, Sample.payer("AETNA", "CI", terms));
    }

    public long planSignature(LocalDate effective, String ref, String signature) {
        BillingTerms terms = new BillingTerms(null, null, null, signature, null, null);
        return save(MasterKind.PLAN, ref, effective, new Plan("AETNA", "AETNA PPO", null, terms, false, null));
    }

    /** The Default Profile no longer follows the practice's NPI. */
    public void defaultNpiTyped() {
        java.util.Map<FieldKey, Choice> overrides =
                new java.util.EnumMap<>(DefaultProfile.firstVersion().overrides());
        overrides.put(FieldKey.BILLING_NPI, new Choice.Typed(new FieldValue.Npi(Sample.PRACTICE_NPI)));
        practice.save(ProfileBook.profileEntry(
                DefaultProfile.REF, RevisionEntry.ALWAYS, new Profile(DefaultProfile.NAME, overrides)));
    }

    private long save(MasterKind kind, String ref, LocalDate effective, Object content) {
        return practice.save(Sample.master(kind, ref, effective, content));
    }
}
