package org.claimtree.it.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The modules of the product and the arrows between them, as modules/README.md draws them. */
final class Modules {
    /** What a module may use, directly and by way of others. */
    record Arrow(Set<String> mayUse) {
        static final Arrow NONE = new Arrow(Set.of());
    }

    private Modules() {}

    static Map<String, Arrow> arrows() {
        Map<String, Arrow> arrows = new LinkedHashMap<>();
        add(arrows, "kernel");
        add(arrows, "platform", "kernel");
        add(arrows, "identity", "platform");
        add(arrows, "codesets", "identity");
        add(arrows, "directory", "codesets");
        add(arrows, "catalog", "directory");
        add(arrows, "clients", "catalog");
        add(arrows, "authorizations", "clients");
        add(arrows, "encounters", "authorizations");
        add(arrows, "invoicing", "encounters");
        add(arrows, "iop", "encounters");
        add(arrows, "profiles", "catalog");
        add(arrows, "claimdoc", "kernel");
        add(arrows, "edi837p", "claimdoc");
        add(arrows, "hcfa1500", "claimdoc");
        add(arrows, "claims", "invoicing", "profiles", "claimdoc");
        add(arrows, "app", "claims", "iop", "edi837p", "hcfa1500");
        add(arrows, "launcher", "platform");
        add(arrows, "bench", "app");
        add(arrows, "it", "app", "launcher", "bench");
        return arrows;
    }

    /** The folders under modules/ that hold a pom. */
    static Set<String> folders() {
        try (Stream<Path> folders = Files.list(root().resolve("modules"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        return Path.of(System.getProperty("project.root", "../.."));
    }

    private static void add(Map<String, Arrow> arrows, String module, String... uses) {
        Set<String> all = new TreeSet<>();
        for (String used : uses) {
            all.add(used);
            all.addAll(arrows.get(used).mayUse());
        }
        arrows.put(module, new Arrow(all));
    }
}
