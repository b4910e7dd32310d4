package org.claimtree.edi837p;

import java.util.Set;

/** Code lists of 005010X222A1 that a snapshot's fields are held against. */
final class Codes {
    /** SBR01: payer responsibility. */
    static final Set<String> PAYER_ORDER = Set.of("P", "S", "T", "A", "B", "C", "D", "E", "F", "G", "H", "U");

    /** PAT01 and, with 18, SBR02 of 2320. */
    static final Set<String> RELATIONSHIP = Set.of("01", "19", "20", "21", "39", "40", "53", "G8");

    static final Set<String> RELATIONSHIP_OR_SELF = Set.of("18", "01", "19", "20", "21", "39", "40", "53", "G8");

    /** SBR05: why Medicare is not primary. */
    static final Set<String> MSP_TYPE = Set.of("12", "13", "14", "15", "16", "41", "42", "43", "47");

    /** SBR09: claim filing indicator. */
    static final Set<String> FILING_INDICATOR = Set.of(
            "11", "12", "13", "14", "15", "16", "17", "AM", "BL", "CH", "CI", "DS", "FI", "HM", "LM", "MA", "MB", "MC",
            "OF", "TV", "VA", "WC", "ZZ");

    /** DMG03. */
    static final Set<String> SEX = Set.of("F", "M", "U");

    /** REF01 in 2010AA beside the tax id. */
    static final Set<String> BILLING_OTHER = Set.of("0B", "1G");

    /** REF01 in 2010BB and 2330B for the payer. */
    static final Set<String> PAYER_SECONDARY = Set.of("2U", "EI", "FY", "NF");

    /** REF01 in 2010BB for the billing provider. */
    static final Set<String> PAYER_ASSIGNED = Set.of("G2", "LU");

    /** REF01 in 2310C. */
    static final Set<String> FACILITY_SECONDARY = Set.of("0B", "G2", "LU");

    /** REF01 in 2310A, 2420E. */
    static final Set<String> REFERRING_SECONDARY = Set.of("0B", "1G", "G2");

    /** REF01 in 2310B, 2310D, 2420A. */
    static final Set<String> PROVIDER_SECONDARY = Set.of("0B", "1G", "G2", "LU");

    /** CLM06. */
    static final Set<String> YES_NO = Set.of("Y", "N");

    /** CLM07. */
    static final Set<String> ASSIGNMENT = Set.of("A", "B", "C");

    /** CLM08, OI03. */
    static final Set<String> BENEFITS = Set.of("Y", "N", "W");

    /** CLM09, OI06. */
    static final Set<String> RELEASE = Set.of("Y", "I");

    /** CLM11-1, -2. */
    static final Set<String> ACCIDENT = Set.of("AA", "EM", "OA");

    /** NTE01 in 2300. */
    static final Set<String> NOTE = Set.of("ADD", "CER", "DCP", "DGN", "TPO");

    /** SV103. */
    static final Set<String> SERVICE_UNIT = Set.of("UN", "MJ");

    /** CTP05-1. */
    static final Set<String> DRUG_UNIT = Set.of("F2", "GR", "ME", "ML", "UN");

    /** CAS01. */
    static final Set<String> ADJUSTMENT_GROUP = Set.of("CO", "CR", "OA", "PI", "PR");

    private Codes() {}
}
