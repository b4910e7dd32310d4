package org.claimtree.profiles;

import java.util.List;
import java.util.stream.Collectors;
import org.claimtree.directory.Location;
import org.claimtree.directory.TaxIdentity;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.TaxId;

/**
 * What a field holds. Composite values are one value: they are overridden, compared and sent whole. Values are equal when
 * the same thing would be sent.
 */
public sealed interface FieldValue {
    /** The value as a person reads it; a social security number shows its last four digits only. */
    String text();

    /** The wrapped value, in the shape that JSON writes. */
    Object content();

    /** Entity type and name. */
    record Entity(EntityName content) implements FieldValue {
        @Override
        public String text() {
            return content.inReadingOrder();
        }
    }

    /** Plain text: printed name, signature, certification number. */
    record Words(String content) implements FieldValue {
        @Override
        public String text() {
            return content;
        }
    }

    /** A street address. */
    record Address(PostalAddress content) implements FieldValue {
        @Override
        public String text() {
            return addressText(content);
        }
    }

    /** Where payment goes. */
    record PayTo(org.claimtree.directory.PayTo content) implements FieldValue {
        @Override
        public String text() {
            return (content.name() == null ? "" : content.name() + ", ") + addressText(content.address());
        }
    }

    /** Whom to call. */
    record Contact(org.claimtree.kernel.Contact content) implements FieldValue {
        @Override
        public String text() {
            return java.util.stream.Stream.of(content.name(), content.phone(), content.fax(), content.email())
                    .filter(java.util.Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
    }

    /** EIN, SSN and which of them is sent, as typed. It resolves to a {@link Tax}. */
    record TaxIds(TaxIdentity content) implements FieldValue {
        @Override
        public String text() {
            return new Tax(content.sent()).text();
        }
    }

    /** The tax id that is sent. */
    record Tax(TaxId content) implements FieldValue {
        @Override
        public String text() {
            String digits = content.digits();
            return content.kind() == TaxId.Kind.EIN
                    ? "EIN " + digits.substring(0, 2) + "-" + digits.substring(2)
                    : "SSN ending in " + digits.substring(5);
        }
    }

    /** A National Provider Identifier. */
    record Npi(org.claimtree.kernel.Npi content) implements FieldValue {
        @Override
        public String text() {
            return content.digits();
        }
    }

    /** A taxonomy code. */
    record Taxonomy(org.claimtree.kernel.Taxonomy content) implements FieldValue {
        @Override
        public String text() {
            return content.code();
        }
    }

    /** A number with its qualifier. */
    record Number(QualifiedNumber content) implements FieldValue {
        @Override
        public String text() {
            return numberText(content);
        }
    }

    /** Several numbers, in the order in which they are sent. */
    record Numbers(List<QualifiedNumber> content) implements FieldValue {
        public Numbers {
            content = List.copyOf(content);
        }

        @Override
        public String text() {
            return content.stream().map(FieldValue::numberText).collect(Collectors.joining(", "));
        }
    }

    /** Which rendering provider is sent. */
    record RenderingSend(org.claimtree.directory.RenderingSend content) implements FieldValue {
        @Override
        public String text() {
            return switch (content.mode()) {
                case AS_CHARGED -> "as charged";
                case ALWAYS -> "always";
                case NONE -> "none";
                case NAMED -> "provider " + content.provider();
            };
        }
    }

    /** When the service facility is sent. */
    record FacilitySend(org.claimtree.directory.FacilitySend content) implements FieldValue {
        @Override
        public String text() {
            return content.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    /** The service facility. */
    record Facility(Location.Facility content) implements FieldValue {
        @Override
        public String text() {
            return content.name() + ", " + addressText(content.address());
        }
    }

    /** Whether assignment is accepted. */
    record AcceptAssignment(org.claimtree.directory.AcceptAssignment content) implements FieldValue {
        @Override
        public String text() {
            return content.name();
        }
    }

    private static String addressText(PostalAddress address) {
        String zip = address.zip() == null ? "" : address.zip();
        String shown =
                address.country() == null && zip.length() == 9 ? zip.substring(0, 5) + "-" + zip.substring(5) : zip;
        return java.util.stream.Stream.of(
                        address.line1(),
                        address.line2(),
                        address.city(),
                        ((address.state() == null ? "" : address.state() + " ") + shown).strip(),
                        address.country())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String numberText(QualifiedNumber number) {
        return number.qualifier() + " " + number.number();
    }
}
