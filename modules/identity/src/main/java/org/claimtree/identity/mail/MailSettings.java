package org.claimtree.identity.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this machine knows about mail: of the machine, not of the practice, for a copy of the database must send none. */
@ApplicationScoped
public class MailSettings {
    private static final String ADDRESS = "[!-?A-~]{1,64}@[0-9A-Za-z.-]{1,255}";

    private Optional<SmtpAddress> server;
    private String from;
    private String publicAddress;

    /** For the container. */
    protected MailSettings() {}

    /**
     * @param server where mail is handed over; without it there is none
     * @param from address that mail comes from; needed with a server
     * @param publicAddress where people open the product, for links
     * @throws IllegalArgumentException when one of them is none; the message repeats nothing secret
     */
    @Inject
    public MailSettings(
            @ConfigProperty(name = "claimtree.smtp.url") Optional<String> server,
            @ConfigProperty(name = "claimtree.mail.from") Optional<String> from,
            @ConfigProperty(name = "claimtree.public.address") Optional<String> publicAddress) {
        this.server = server.filter(text -> !text.isBlank()).map(SmtpAddress::parse);
        this.from = from.map(String::strip).orElse(null);
        this.publicAddress =
                publicAddress.map(text -> text.strip().replaceAll("/+$", "")).orElse("");
        if (this.server.isPresent() && (this.from == null || !this.from.matches(ADDRESS))) {
            throw new IllegalArgumentException("claimtree.mail.from must be the mail address that mail comes from");
        }
    }

    Optional<SmtpAddress> server() {
        return server;
    }

    String from() {
        return from;
    }

    String publicAddress() {
        return publicAddress;
    }
}
