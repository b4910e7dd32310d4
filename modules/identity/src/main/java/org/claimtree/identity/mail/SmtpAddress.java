package org.claimtree.identity.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The mail server that takes our mail.
 *
 * @param user null when it asks for none
 * @param password null when it asks for none
 */
record SmtpAddress(Security security, String host, int port, String user, String password) {
    /** How the line to the mail server is kept secret. */
    enum Security {
        /** {@code smtp://}: begins in the open and must become TLS before anything is said. */
        STARTTLS("smtp", 587),
        /** {@code smtps://}: TLS from the first byte. */
        TLS("smtps", 465),
        /** {@code smtp+insecure://}: never, for a mail server on the same machine. */
        NONE("smtp+insecure", 25);

        private final String scheme;
        private final int port;

        Security(String scheme, int port) {
            this.scheme = scheme;
            this.port = port;
        }

        static Security of(String scheme) {
            for (Security security : values()) {
                if (security.scheme.equalsIgnoreCase(scheme)) {
                    return security;
                }
            }
            throw wrong();
        }
    }

    /**
     * Reads an address such as {@code smtp://user:password@host:587}; what is special in user or password is written in
     * percents.
     *
     * @throws IllegalArgumentException when it is none; the message does not repeat it
     */
    static SmtpAddress parse(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw wrong();
        }
        boolean bare = (uri.getPath() == null
                        || uri.getPath().isEmpty()
                        || uri.getPath().equals("/"))
                && uri.getQuery() == null
                && uri.getFragment() == null;
        if (uri.getScheme() == null || uri.getHost() == null || !bare) {
            throw wrong();
        }
        Security security = Security.of(uri.getScheme());
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        if (login.length == 1) {
            throw wrong();
        }
        return new SmtpAddress(
                security,
                uri.getHost().replaceAll("^\\[|]$", ""),
                uri.getPort() < 0 ? security.port : uri.getPort(),
                login.length == 0 ? null : plain(login[0]),
                login.length == 0 ? null : plain(login[1]));
    }

    private static String plain(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "claimtree.smtp.url must look like smtp://user:password@host:587, smtps://… or smtp+insecure://…");
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return security.scheme + "://" + host + ":" + port;
    }
}
