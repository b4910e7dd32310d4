package org.claimtree.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * From the start of the program to its first answer, when its database exists, with an empty WAR on the same server. Both
 * are programs of their own and take turns.
 */
final class StartBench {
    private static final int ROUNDS = 3;
    private static final int PATIENCE = 180;
    private static final int OK = 200;
    /** What {@code deploy/run} tells Java; the empty WAR gets the same. */
    private static final String OPTIONS = "deploy/server.options";

    private final Path folder;
    private final Path home;
    private final Path root = Path.of(System.getProperty("project.root", "."));
    private final Path target = root.resolve("modules/launcher/target");

    private StartBench(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("home");
    }

    static List<Row> rows(boolean quick) {
        try {
            Path folder = Files.createTempDirectory("start-bench");
            try {
                return new StartBench(folder).compare(quick ? 1 : ROUNDS);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Row> compare(int rounds) throws IOException {
        Path war = emptyWar();
        // The first start makes the database and unpacks the server.
        product();
        double[] products = new double[rounds];
        double[] empties = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            products[i] = product();
            empties[i] = empty(war);
        }
        double product = median(products);
        double empty = median(empties);
        return List.of(
                Row.info("second start to first answer", product, "s"),
                Row.info("empty WAR to first answer", empty, "s"),
                Row.atMost("second start", product / empty, "an empty WAR on the same server", 2));
    }

    private double product() throws IOException {
        int port = freePort();
        return seconds(
                List.of("-jar", target.resolve("launcher.jar").toString(), "run", "--port", Integer.toString(port)),
                port,
                "/health/ready");
    }

    private double empty(Path war) throws IOException {
        int port = freePort();
        Path server;
        try (Stream<Path> jars = Files.list(target.resolve("server"))) {
            server = jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
        // As ours does, it listens on this machine alone.
        Path loopback = Files.writeString(
                folder.resolve("preboot.txt"),
                "set configs.config.server-config.network-config.network-listeners.network-listener"
                        + ".http-listener.address=127.0.0.1\n");
        List<String> command = new ArrayList<>(List.of("-Dhazelcast.socket.bind.any=false", "-jar", server.toString()));
        command.addAll(List.of("--deploy", war.toString(), "--prebootcommandfile", loopback.toString()));
        command.addAll(List.of("--contextroot", "/", "--nohazelcast", "--nocluster", "--disablephonehome"));
        command.addAll(List.of("--interfaces", "127.0.0.1"));
        command.addAll(List.of("--rootdir", folder.resolve("empty").toString(), "--port", Integer.toString(port)));
        return seconds(command, port, "/index.html");
    }

    /** Starts, waits for the first good answer, and ends it again. */
    private double seconds(List<String> arguments, int port, String path) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "@" + root.resolve(OPTIONS)));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("CLAIMTREE_"));
        builder.environment().put("CLAIMTREE_HOME", home.toString());
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            while (!answers(port, path)) {
                double passed = (System.nanoTime() - start) / 1e9;
                if (!process.isAlive() || passed > PATIENCE || process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("Nothing answers on port " + port + " after " + passed + " s");
                }
            }
            return (System.nanoTime() - start) / 1e9;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }

    private static boolean answers(int port, String path) {
        try {
            HttpURLConnection call = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            return call.getResponseCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private Path emptyWar() throws IOException {
        Path war = folder.resolve("empty.war");
        try (OutputStream out = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write("<p>Here".getBytes(StandardCharsets.UTF_8));
        }
        return war;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
