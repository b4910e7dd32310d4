package org.claimtree.profiles;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimtree.directory.BillingTerms;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.PayerNumber;
import org.claimtree.directory.Practice;
import org.claimtree.directory.Provider;
import org.claimtree.directory.TaxIdentity;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.QualifiedNumber;

/** Turns choices into values for one charge: the only place that knows what a source means for a field. */
final class Lookup {
    private static final int MAX_OTHER_IDS = 2;

    private final LocalDate day;
    private final String payer;
    private final Optional<Practice> practice;
    private final Optional<Location> location;
    private final Optional<Provider> provider;
    private final BillingTerms terms;
    private final Map<FieldKey, FieldValue> settled = new EnumMap<>(FieldKey.class);

    Lookup(MasterData data, Facts facts) {
        day = facts.date();
        payer = facts.value(Dimension.PAYER).orElse(null);
        practice = data.practice(day);
        location = data.location(facts.value(Dimension.LOCATION).orElse(null), day);
        provider = data.provider(facts.value(Dimension.PROVIDER).orElse(null), day);
        terms = data.terms(payer, facts.value(Dimension.PLAN).orElse(null), day);
    }

    /** Remembers what a field resolved to, for the fields that take it as their source. */
    void settle(FieldKey field, Optional<FieldValue> value) {
        value.ifPresent(v -> settled.put(field, v));
    }

    /** What this choice sends; empty when it is blank or the source has nothing. */
    Optional<FieldValue> value(FieldKey field, Choice choice) {
        if (choice instanceof Choice.From from) {
            return Optional.ofNullable(lookUp(field, from.source()));
        }
        if (choice instanceof Choice.Typed typed) {
            return Optional.of(sent(typed.value()));
        }
        return Optional.empty();
    }

    /** Of a typed pair of tax ids one is sent; everything else goes out as typed. */
    private static FieldValue sent(FieldValue typed) {
        return typed instanceof FieldValue.TaxIds ids
                ? new FieldValue.Tax(ids.content().sent())
                : typed;
    }

    private FieldValue lookUp(FieldKey field, Source source) {
        return switch (source) {
            case PRACTICE -> practice.map(p -> ofPractice(field, p)).orElse(null);
            case LOCATION -> location.map(l -> ofLocation(field, l)).orElse(null);
            case PROVIDER -> provider.map(p -> ofProvider(field, p)).orElse(null);
            case PAYER -> ofPayer(field);
            case PRACTICE_PAYER_NUMBER ->
                practice.map(p -> withPayer(p.numbers())).orElse(null);
            case PROVIDER_PAYER_NUMBER ->
                provider.map(p -> withPayer(p.numbers())).orElse(null);
            case BILLING_ENTITY,
                    BILLING_TAXONOMY,
                    BILLING_PAYER_NUMBER,
                    FACILITY_IDENTITY,
                    RENDERING_TAXONOMY,
                    RENDERING_PAYER_NUMBER -> ofField(settled.get(source.field().orElseThrow()));
        };
    }

    private static FieldValue ofPractice(FieldKey field, Practice practice) {
        return switch (field) {
            case BILLING_ENTITY -> new FieldValue.Entity(practice.name());
            case BILLING_PRINTED_NAME -> printed(practice.name());
            case BILLING_ADDRESS -> address(practice);
            case BILLING_PAY_TO ->
                practice.places().payTo() == null
                        ? null
                        : new FieldValue.PayTo(practice.places().payTo());
            case BILLING_CONTACT -> contact(practice.places().contact());
            case BILLING_TAX_ID -> tax(practice.identity().tax());
            case BILLING_NPI -> npi(practice.identity().npi());
            case BILLING_TAXONOMY -> taxonomy(practice.identity().taxonomy());
            default -> throw unknown(field, Source.PRACTICE);
        };
    }

    private static FieldValue ofLocation(FieldKey field, Location location) {
        return switch (field) {
            case BILLING_ADDRESS -> new FieldValue.Address(location.facility().address());
            case BILLING_PAY_TO ->
                location.billing().payTo() == null
                        ? null
                        : new FieldValue.PayTo(location.billing().payTo());
            case BILLING_CONTACT -> contact(location.billing().contact());
            case BILLING_NPI -> npi(location.billing().groupNpi());
            case MAMMOGRAPHY -> words(location.certificates().mammography());
            case CLIA -> words(location.certificates().clia());
            case FACILITY_IDENTITY -> new FieldValue.Facility(location.facility());
            default -> throw unknown(field, Source.LOCATION);
        };
    }

