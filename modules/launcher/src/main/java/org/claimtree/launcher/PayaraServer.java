package org.claimtree.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** Payara Micro in this JVM. It lives in another class loader ({@link Main}) and is therefore called by reflection. */
final class PayaraServer {
    private static final String MAIN = "fish.payara.micro.PayaraMicro";

    private final Path folder;
    private final Path unpacked;
    private final ClassLoader loader = ClassLoader.getSystemClassLoader();
    private Listeners listeners;
    private Future<Void> up;

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

    /** Lets the server come up, serving nothing yet, while the caller does something else. */
    void begin(NetworkSettings network, ServerLog log) throws LaunchException {
        leaveNoJarShared();
        listeners = Listeners.of(network);
        List<String> all = new ArrayList<>(listeners.arguments());
        all.addAll(List.of("--contextroot", "/", "--nohazelcast", "--nocluster"));
        // The data grid starts even so, and would listen on every address of the machine.
        all.addAll(List.of("--interfaces", "127.0.0.1"));
        System.setProperty("hazelcast.config", dataGrid().toString());
        // What error pages of the server's own are signed with, which would name its version.
        System.setProperty("product.name", "ClaimTree");
        all.add("--disablephonehome");
        all.addAll(List.of("--rootdir", unpacked.toString()));
        all.addAll(List.of("--prebootcommandfile", preboot(listeners).toString()));
        all.addAll(List.of("--logproperties", log.settings().toString()));
        if (network.tls().isPresent()) {
            showIdentity(network.tls().get());
        }
        String[] arguments = all.toArray(String[]::new);
        FutureTask<Void> coming = new FutureTask<>(() -> {
            run(arguments, log);
            return null;
        });
        new Thread(coming, "claimtree-server-start").start();
        up = coming;
    }

    /**
     * Once up, the server closes each JAR file that any connection of this JVM has in its cache: whoever reads such a
     * file at that moment, as the embedded database does from its binaries, would find it closed.
     */
    static void leaveNoJarShared() {
        URLConnection.setDefaultUseCaches("jar", false);
    }

    /**
     * Waits until the server is up and deploys the WAR.
     *
     * @return where programs on this machine can call it, without TLS
     */
    URI deploy(Path war) throws LaunchException {
        awaitUp();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Object runtime = runtime();
            runtime.getClass()
                    .getMethod("deploy", String.class, String.class, File.class)
                    .invoke(runtime, "app", "/", war.toFile());
            return listeners.inside();
        } catch (ReflectiveOperationException e) {
            throw new LaunchException(Exit.DEPLOYMENT_FAILED, "the WAR can't be deployed", cause(e));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void awaitUp() throws LaunchException {
        try {
            up.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LaunchException known
                    ? known
                    : new LaunchException(Exit.DEPLOYMENT_FAILED, "the server does not start", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException(Exit.DEPLOYMENT_FAILED, "interrupted", e);
        }
    }

    private Object runtime() throws ReflectiveOperationException {
        Class<?> main = loader.loadClass(MAIN);
        Object instance = main.getMethod("getInstance").invoke(null);
        return main.getMethod("getRuntime").invoke(instance);
    }

    private void run(String[] arguments, ServerLog log) throws LaunchException {
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
            Object runtime = runtime();
            Object names =
                    runtime.getClass().getMethod("getDeployedApplicationNames").invoke(runtime);
            return !((Collection<?>) names).isEmpty();
        } catch (ReflectiveOperationException e) {
            throw new LaunchException(Exit.DEPLOYMENT_FAILED, "the server can't be asked", cause(e));
        }
    }

    /** Ends the server, also one that is still coming up. */
    void stop() {
        try {
            awaitUp();
            Class<?> main = loader.loadClass(MAIN);
            Object instance = main.getMethod("getInstance").invoke(null);
            main.getMethod("shutdown").invoke(instance);
        } catch (LaunchException e) {
            // It never came up: there is nothing to stop.
            Console.warn("server not stopped: " + e.getMessage());
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

    private Path preboot(Listeners listeners) throws LaunchException {
        return write("preboot.txt", String.join("\n", listeners.settings()) + "\n");
    }

    /** The server finds its key store by these properties; its password is of use for this start only. */
    private void showIdentity(TlsIdentity identity) throws LaunchException {
        try {
            Path store = folder.resolve("tls.p12");
            String password = SecretFile.random();
            identity.write(store, password);
            System.setProperty("javax.net.ssl.keyStore", store.toString());
            System.setProperty("javax.net.ssl.keyStoreType", "PKCS12");
            System.setProperty("javax.net.ssl.keyStorePassword", password);
        } catch (IOException e) {
            throw new LaunchException(Exit.HOME_UNUSABLE, "can't write to " + folder, e);
        }
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
