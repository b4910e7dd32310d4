package org.claimtree.identity.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** Hands mail over to a mail server. */
final class Smtp {
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final SmtpAddress server;
    private final Session session;
    private final String protocol;

    Smtp(SmtpAddress server) {
        this(server, new Properties());
    }

    /**
     * @param more of the library's own properties
     */
    Smtp(SmtpAddress server, Properties more) {
        this.server = server;
        this.protocol = server.security() == SmtpAddress.Security.TLS ? "smtps" : "smtp";
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.put(prefix + "timeout", ANSWER_MILLIS);
        properties.put(prefix + "writetimeout", ANSWER_MILLIS);
        properties.put(prefix + "auth", Boolean.toString(server.user() != null));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        boolean starttls = server.security() == SmtpAddress.Security.STARTTLS;
        properties.put(prefix + "starttls.enable", Boolean.toString(starttls));
        properties.put(prefix + "starttls.required", Boolean.toString(starttls));
        properties.putAll(more);
        this.session = Session.getInstance(properties);
    }

    /** Returns when the mail server has taken it. */
    void send(Letter letter, String from, Instant now) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", letter.messageId(from));
            }
        };
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        // Nobody answers a machine, and no absence assistant should try.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        try (Transport transport = session.getTransport(protocol)) {
            transport.connect(server.host(), server.port(), server.user(), server.password());
            transport.sendMessage(message, message.getAllRecipients());
        }
    }
}
