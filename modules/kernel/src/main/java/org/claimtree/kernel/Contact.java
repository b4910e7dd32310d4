package org.claimtree.kernel;

/**
 * Whom to call: 005010X222A1 PER. At least one of phone, fax and e-mail is present.
 *
 * @param name contact's name, at most 60 characters, or null
 * @param phone ten digits, or null
 * @param extension digits behind the phone number, or null
 * @param fax ten digits, or null
 * @param email at most 256 characters, or null
 */
public record Contact(String name, String phone, String extension, String fax, String email) {
    public Contact {
        name = Text.atMost(Text.trimmed(name), 60, "CONTACT_NAME_FORM", "The contact's name");
        phone = phone(phone);
        fax = phone(fax);
        extension = Text.atMost(Text.trimmed(extension), 8, "EXTENSION_FORM", "The extension");
        email = Text.atMost(Text.trimmed(email), 256, "EMAIL_FORM", "The e-mail address");
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new InvalidValue("EMAIL_FORM", "This is not an e-mail address.");
        }
        if (extension != null && (phone == null || !Text.allDigits(extension))) {
            throw new InvalidValue("EXTENSION_FORM", "An extension is digits behind a phone number.");
        }
        if (phone == null && fax == null && email == null) {
            throw new InvalidValue("CONTACT_EMPTY", "A contact has a phone, a fax or an e-mail address.");
        }
    }

    /** Ten digits out of any usual way of writing a US phone number; null stays null. */
    public static String phone(String text) {
        String trimmed = Text.trimmed(text);
        if (trimmed == null) {
            return null;
        }
        String digits = trimmed.replaceAll("[\\s().+-]", "");
        if (digits.length() == 11 && digits.startsWith("1")) {
            digits = digits.substring(1);
        }
        if (digits.length() != 10 || !Text.allDigits(digits)) {
            throw new InvalidValue("PHONE_FORM", "A phone number has ten digits.");
        }
        return digits;
    }

    /** Never the contact: it may be a person's. */
    @Override
    public String toString() {
        return "Contact";
    }
}
