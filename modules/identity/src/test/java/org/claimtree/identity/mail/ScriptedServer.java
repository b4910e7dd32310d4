package org.claimtree.identity.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers one command as it is told and all others with yes: what GreenMail cannot be made to do. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String command;
    private final String answer;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    ScriptedServer(String command, String answer) {
        this.command = command;
        this.answer = answer;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The lines that clients sent. */
    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                    Writer out = new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII)) {
                talk(in, out);
            } catch (IOException e) {
                // The client or the test is gone.
            }
        }
    }

    private void talk(BufferedReader in, Writer out) throws IOException {
        say(out, "220 scripted");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            say(out, line.startsWith(command) ? answer : line.startsWith("DATA") ? "354 go on" : "250 yes");
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
