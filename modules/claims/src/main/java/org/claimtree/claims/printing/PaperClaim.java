package org.claimtree.claims.printing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.PostalAddress;

/**
 * A claim on paper, as far as its mailing asks.
 *
 * @param payer ref of the payer
 * @param to where its forms go
 * @param forms sheets of paper
 * @param plain whether the payer takes the drawn form on plain paper
 * @param again whether its forms were printed before
 */
record PaperClaim(
        UUID id, String number, UUID client, String payer, MailTo to, int forms, boolean plain, boolean again) {
    /** By state, ZIP and name of the address; then by payer; then by number, which grows in length. */
    static final Comparator<PaperClaim> BY_MAIL = Comparator.comparing(PaperClaim::to)
            .thenComparing(PaperClaim::payer)
            .thenComparing(claim -> claim.number().length())
            .thenComparing(PaperClaim::number);

    /**
     * An address for claims, as the carrier block has it.
     *
     * @param name of the payer
     * @param address null where none is known
     */
    record MailTo(String name, PostalAddress address) implements Comparable<MailTo> {
        private static final Comparator<MailTo> ORDER = Comparator.comparing(MailTo::sorted);

        @Override
        public int compareTo(MailTo other) {
            return ORDER.compare(this, other);
        }

        /** Fields one behind the other; a blank sorts before whatever is printed. */
        private String sorted() {
            return address == null
                    ? "~\t\t" + name
                    : String.join(
                            "\t",
                            text(address.country()),
                            text(address.state()),
                            text(address.zip()),
                            name,
                            text(address.line1()),
                            text(address.line2()),
                            text(address.city()));
        }

        /** As it is written on an envelope. */
        List<String> lines() {
            List<String> lines = new ArrayList<>(List.of(name));
            if (address != null) {
                lines.add(address.line1());
                lines.add(text(address.line2()));
                lines.add(String.join(
                        " ", address.city(), text(address.state()), text(address.zip()), text(address.country())));
            }
            return lines.stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        private static String text(String value) {
            return value == null ? "" : value;
        }
    }
}
