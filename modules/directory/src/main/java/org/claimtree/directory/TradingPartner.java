package org.claimtree.directory;

import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.InvalidValue;

/**
 * A clearinghouse or payer that takes our files, and how its files look (837P ISA, GS, 1000A, 1000B).
 *
 * @param name as people know it; also 1000B NM103
 * @param sender our address in its files
 * @param receiver its address
 * @param submitter who sends the files (1000A)
 * @param file how its files are cut and written
 * @param test true until production is chosen: files carry ISA15 = T and count for nothing
 * @param active whether it is offered; what names it stays
 */
public record TradingPartner(
        String name,
        Address sender,
        Address receiver,
        Submitter submitter,
        FileSettings file,
        boolean test,
        Boolean active) {
    public TradingPartner {
        if (name == null || name.isBlank() || sender == null || receiver == null || submitter == null) {
            throw new InvalidValue("PARTNER_INCOMPLETE", "Name, sender, receiver and submitter are needed.");
        }
        file = file == null ? FileSettings.USUAL : file;
        active = active == null ? Boolean.TRUE : active;
    }

    /**
     * @param qualifier ISA05 / ISA07
     * @param id ISA06 / ISA08, at most 15 characters
     * @param applicationCode GS02 / GS03; null takes the id
     * @param memberId ETIN of the submitter (1000A NM109) or id of the receiver (1000B NM109); null takes the id
     */
    public record Address(String qualifier, String id, String applicationCode, String memberId) {
        public Address {
            if (qualifier == null || !qualifier.matches("01|14|20|27|28|29|30|33|ZZ")) {
                throw new InvalidValue("ISA_QUALIFIER", "The qualifier is one of 01, 14, 20, 27, 28, 29, 30, 33, ZZ.");
            }
            if (id == null || !id.matches("[A-Z0-9][A-Z0-9 .-]{0,14}") || id.endsWith(" ")) {
                throw new InvalidValue(
                        "ISA_ID", "An interchange id has 1–15 capitals, digits, blanks, points, hyphens.");
            }
            applicationCode = applicationCode == null ? id : applicationCode;
            memberId = memberId == null ? id : memberId;
            if (!applicationCode.matches("[A-Z0-9][A-Z0-9 .-]{1,14}")) {
                throw new InvalidValue("GS_CODE", "An application code has 2–15 capitals, digits, blanks, points.");
            }
            if (!memberId.matches("[A-Z0-9][A-Z0-9 .-]{1,79}")) {
                throw new InvalidValue("ETIN_FORM", "An identification has 2–80 capitals, digits, blanks, points.");
            }
        }
    }

    /**
     * @param name who sends
     * @param contact PER of 1000A
     */
    public record Submitter(EntityName name, Contact contact) {
        public Submitter {
            if (name == null || contact == null) {
                throw new InvalidValue("SUBMITTER_INCOMPLETE", "The submitter has a name and a contact.");
            }
        }
    }

    /**
     * @param separators element, component, repetition and segment separator in this order, such as {@code *:^~}
     * @param lineBreaks CR LF behind each segment
     * @param acknowledgment ask for a TA1 (ISA14 = 1)
     * @param maxClaimsPerSet claims in one ST, 1–5,000
     * @param maxClaimsPerFile claims in one file
     * @param namePattern file name with {@code {partner}}, {@code {control}} and {@code {date}}
     * @param verify whether a finished file is read back before it may be downloaded; usual: yes
     */
    public record FileSettings(
            String separators,
            boolean lineBreaks,
            boolean acknowledgment,
            int maxClaimsPerSet,
            int maxClaimsPerFile,
            String namePattern,
            Boolean verify) {
        /** The usual file. */
        public static final FileSettings USUAL = new FileSettings("*:^~", false, false, 5000, 50_000, null, true);

        public FileSettings {
            verify = verify == null ? Boolean.TRUE : verify;
            separators = separators == null ? "*:^~" : separators;
            if (separators.length() != 4
                    || separators.chars().distinct().count() != 4
                    || separators.chars().anyMatch(c -> c <= ' ' || c > '~' || Character.isLetterOrDigit(c))) {
                throw new InvalidValue("SEPARATORS", "Four different marks, none of them a letter or digit.");
            }
            if (maxClaimsPerSet < 1 || maxClaimsPerSet > 5000 || maxClaimsPerFile < maxClaimsPerSet) {
                throw new InvalidValue(
                        "FILE_LIMITS", "1–5,000 claims in a transaction set, and a file holds at least one full set.");
            }
            namePattern = namePattern == null ? "{partner}-{control}-{date}.837" : namePattern;
            if (!namePattern.matches("[A-Za-z0-9._{}-]{1,100}") || !namePattern.contains("{control}")) {
                throw new InvalidValue("FILE_NAME", "A file name pattern holds {control} and no blanks or slashes.");
            }
        }
    }
}
