package org.claimtree.iop.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtree.catalog.BillingCode;
import org.claimtree.clients.Client;
import org.claimtree.directory.Provider;
import org.claimtree.encounters.PerDiemNote;
import org.claimtree.encounters.ReleasedNote;
import org.claimtree.kernel.Money;

/** What a note of a whole day needs of its client, and the note itself. Pure. */
final class ClientNeeds {
    private static final int MOST_DIAGNOSES = 12;

    private final DayFacts facts;
    private final DayProgram program;
    private final String code;
    private final Optional<BillingCode> content;

    ClientNeeds(DayFacts facts, DayProgram program, String code) {
        this.facts = facts;
        this.program = program;
        this.code = code;
        this.content = facts.known().catalog().code(code, facts.day());
    }

    /** All that is missing. */
    List<Reason> missing() {
        List<Reason> missing = new ArrayList<>();
        clinician(missing);
        Client client = facts.client();
        if (client.care().place() == null) {
            missing.add(Reason.of(Why.NO_LOCATION));
        }
        if (client.diagnoses().isEmpty()) {
            missing.add(Reason.of(Why.NO_DIAGNOSIS));
        }
        if (fee().isEmpty()) {
            missing.add(Reason.of(Why.NO_RATE, code));
        }
        // Who has no coverage at all pays himself; whose coverages are all over is an oversight.
        if (!client.coverages().isEmpty() && facts.first().isEmpty()) {
            missing.add(Reason.of(Why.NO_COVERAGE));
        }
        if (content.filter(c -> c.flags().substanceUse()).isPresent() && !hasConsented(client.consent())) {
            missing.add(Reason.of(Why.CONSENT_MISSING));
        }
        return missing;
    }

    private void clinician(List<Reason> missing) {
        List<String> clinicians = facts.client().care().clinicians();
        if (clinicians.isEmpty()) {
            missing.add(Reason.of(Why.NO_CLINICIAN));
            return;
        }
        String ref = clinicians.get(0);
        Optional<Provider> provider = facts.known().masterData().provider(ref, facts.day());
        if (provider.filter(Provider::active).isEmpty()) {
            missing.add(Reason.of(Why.CLINICIAN_INACTIVE, ref));
        } else if (provider.get().identity().npi() == null) {
            missing.add(Reason.of(Why.CLINICIAN_WITHOUT_NPI, ref));
        }
    }

    private boolean hasConsented(Client.Consent consent) {
        LocalDate revoked = consent.revoked();
        boolean isReleased =
                consent.release() != null && (revoked == null || facts.day().isBefore(revoked));
        // 42 CFR 2.31: what counts is the day on which the payer is told, and that is not before today.
        return isReleased
                && consent.disclosure() != null
                && consent.disclosure().contains(facts.known().today());
    }

    private Optional<Money> fee() {
        return content.map(c -> c.terms().fee());
    }

    /** The note, where nothing is missing. */
    PerDiemNote note() {
        Client client = facts.client();
        Client.Place place = client.care().place();
        return new PerDiemNote(
                facts.line(),
                client.id(),
                facts.day(),
                new PerDiemNote.Billed(
                        code,
                        content.orElseThrow().modifiers(),
                        fee().orElseThrow(),
                        program.terms().billing().minutes(),
                        program.terms().billing().toBilling()),
                client.care().clinicians().get(0),
                new ReleasedNote.Place(place.location(), place.placeOfService()),
                client.diagnoses().stream().distinct().limit(MOST_DIAGNOSES).toList());
    }
}
