package org.claimtree.profiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

    private final MasterData data;
    private final Facts facts;
    private final Known known;
    private final FieldValue[] settled;
    private Owners owners;

    /** Whose records this charge's sources are; looked up when the first of them is asked. */
    private record Owners(
            Optional<Practice> practice, Optional<Location> location, Optional<Provider> provider, BillingTerms terms) {
        static Owners of(MasterData data, Facts facts) {
            LocalDate day = facts.date();
            String payer = facts.values().get(Dimension.PAYER);
            return new Owners(
                    data.practice(day),
                    data.location(facts.values().get(Dimension.LOCATION), day),
                    data.provider(facts.values().get(Dimension.PROVIDER), day),
                    data.terms(payer, facts.values().get(Dimension.PLAN), day));
        }
    }

    /** Values that other charges found in the same records, so that equal values are one object. */
    static final class Known {
        private final Memo<Asked, Optional<FieldValue>> values;
        private final int period;

        /**
         * @param owner the charge's value of the last of the source's dimensions, or null
         * @param with that of the one before, or null
         */
        private record Asked(FieldKey field, Source source, String owner, String with, int period) {}

        Known(int most) {
            this(new Memo<>(most), 0);
        }

        private Known(Memo<Asked, Optional<FieldValue>> values, int period) {
            this.values = values;
            this.period = period;
        }

        /** The same for dates of one period. */
        Known in(int period) {
            return new Known(values, period);
        }

        private FieldValue value(FieldKey field, Source source, Facts facts, Supplier<FieldValue> lookUp) {
            String owner = null;
            String with = null;
            for (Dimension dimension : source.owners()) {
                with = owner;
                owner = facts.values().get(dimension);
            }
            return values.get(new Asked(field, source, owner, with, period), () -> Optional.ofNullable(lookUp.get()))
                    .orElse(null);
        }
    }

    Lookup(MasterData data, Facts facts) {
        this(data, facts, null, new FieldValue[FieldKey.COUNT]);
    }

    /**
     * @param known what was found before within the period of the facts' date, or null
     * @param settled what fields resolve to, by their ordinal; the sources of a field are there before it is asked
     */
    Lookup(MasterData data, Facts facts, Known known, FieldValue[] settled) {
        this.data = data;
        this.facts = facts;
        this.known = known;
        this.settled = settled;
    }

    /** What this choice sends; null when it is blank or the source has nothing. */
    FieldValue value(FieldKey field, Choice choice) {
        if (choice instanceof Choice.From from) {
            Source source = from.source();
            return known == null || source.isField()
                    ? lookUp(field, source)
                    : known.value(field, source, facts, () -> lookUp(field, source));
        }
        return choice instanceof Choice.Typed typed ? sent(typed.value()) : null;
    }

    /** Of a typed pair of tax ids one is sent; everything else goes out as typed. */
    private static FieldValue sent(FieldValue typed) {
        return typed instanceof FieldValue.TaxIds ids
                ? new FieldValue.Tax(ids.content().sent())
                : typed;
    }

    private FieldValue lookUp(FieldKey field, Source source) {
        return switch (source) {
            case PRACTICE -> owners().practice().map(p -> ofPractice(field, p)).orElse(null);
            case LOCATION -> owners().location().map(l -> ofLocation(field, l)).orElse(null);
            case PROVIDER -> owners().provider().map(p -> ofProvider(field, p)).orElse(null);
            case PAYER -> ofPayer(field);
            case PRACTICE_PAYER_NUMBER ->
                owners().practice().map(p -> withPayer(p.numbers())).orElse(null);
            case PROVIDER_PAYER_NUMBER ->
                owners().provider().map(p -> withPayer(p.numbers())).orElse(null);
            case BILLING_ENTITY,
                    BILLING_TAXONOMY,
                    BILLING_PAYER_NUMBER,
                    FACILITY_IDENTITY,
                    RENDERING_TAXONOMY,
                    RENDERING_PAYER_NUMBER ->
                ofField(settled[source.field().orElseThrow().ordinal()]);
        };
    }

    private Owners owners() {
        if (owners == null) {
            owners = Owners.of(data, facts);
        }
        return owners;
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
        BillingTerms terms = owners().terms();
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
        String payer = facts.values().get(Dimension.PAYER);
        for (PayerNumber number : numbers) {
            if (number.payer().equals(payer) && number.isValidOn(facts.date())) {
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
