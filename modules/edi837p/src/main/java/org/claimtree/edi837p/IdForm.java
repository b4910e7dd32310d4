package org.claimtree.edi837p;

/**
 * Form of an identifier. Identifiers are never mended: one that does not have its form holds the claim, since what
 * comes back must match what was sent.
 *
 * @param characters which characters it may have
 * @param min least length
 * @param max greatest length
 */
record IdForm(Characters characters, int min, int max) {
    /** What an identifier is made of. Capitals and digits are always what the guide's basic set has. */
    enum Characters {
        BASIC,
        CAPITALS_AND_DIGITS,
        DIGITS,
        EMAIL
    }

    /** Patient control number (CLM01). */
    static final IdForm CLAIM_NUMBER = new IdForm(Characters.CAPITALS_AND_DIGITS, 2, 14);

    /** Line item control number (REF 6R). */
    static final IdForm LINE_NUMBER = new IdForm(Characters.BASIC, 1, 30);

    /** Any other reference (REF02). */
    static final IdForm REFERENCE = new IdForm(Characters.BASIC, 1, 50);

    /** Number of an attachment (PWK06). */
    static final IdForm ATTACHMENT = new IdForm(Characters.BASIC, 2, 50);

    /** Identification of a party (NM109). */
    static final IdForm PARTY = new IdForm(Characters.BASIC, 2, 80);

    /** National Provider Identifier (NM109 with XX). */
    static final IdForm NPI = new IdForm(Characters.DIGITS, 10, 10);

    /** EIN or SSN (REF EI, SY). */
    static final IdForm TAX_ID = new IdForm(Characters.DIGITS, 9, 9);

    /** Taxonomy (PRV03). */
    static final IdForm TAXONOMY = new IdForm(Characters.CAPITALS_AND_DIGITS, 10, 10);

    /** Group or policy number (SBR03). */
    static final IdForm GROUP = new IdForm(Characters.BASIC, 1, 50);

    /** Place of service (CLM05-1, SV105). */
    static final IdForm PLACE_OF_SERVICE = new IdForm(Characters.DIGITS, 2, 2);

    /** ICD-10-CM without its point (HI). */
    static final IdForm DIAGNOSIS = new IdForm(Characters.CAPITALS_AND_DIGITS, 3, 7);

    /** CPT or HCPCS (SV101-2). */
    static final IdForm PROCEDURE = new IdForm(Characters.CAPITALS_AND_DIGITS, 5, 5);

    /** Modifier (SV101-3 to -6). */
    static final IdForm MODIFIER = new IdForm(Characters.CAPITALS_AND_DIGITS, 2, 2);

    /** Claim adjustment reason code (CAS02). */
    static final IdForm REASON = new IdForm(Characters.CAPITALS_AND_DIGITS, 1, 5);

    /** National drug code (LIN03). */
    static final IdForm NDC = new IdForm(Characters.DIGITS, 11, 11);

    /** State or country (N402, N404, CLM11). */
    static final IdForm PLACE = new IdForm(Characters.CAPITALS_AND_DIGITS, 2, 2);

    /** Subdivision of a country abroad (N407). */
    static final IdForm SUBDIVISION = new IdForm(Characters.CAPITALS_AND_DIGITS, 1, 3);

    /** ZIP or postal code (N403). */
    static final IdForm ZIP = new IdForm(Characters.BASIC, 3, 15);

    /** Phone or fax (PER with TE, FX). */
    static final IdForm PHONE = new IdForm(Characters.DIGITS, 10, 10);

    /** Extension (PER with EX). */
    static final IdForm EXTENSION = new IdForm(Characters.DIGITS, 1, 8);

    /** E-mail address (PER with EM). */
    static final IdForm E_MAIL = new IdForm(Characters.EMAIL, 3, 256);

    /** Whether each character is allowed; a blank may stand inside, not around. */
    boolean hasCharacters(String value, X12Text text) {
        for (int i = 0; i < value.length(); i++) {
            if (!allows(value.charAt(i), text)) {
                return false;
            }
        }
        return value.isEmpty() || (value.charAt(0) != ' ' && value.charAt(value.length() - 1) != ' ');
    }

    boolean hasLength(String value) {
        return value.length() >= min && value.length() <= max;
    }

    private boolean allows(char c, X12Text text) {
        boolean digit = c >= '0' && c <= '9';
        return switch (characters) {
            case DIGITS -> digit;
            case CAPITALS_AND_DIGITS -> digit || (c >= 'A' && c <= 'Z');
            case EMAIL -> text.isEmail(c);
            case BASIC -> text.isBasic(c);
        };
    }
}
