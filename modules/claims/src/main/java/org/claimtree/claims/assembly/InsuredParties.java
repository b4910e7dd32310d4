package org.claimtree.claims.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimtree.claimdoc.Insured;
import org.claimtree.clients.Client;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.Payer;
import org.claimtree.directory.Plan;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PostalAddress;

/** Subscriber, patient, payer and further coverages of a claim (837P 2000B to 2010CA, 2320; CMS-1500 items 1–13). */
final class InsuredParties {
    /** SBR01 in the order of payment. */
    private static final List<String> ORDER = List.of("P", "S", "T", "A", "B", "C", "D", "E", "F", "G", "H");

    /** Medicare part A and B, which alone ask why they are not first (SBR05). */
    private static final Set<String> MEDICARE = Set.of("MA", "MB");

    private final MasterData master;
    private final LocalDate day;

    InsuredParties(MasterData master, LocalDate day) {
        this.master = master;
        this.day = day;
    }

    /** @param before what payers before answered, or null */
    Insured of(Client client, SentCoverage sent, ClaimInput.Before before) {
        List<Insured.OtherCoverage> others = new ArrayList<>();
        for (int i = 0; i < sent.others().size(); i++) {
            Coverage other = sent.others().get(i);
            others.add(new Insured.OtherCoverage(
                    terms(other, sent.placeOf(i)),
                    subscriber(client, other),
                    payer(other),
                    other.benefitsAssigned(),
                    client.consent().release(),
                    before == null
                            ? null
                            : before.of(other.ref()).map(Adjudications::of).orElse(null)));
        }
        Client.Person person = client.person();
        return new Insured(
                terms(sent.destination(), sent.place()),
                subscriber(client, sent.destination()),
                new Insured.Patient(
                        EntityName.of(person.name()),
                        person.address(),
                        person.birthDate(),
                        person.sex(),
                        person.phone(),
                        person.deathDate()),
                payer(sent.destination()),
                others);
    }

    /** A coverage that stands behind all that have a letter is of unknown order. */
    private Insured.CoverageTerms terms(Coverage coverage, int place) {
        Coverage.Policy policy = coverage.policy();
        String filingCode = filingCode(coverage);
        boolean tellsWhy = place > 0 && filingCode != null && MEDICARE.contains(filingCode);
        return new Insured.CoverageTerms(
                place < ORDER.size() ? ORDER.get(place) : "U",
                patientIsSubscriber(coverage)
                        ? Insured.SELF
                        : coverage.subscriber().relationship(),
                policy.groupNumber(),
                policy.groupNumber() == null ? policy.groupName() : null,
                tellsWhy ? policy.mspType() : null,
                filingCode);
    }

    private String filingCode(Coverage coverage) {
        return master.filingCode(coverage.insurer().payer(), coverage.insurer().plan(), day)
                .orElse(null);
    }

    private Insured.Subscriber subscriber(Client client, Coverage coverage) {
        String memberId = coverage.policy().memberId();
        Client.Person person = client.person();
        if (patientIsSubscriber(coverage)) {
            return new Insured.Subscriber(
                    EntityName.of(person.name()),
                    memberId,
                    person.address(),
                    person.birthDate(),
                    person.sex(),
                    person.phone());
        }
        Coverage.Subscriber holder = coverage.subscriber();
        return new Insured.Subscriber(
                holder.name(), memberId, holder.address(), holder.birthDate(), holder.sex(), null);
    }

    private boolean patientIsSubscriber(Coverage coverage) {
        return coverage.subscriber().isClient()
                || master.payer(coverage.insurer().payer(), day)
                        .map(payer -> payer.treatsPatientAsSubscriber(filingCode(coverage)))
                        .orElse(false);
    }

    private Insured.PayerParty payer(Coverage coverage) {
        Optional<Payer> payer = master.payer(coverage.insurer().payer(), day);
        return payer.map(p -> new Insured.PayerParty(
                        p.name(),
                        p.electronic().payerId(),
                        address(coverage, p),
                        p.electronic().sendAddress() && address(coverage, p) != null,
                        p.electronic().secondaryIds(),
                        form(coverage, p)))
                .orElseGet(() -> new Insured.PayerParty(null, null, null, false, List.of(), null));
    }

    private static PostalAddress address(Coverage coverage, Payer payer) {
        return coverage.insurer().claimsAddress() != null ? coverage.insurer().claimsAddress() : payer.address();
    }

    /** A form names the plan; a coverage without one may still know what its group calls it. */
    private Insured.PayerForm form(Coverage coverage, Payer payer) {
        Optional<Plan> plan = Optional.ofNullable(coverage.insurer().plan()).flatMap(ref -> master.plan(ref, day));
        return new Insured.PayerForm(
                plan.map(Plan::name).orElse(coverage.policy().groupName()),
                plan.map(Plan::champva).orElse(false),
                payer.print());
    }
}
