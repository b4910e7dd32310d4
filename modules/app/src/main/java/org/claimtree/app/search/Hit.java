package org.claimtree.app.search;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that was found.
 *
 * @param title what people call it
 * @param detail what tells it from others
 * @param path of its page
 */
@Schema(name = "SearchHit")
public record Hit(Kind kind, String title, String detail, String path) {
    private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);

    /** What it is, in the order of the answer. */
    public enum Kind {
        CLIENT,
        CLAIM,
        CHARGE,
        CODE,
        PAYER,
        PROVIDER,
        LOCATION,
        PAGE
    }

    /** Never the title: it may be a client's name. */
    @Override
    public String toString() {
        return "Hit[" + kind + "]";
    }

    static String day(LocalDate day) {
        return US.format(day);
    }

    static String dollars(BigDecimal amount) {
        return String.format(Locale.ROOT, "$%,.2f", amount);
    }

    /** Address of a page about one thing. */
    static String page(String path, String parameter, String value) {
        return path + "?" + parameter + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
