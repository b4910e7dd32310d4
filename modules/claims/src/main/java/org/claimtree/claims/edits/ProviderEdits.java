package org.claimtree.claims.edits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.clients.Client;
import org.claimtree.directory.PayerNumber;
import org.claimtree.directory.Provider;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Finding;

/** Rendering, referring, supervising and ordering providers and the facility (005010X222A1 2310, 2420; items 17, 24J, 32). */
final class ProviderEdits {
    private ProviderEdits() {}

    static List<Finding> rendering(EditedClaim c) {
        Findings findings = new Findings();
        ClaimProviders.Provider claims = c.claim().providers().rendering();
        nameAndNpi(findings, claims, "providers.rendering", "rendering provider");
        for (int i = 0; i < c.input().lines().size(); i++) {
            ClaimInput.Line line = c.input().lines().get(i);
            String field = "lines[" + i + "].provider";
            Charge.People people = line.charge().people();
            Optional<Provider> provider = c.master()
                    .provider(
                            people.insuranceProvider(),
                            line.charge().service().dates().from());
            findings.holdIf(
                    provider.isEmpty(),
                    "PROVIDER_NOT_IN_EFFECT",
                    field,
                    "The insurance provider has no settings for this date of service.",
                    "providers/" + people.insuranceProvider());
            nameAndNpi(findings, c.claim().lines().get(i).provider(), field, "rendering provider");
        }
        return findings.all();
    }

    /** Who has numbers with the payer, but none on the day, is not enrolled; of whom there is none, nothing is known. */
    static List<Finding> enrolled(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            Charge charge = c.input().lines().get(i).charge();
            LocalDate day = charge.service().dates().from();
            String ref = charge.people().insuranceProvider();
            List<PayerNumber> numbers = c.master().provider(ref, day).map(Provider::numbers).orElse(List.of()).stream()
                    .filter(number -> number.payer().equals(c.payer()))
                    .toList();
            findings.holdIf(
                    !numbers.isEmpty() && numbers.stream().noneMatch(number -> number.isValidOn(day)),
                    "PROVIDER_NOT_ENROLLED",
                    "lines[" + i + "].provider",
                    "The provider's enrollment with the payer does not cover this date of service.",
                    "providers/" + ref);
        }
        return findings.all();
    }

    static List<Finding> facility(EditedClaim c) {
        ClaimProviders.Facility facility = c.claim().providers().facility();
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            Charge.Service service = c.input().lines().get(i).charge().service();
            findings.holdIf(
                    c.master()
                            .location(service.location(), service.dates().from())
                            .isEmpty(),
                    "LOCATION_NOT_IN_EFFECT",
                    "lines[" + i + "].service.location",
                    "The location has no settings for this date of service.",
                    "locations/" + service.location());
        }
        return findings.holdIf(
                        facility != null && !facility.address().hasZipPlus4(),
                        "FACILITY_ZIP4",
                        "facility.identity",
                        "The service facility's address needs all nine digits of its ZIP.",
                        "locations")
                .holdIf(
                        facility != null
                                && facility.number() != null
                                && !facility.number().qualifier().matches("0B|G2|LU"),
                        "FACILITY_NUMBER_QUALIFIER",
                        "facility.identity",
                        "A facility's further number is qualified 0B, G2 or LU.",
                        "locations")
                .all();
    }

    static List<Finding> referringAndSupervising(EditedClaim c) {
        Findings findings = new Findings();
        person(findings, c.claim().providers().referring(), "providers.referring", "referring provider");
        person(findings, c.claim().providers().supervising(), "providers.supervising", "supervising provider");
        // Both are the same for all lines of a claim.
        Charge.People people = c.input().lines().get(0).charge().people();
        Client.Referral referral = c.input().client().referral();
        String referring = people.referring() == null && referral != null ? referral.provider() : people.referring();
        known(findings, c, referring, c.day(), "providers.referring", "referring provider");
        findings.warnIf(
                referral != null
                        && referral.provider().equals(referring)
                        && referral.isOf(c.payer())
                        && !referral.isGoodOn(c.day()),
                "REFERRAL_NOT_GOOD",
                "facts.numbers.referral",
                "The payer's referral is not good on this day of service: its number is not sent.",
                null);
        known(findings, c, people.supervising(), c.day(), "providers.supervising", "supervising provider");
        for (int i = 0; i < c.input().lines().size(); i++) {
            Charge.People those = c.input().lines().get(i).charge().people();
            findings.warnIf(
                    // Assembly leaves out who stands on the claim as rendering provider.
                    those.supervising() != null
                            && c.claim().providers().supervising() == null
                            && c.master().provider(those.supervising(), c.day()).isPresent(),
                    "SUPERVISOR_IS_RENDERING",
                    "lines[" + i + "].provider",
                    "Nobody supervises himself: supervising and rendering provider are the same.",
                    null);
        }
        return findings.all();
    }

    /** Who ordered a service, line by line (005010X222A1 2420E). */
    static List<Finding> ordering(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            String field = "lines[" + i + "].ordering";
            ClaimProviders.Provider ordering = c.claim().lines().get(i).ordering();
            person(findings, ordering, field, "ordering provider");
            LocalDate day = c.input().lines().get(i).charge().service().dates().from();
            c.input().lines().get(i).charges().stream()
                    .map(charge -> charge.details().orderedBy())
                    .distinct()
                    .forEach(ref -> known(findings, c, ref, day, field, "ordering provider"));
        }
        return findings.all();
    }

    /** Who is named but not in effect would silently not be sent. */
    private static void known(Findings findings, EditedClaim c, String ref, LocalDate day, String field, String who) {
        findings.holdIf(
                ref != null && c.master().provider(ref, day).isEmpty(),
                "PROVIDER_NOT_IN_EFFECT",
                field,
                "The " + who + " has no settings for this date of service.",
                "providers/" + ref);
    }

    private static void person(Findings findings, ClaimProviders.Provider provider, String field, String who) {
        nameAndNpi(findings, provider, field, who);
        findings.holdIf(
                provider != null && !provider.name().person(),
                "PROVIDER_NOT_A_PERSON",
                field,
                "The " + who + " must be a person.",
                "providers");
    }

    private static void nameAndNpi(Findings findings, ClaimProviders.Provider provider, String field, String who) {
        findings.holdIf(
                        provider != null && provider.npi() == null,
                        "PROVIDER_NPI_MISSING",
                        field,
                        "The " + who + " has no NPI.",
                        "providers")
                .holdIf(
                        provider != null
                                && provider.name().person()
                                && provider.name().first() == null,
                        "PROVIDER_FIRST_NAME_MISSING",
                        field,
                        "The " + who + " has no first name.",
                        "providers");
    }
}
