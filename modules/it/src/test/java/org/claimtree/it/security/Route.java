package org.claimtree.it.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.claimtree.it.server.Person;

/**
 * An address of the server with what the table says of it.
 *
 * @param method HTTP method
 * @param path with the names of its parameters
 * @param needs level or permission
 */
record Route(String method, String path, String needs) {
    private static final Path TABLE = Path.of(
            System.getProperty("project.root", "../.."),
            "modules/app/src/main/resources/org/claimtree/app/security/access.csv");

    /** The rows of the table. */
    static List<Route> table() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(parts -> new Route(parts[0], parts[1], parts[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Method and path of everything that the server's description names. */
    static Set<String> described(JsonNode openapi) {
        Set<String> described = new TreeSet<>();
        openapi.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " /api/v1" + path.getKey())));
        return described;
    }

    /** The pages in the finished WAR: its own and those in the jars of the modules. */
    static Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        try (ZipFile war = new ZipFile(System.getProperty("server.war"))) {
            for (ZipEntry entry : Collections.list(war.entries())) {
                page("/", entry.getName(), pages);
                if (entry.getName().matches("WEB-INF/lib/[^/]+\\.jar")) {
                    try (ZipInputStream jar = new ZipInputStream(war.getInputStream(entry))) {
                        for (var inner = jar.getNextEntry(); inner != null; inner = jar.getNextEntry()) {
                            if (inner.getName().startsWith("META-INF/resources/")) {
                                page("/", inner.getName().substring("META-INF/resources/".length()), pages);
                            }
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    private static void page(String root, String name, Set<String> pages) {
        if (name.endsWith(".xhtml") && !name.startsWith("WEB-INF/") && !name.contains("/primefaces")) {
            pages.add(root + name);
        }
    }

    /** Asks for it in a way that changes nothing, whoever may. */
    HttpResponse<byte[]> ask(Person person) {
        String address = path.replace("{ref}", "NOBODY")
                .replace("{number}", "1")
                .replace("*", "x")
                .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
        boolean json = method.matches("POST|PUT") && path.startsWith("/api/");
        if (path.endsWith("/code-sets/{set}/imports")) {
            return person.sendFile(address, "application/octet-stream", "code\n");
        }
        return path.matches(".*/(client|authorization)-imports")
                ? person.sendFile(address, "text/csv", "ref\n")
                : person.send(method, address, json ? body() : null);
    }

    private String body() {
        return path.matches("/api/v1/claim-(batches|drafts/check)") ? "{\"payers\":[\"NOBODY\"]}" : "{}";
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** Everything that is wrong with a table, compared with what there is. */
    static List<String> differences(Set<String> table, Set<String> there) {
        List<String> differences = new ArrayList<>();
        there.stream().filter(one -> !table.contains(one)).forEach(one -> differences.add("not in the table: " + one));
        table.stream().filter(one -> !there.contains(one)).forEach(one -> differences.add("not there: " + one));
        return differences;
    }
}