    private static FieldValue ofProvider(FieldKey field, Provider provider) {
        return switch (field) {
            case BILLING_ENTITY -> new FieldValue.Entity(provider.name());
            case BILLING_PRINTED_NAME -> printed(provider.name());
            case BILLING_TAX_ID -> tax(provider.identity().tax());
            case BILLING_NPI -> npi(provider.identity().npi());
            case BILLING_TAXONOMY, RENDERING_TAXONOMY ->
                taxonomy(provider.identity().taxonomy());
            case BILLING_OTHER_IDS -> otherIds(provider.licences());
            case ACCEPT_ASSIGNMENT ->
                provider.signing().acceptAssignment() == null
                        ? null
                        : new FieldValue.AcceptAssignment(provider.signing().acceptAssignment());
            case SIGNATURE_PROVIDER -> words(provider.signing().signature());
            default -> throw unknown(field, Source.PROVIDER);
        };
    }

    private FieldValue ofPayer(FieldKey field) {
        return switch (field) {
            case RENDERING_SEND -> new FieldValue.RenderingSend(terms.renderingSend());
            case FACILITY_SEND -> new FieldValue.FacilitySend(terms.facilitySend());
            case ACCEPT_ASSIGNMENT -> new FieldValue.AcceptAssignment(terms.acceptAssignment());
            case SIGNATURE_PROVIDER -> words(terms.providerSignature());
            default -> throw unknown(field, Source.PAYER);
        };
    }

    /** What a resolved field lends to another: a name its reading order, a taxonomy its ZZ number, a facility its number. */
    private static FieldValue ofField(FieldValue lender) {
        if (lender instanceof FieldValue.Entity entity) {
            return printed(entity.content());
        }
        if (lender instanceof FieldValue.Taxonomy taxonomy) {
            return new FieldValue.Number(
                    new QualifiedNumber("ZZ", taxonomy.content().code()));
        }
        if (lender instanceof FieldValue.Facility facility) {
            QualifiedNumber number = facility.content().number();
            return number == null ? null : new FieldValue.Number(number);
        }
        return lender;
    }

    /** Of several numbers with the payer the first that is valid on the day. */
    private FieldValue withPayer(List<PayerNumber> numbers) {
        for (PayerNumber number : numbers) {
            if (number.payer().equals(payer) && number.isValidOn(day)) {
                return new FieldValue.Number(number.value());
            }
        }
        return null;
    }

    private static FieldValue otherIds(List<QualifiedNumber> licences) {
        List<QualifiedNumber> fit = licences.stream()
                .filter(l -> FieldRules.OTHER_ID_QUALIFIERS.contains(l.qualifier()))
                .limit(MAX_OTHER_IDS)
                .toList();
        return fit.isEmpty() ? null : new FieldValue.Numbers(fit);
    }

    private static FieldValue address(Practice practice) {
        return practice.places().address() == null
                ? null
                : new FieldValue.Address(practice.places().address());
    }

    private static FieldValue printed(EntityName name) {
        return new FieldValue.Words(name.inReadingOrder());
    }

    private static FieldValue contact(org.claimtree.kernel.Contact contact) {
        return contact == null ? null : new FieldValue.Contact(contact);
    }

    private static FieldValue tax(TaxIdentity tax) {
        return tax == null ? null : new FieldValue.Tax(tax.sent());
    }

    private static FieldValue npi(org.claimtree.kernel.Npi npi) {
        return npi == null ? null : new FieldValue.Npi(npi);
    }

    private static FieldValue taxonomy(org.claimtree.kernel.Taxonomy taxonomy) {
        return taxonomy == null ? null : new FieldValue.Taxonomy(taxonomy);
    }

    private static FieldValue words(String text) {
        return text == null ? null : new FieldValue.Words(text);
    }

    private static IllegalStateException unknown(FieldKey field, Source source) {
        return new IllegalStateException(field + " has no " + source);
    }
}
