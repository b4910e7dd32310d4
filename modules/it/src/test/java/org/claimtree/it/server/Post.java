package org.claimtree.it.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;

/** The mail server to which the server under test hands its mail. */
final class Post {
    private static GreenMail running;

    private Post() {}

    /** Starts it for as long as this JVM lives, and answers its port. */
    static synchronized int start() {
        running = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        running.start();
        return running.getSmtp().getPort();
    }

    /** What it has taken. */
    static synchronized MimeMessage[] received() {
        return running.getReceivedMessages();
    }
}
