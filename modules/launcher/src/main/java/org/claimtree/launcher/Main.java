package org.claimtree.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code java -jar launcher.jar run|demo}.
 *
 * <p>The JVM's class path holds the server and nothing else, because the server looks there before it looks into the
 * WAR: the launcher's libraries are the WAR's libraries too and, found there, would not find Jakarta EE. They and the
 * launcher's own classes are loaded beside it.
 */
public final class Main {
    private Main() {}

    /** Ends the process with one of the {@link Exit} codes. */
    public static void main(String[] arguments) throws Exception {
        // Never closed: it serves until the process ends.
        ClassLoader libraries =
                new URLClassLoader("launcher", libraries().toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(libraries);
        try {
            libraries
                    .loadClass("org.claimtree.launcher.Program")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static List<URL> libraries() throws IOException, URISyntaxException {
        Path launcher = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<URL> urls = new ArrayList<>();
        urls.add(launcher.toUri().toURL());
        try (Stream<Path> jars = Files.list(launcher.resolveSibling("lib"))) {
            for (Path jar : jars.toList()) {
                urls.add(jar.toUri().toURL());
            }
        }
        return urls;
    }
}
