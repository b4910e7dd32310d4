package org.claimtree.invoicing.documents;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimtree.invoicing.documents.Paper.Side;
import org.claimtree.kernel.Money;
import org.claimtree.kernel.PostalAddress;

/**
 * Who writes to whom.
 *
 * @param practice name of the practice
 * @param sender its address and how to reach it, line by line
 * @param client name of the client
 * @param receiver the client's address, line by line
 */
record Letterhead(String practice, List<String> sender, String client, List<String> receiver) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    /** A fact beside the address, such as "Invoice" and its number. */
    record Fact(String name, String value) {}

    /** The head of a letter: sender, title, receiver and facts. */
    void write(Paper paper, String title, List<Fact> facts) {
        paper.strong(Side.LEFT, Paper.LEFT, 13, practice);
        paper.strong(Side.RIGHT, Paper.RIGHT, 20, title);
        paper.down(14);
        for (String line : sender) {
            paper.quiet(Side.LEFT, Paper.LEFT, 9, line);
            paper.down(11.5f);
        }
        paper.down(8);
        paper.rule(1.2f);
        paper.down(34);
        float top = paper.y();
        paper.strong(Side.LEFT, Paper.LEFT, 10, client);
        for (String line : receiver) {
            paper.down(13);
            paper.text(Side.LEFT, Paper.LEFT, 10, line);
        }
        float low = paper.y();
        paper.moveTo(top);
        for (Fact fact : facts) {
            paper.quiet(Side.RIGHT, Paper.RIGHT - 110, 9, fact.name());
            paper.text(Side.RIGHT, Paper.RIGHT, 9, fact.value());
            paper.down(13);
        }
        paper.moveTo(Math.min(low, paper.y()) - 34);
    }

    static List<String> lines(PostalAddress address) {
        List<String> lines = new ArrayList<>();
        if (address != null) {
            lines.add(address.line1());
            if (address.line2() != null) {
                lines.add(address.line2());
            }
            String zip = address.zip() == null ? "" : address.zip();
            lines.add(address.city() + ", " + address.state() + " "
                    + (zip.length() == 9 ? zip.substring(0, 5) + "-" + zip.substring(5) : zip));
        }
        return lines;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String money(Money amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
        return amount.dollars().signum() < 0
                ? "-" + format.format(amount.dollars().negate())
                : format.format(amount.dollars());
    }
}
