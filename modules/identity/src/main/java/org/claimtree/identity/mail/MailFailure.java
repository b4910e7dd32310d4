package org.claimtree.identity.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Says what kind of failure it was, in words of our own: what libraries and mail servers say may repeat secrets. */
final class MailFailure {
    private static final Pattern CODE = Pattern.compile("^\\s*([45][0-9]{2})\\b");

    private MailFailure() {}

    static String kind(Exception failure) {
        String kind = "not taken";
        String code = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthenticationFailedException) {
                kind = "sign-in refused";
            } else if (cause instanceof SendFailedException) {
                kind = "recipient refused";
            } else if (cause instanceof SSLException) {
                kind = "no TLS";
            } else if (cause instanceof IOException) {
                kind = "no connection";
            }
            Matcher found = CODE.matcher(String.valueOf(cause.getMessage()));
            if (code.isEmpty() && found.find()) {
                code = " " + found.group(1);
            }
        }
        return kind + code;
    }
}
