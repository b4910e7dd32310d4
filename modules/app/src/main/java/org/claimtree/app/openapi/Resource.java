package org.claimtree.app.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.claimtree.platform.CanonicalJson;

/** The JSON files beside these classes. */
final class Resource {
    private Resource() {}

    /** A fresh copy. */
    static ObjectNode object(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            return (ObjectNode) CanonicalJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
