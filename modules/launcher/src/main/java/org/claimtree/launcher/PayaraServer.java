package org.claimtree.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** Payara Micro in this JVM. It lives in another class loader ({@link Main}) and is therefore called by reflection. */
final class PayaraServer {
    private static final String MAIN = "fish.payara.micro.PayaraMicro";

    private final Path folder;
    private final Path unpacked;
    private final ClassLoader loader = ClassLoader.getSystemClassLoader();

    private PayaraServer(Path folder, Path unpacked) {
        this.folder = folder;
        this.unpacked = unpacked;
    }

    /** Makes the server's folder ready, which is inside the home and belongs to one version of the server. */
    static PayaraServer prepare(Path jar, Home home) throws IOException {
        Path folder = home.subfolder("server");
        Path root = folder.resolve(jar.getFileName().toString().replace(".jar", ""));
        PayaraServer server = new PayaraServer(folder, root);
        server.clear();
        return server;
    }

    /** Returns when the server is up, whether or not it could deploy the WAR. */
    void start(Path war, int port, ServerLog log) throws LaunchException {
        String[] arguments = {
            "--port",
            Integer.toString(port),
            "--contextroot",
            "/",
            "--nohazelcast",
            "--nocluster",
            // The data grid starts even so, and would listen on every address of the machine.
            "--interfaces",
            "127.0.0.1",
            "--disablephonehome",
            "--rootdir",
            unpacked.toString(),
            "--prebootcommandfile",
            preboot().toString(),
            "--logproperties",
            log.settings().toString(),
            "--deploy",
            war.toString()
        };
        System.setProperty("hazelcast.config", dataGrid().toString());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            loader.loadClass(MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments);
            Files.createFile(unpacked.resolve("complete"));
        } catch (ReflectiveOperationException | IOException e) {
            throw new LaunchException(Exit.DEPLOYMENT_FAILED, "the server does not start; see " + log.file(), cause(e));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A failed deployment leaves the server up, serving nothing. */
    boolean isDeployed() throws LaunchException {
        try {
            Class<?> main = loader.loadClass(MAIN);
            Object instance = main.getMethod("getInstance").invoke(null);
            Object runtime = main.getMethod("getRuntime").invoke(instance);
            Object names =
                    runtime.getClass().getMethod("getDeployedApplicationNames").invoke(runtime);
            return !((Collection<?>) names).isEmpty();
        } catch (ReflectiveOperationException e) {
            throw new LaunchException(Exit.DEPLOYMENT_FAILED, "the server can't be asked", cause(e));
        }
    }

    void stop() {
        try {
            Class<?> main = loader.loadClass(MAIN);
            Object instance = main.getMethod("getInstance").invoke(null);
            main.getMethod("shutdown").invoke(instance);
        } catch (ReflectiveOperationException e) {
            Console.warn("server not stopped cleanly: " + cause(e));
        }
    }

    /**
     * The server keeps what it deployed in its folder and would deploy it a second time: only the unpacked libraries
     * stay, and those only after a start that came to its end.
     */
    private void clear() throws IOException {
        boolean complete = Files.deleteIfExists(unpacked.resolve("complete"));
        for (Path entry : entries(folder)) {
            boolean keep = entry.equals(unpacked) && complete || Files.isRegularFile(entry);
            if (!keep) {
                FileUtils.forceDelete(entry.toFile());
            }
        }
        Files.createDirectories(unpacked);
        for (Path entry : entries(unpacked)) {
            if (!entry.endsWith("runtime")) {
                FileUtils.forceDelete(entry.toFile());
            }
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    /** Loopback only until people can sign in; answers are compressed. */
    private Path preboot() throws LaunchException {
        String network = "set configs.config.server-config.network-config.";
        String http = network + "protocols.protocol.http-listener.http.";
        String[] lines = {
            network + "network-listeners.network-listener.http-listener.address=127.0.0.1",
            http + "compression=on",
            http + "compressable-mime-type=text/html,text/css,text/javascript,text/plain,"
                    + "application/json,application/problem+json",
            // Neither product nor version to strangers.
            http + "server-header=false",
            http + "xpowered-by=false"
        };
        return write("preboot.txt", String.join("\n", lines) + "\n");
    }

    /** The data grid can't be left out: told nothing, it would listen on every address of the machine. */
    private Path dataGrid() throws LaunchException {
        return write("hazelcast.xml", """
                <hazelcast xmlns="http://www.hazelcast.com/schema/config">
                  <properties>
                    <property name="hazelcast.socket.bind.any">false</property>
                    <property name="hazelcast.phone.home.enabled">false</property>
                  </properties>
                  <network>
                    <port auto-increment="true">6900</port>
                    <join>
                      <auto-detection enabled="false"/>
                      <multicast enabled="false"/>
                    </join>
                    <interfaces enabled="true">
                      <interface>127.0.0.1</interface>
                    </interfaces>
                  </network>
                </hazelcast>
                """);
    }

    private Path write(String name, String content) throws LaunchException {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new LaunchException(Exit.HOME_UNUSABLE, "can't write to " + folder, e);
        }
    }

    private static Throwable cause(Exception e) {
        return e instanceof InvocationTargetException wrapped ? wrapped.getCause() : e;
    }
}
