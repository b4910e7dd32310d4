package org.claimtree.claims.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.clients.Client;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.PayerNumber;
import org.claimtree.directory.Provider;
import org.claimtree.directory.RenderingSend;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;

/** Decides which rendering, referring, supervising and ordering provider and which facility a line sends. */
final class SentProvidersRule {
    /** Home and telehealth: no service facility unless the payer asks (005010X222A1 2310C). */
    private static final Set<String> AWAY = Set.of("02", "10", "12");

    /** Numbers that a referring or ordering provider may have (005010X222A1 2310A, 2420E REF01; item 17a). */
    private static final Set<String> OF_REFERRING = Set.of("0B", "1G", "G2");

    /** Numbers that a rendering or supervising provider may have (2310B, 2310D REF01; item 17a). */
    private static final Set<String> OF_OTHERS = Set.of("0B", "1G", "G2", "LU");

    /** The patient's home: what telehealth reaches there (place of service 10) is given from an office. */
    private static final String HOME = "12";

    private final MasterData master;

    SentProvidersRule(MasterData master) {
        this.master = master;
    }

    PreparedLine.SentProviders of(Charge charge, Client client, String payer, ResolvedBilling resolved) {
        LocalDate day = charge.service().dates().from();
        Client.Referral referral = client.referral();
        String referring = charge.people().referring() != null
                ? charge.people().referring()
                : referral == null ? null : referral.provider();
        boolean clientsReferral = referral != null && Objects.equals(referring, referral.provider());
        RenderingSend send = resolved.choices().rendering();
        RenderingSend.Mode mode = send == null ? RenderingSend.Mode.AS_CHARGED : send.mode();
        ClaimProviders.Provider rendering = switch (mode) {
            case NONE -> null;
            case NAMED -> named(send.provider(), payer, day);
            case ALWAYS, AS_CHARGED -> charged(charge, day, resolved);
        };
        boolean bills = mode == RenderingSend.Mode.AS_CHARGED
                && rendering != null
                && rendering.npi() != null
                && rendering.npi().equals(resolved.billing().numbers().npi());
        return new PreparedLine.SentProviders(
                rendering,
                bills,
                facility(charge, resolved),
                byName(referring, payer, day, OF_REFERRING),
                unlessRendering(byName(charge.people().supervising(), payer, day, OF_OTHERS), rendering),
                unlessRendering(byName(charge.details().orderedBy(), payer, day, OF_REFERRING), rendering),
                clientsReferral && referral.isOf(payer) && referral.isGoodOn(day) ? referral.number() : null);
    }

    private ClaimProviders.Provider charged(Charge charge, LocalDate day, ResolvedBilling resolved) {
        ResolvedBilling.LineValues line = resolved.line();
        return master.provider(charge.people().insuranceProvider(), day)
                .map(p -> new ClaimProviders.Provider(
                        p.name(), npi(p), line.renderingTaxonomy(), list(line.renderingNumber()), line.box24IJ()))
                .orElse(null);
    }

    /** A medical director goes out under own numbers: the line's values are those of the insurance provider. */
    private ClaimProviders.Provider named(String ref, String payer, LocalDate day) {
        return master.provider(ref, day)
                .map(p -> new ClaimProviders.Provider(
                        p.name(),
                        npi(p),
                        p.identity().taxonomy() == null
                                ? null
                                : p.identity().taxonomy().code(),
                        numbers(p, payer, day, OF_OTHERS),
                        null))
                .orElse(null);
    }

    /** Who stands on the claim as rendering provider neither supervises himself there nor orders from himself. */
    private static ClaimProviders.Provider unlessRendering(
            ClaimProviders.Provider other, ClaimProviders.Provider rendering) {
        boolean renders = other != null
                && rendering != null
                && other.npi() != null
                && other.npi().equals(rendering.npi());
        return renders ? null : other;
    }

    private ClaimProviders.Provider byName(String ref, String payer, LocalDate day, Set<String> qualifiers) {
        return ref == null
                ? null
                : master.provider(ref, day)
                        .map(p -> new ClaimProviders.Provider(
                                p.name(), npi(p), null, numbers(p, payer, day, qualifiers), null))
                        .orElse(null);
    }

    /** The number that the payer gave a provider and that has a place where the provider is named; else none. */
    private static List<QualifiedNumber> numbers(
            Provider provider, String payer, LocalDate day, Set<String> qualifiers) {
        return provider.numbers().stream()
                .filter(n -> n.payer().equals(payer) && n.isValidOn(day) && qualifiers.contains(n.qualifier()))
                .map(PayerNumber::value)
                .limit(1)
                .toList();
    }

    private static ClaimProviders.Facility facility(Charge charge, ResolvedBilling resolved) {
        ResolvedBilling.Facility place = resolved.facility();
        if (place == null || resolved.choices().facility() == null) {
            return null;
        }
        String pos = charge.service().placeOfService();
        String npi = ownNpi(place, resolved);
        boolean send = switch (resolved.choices().facility()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case ALWAYS_BUT_HOME -> !HOME.equals(pos);
            case WHEN_DIFFERENT ->
                !AWAY.contains(pos)
                        && (npi != null
                                || !samePlace(
                                        place.address(), resolved.billing().address()));
        };
        if (!send) {
            return null;
        }
        return new ClaimProviders.Facility(place.name(), place.address(), npi, place.number(), place.box32b());
    }

    /** The place's NPI, null when it is the one that bills (2310C NM109, item 32a). */
    private static String ownNpi(ResolvedBilling.Facility place, ResolvedBilling resolved) {
        String npi = place.npi() == null ? null : place.npi().digits();
        return npi != null && npi.equals(resolved.billing().numbers().npi()) ? null : npi;
    }

    /** Street, city, state and the five digits: a missing +4 does not make another place. */
    private static boolean samePlace(PostalAddress one, PostalAddress other) {
        return one != null
                && other != null
                && one.line1().equalsIgnoreCase(other.line1())
                && String.valueOf(one.line2()).equalsIgnoreCase(String.valueOf(other.line2()))
                && one.city().equalsIgnoreCase(other.city())
                && Objects.equals(one.state(), other.state())
                && Objects.equals(zip5(one), zip5(other));
    }

    private static String zip5(PostalAddress address) {
        String zip = address.zip();
        return zip == null || zip.length() < 5 ? zip : zip.substring(0, 5);
    }

    private static String npi(Provider provider) {
        Npi npi = provider.identity().npi();
        return npi == null ? null : npi.digits();
    }

    private static List<QualifiedNumber> list(QualifiedNumber number) {
        return number == null ? List.of() : List.of(number);
    }
}
