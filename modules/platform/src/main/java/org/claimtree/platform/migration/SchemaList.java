package org.claimtree.platform.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The schemas of the product in dependency order, read from the WAR's {@code META-INF/claimtree/schemas}: one name a
 * line, {@code #} starts a comment. The launcher, which migrates, and the WAR, which checks, read the same list.
 */
public final class SchemaList {
    static final String RESOURCE = "META-INF/claimtree/schemas";

    private SchemaList() {}

    /** Reads the list that the given class loader sees. */
    public static List<String> read(ClassLoader files) {
        try (InputStream in = files.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
