package org.claimtree.profiles;

import java.util.List;
import java.util.Set;
import org.claimtree.directory.Location;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;

/** What a field asks of its value beyond what every value of its kind must be. */
final class FieldRules {
    /** 005010X222A1 2010AA: state licence and UPIN. */
    static final Set<String> OTHER_ID_QUALIFIERS = Set.of("0B", "1G");

    /** Name and signature boxes are one line; a longer text could not be what the payer knows. */
    private static final int MAX_TEXT = 60;

    private FieldRules() {}

    /**
     * @throws InvalidValue with a sentence when the value cannot stand in the field
     */
    static void check(FieldKey field, FieldValue value) {
        switch (field) {
            case BILLING_PRINTED_NAME, SIGNATURE_PROVIDER -> text(((FieldValue.Words) value).content());
            case BILLING_ADDRESS -> billingAddress(((FieldValue.Address) value).content());
            case BILLING_PAYER_NUMBER -> qualifier(value, "G2", "LU", "0B");
            case RENDERING_PAYER_NUMBER -> qualifier(value, "G2", "LU", "0B", "1G");
            case BILLING_OTHER_IDS -> otherIds(((FieldValue.Numbers) value).content());
            case CLIA -> new Location.Certificates(((FieldValue.Words) value).content(), null);
            case MAMMOGRAPHY -> new Location.Certificates(null, ((FieldValue.Words) value).content());
            case FACILITY_IDENTITY -> facility(((FieldValue.Facility) value).content());
            case PAPER_BOX_32B -> qualifier(value, "0B", "G2", "LU", "ZZ");
            // LU belongs to 32b, 2310C and 2010BB; 1G exists in 17a and 24I only.
            case PAPER_BOX_33B -> qualifier(value, "0B", "G2", "ZZ");
            case PAPER_BOX_24IJ -> qualifier(value, "0B", "1G", "G2", "LU", "ZZ");
            default -> {
                // Whatever its kind allows.
            }
        }
    }

    private static void text(String text) {
        if (text.isBlank() || text.length() > MAX_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValue("TEXT_FORM", "A text of 1–" + MAX_TEXT + " characters on one line is needed.");
        }
    }

    private static void billingAddress(PostalAddress address) {
        if (address.isPoBox()) {
            throw new InvalidValue(
                    "BILLING_ADDRESS_PO_BOX",
                    "The billing address is a street address. A PO box belongs into the pay-to address.");
        }
        zipPlus4(address, "billing address");
    }

    private static void facility(Location.Facility facility) {
        zipPlus4(facility.address(), "facility's address");
        if (facility.number() != null) {
            qualifier(new FieldValue.Number(facility.number()), "0B", "G2", "LU");
        }
    }

    private static void zipPlus4(PostalAddress address, String what) {
        if (!address.hasZipPlus4()) {
            throw new InvalidValue("ZIP_PLUS_4", "The " + what + " needs all nine digits of the ZIP.");
        }
    }

    private static void qualifier(FieldValue value, String... allowed) {
        if (!List.of(allowed).contains(((FieldValue.Number) value).content().qualifier())) {
            throw new InvalidValue(
                    "QUALIFIER_NOT_ALLOWED", "The qualifier here is one of " + String.join(", ", allowed) + ".");
        }
    }

    private static void otherIds(List<QualifiedNumber> numbers) {
        if (numbers.isEmpty()
                || numbers.size() > 2
                || numbers.stream().anyMatch(n -> !OTHER_ID_QUALIFIERS.contains(n.qualifier()))) {
            throw new InvalidValue("OTHER_IDS", "One or two numbers, qualified 0B or 1G.");
        }
    }
}
