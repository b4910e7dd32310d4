package org.claimtree.profiles.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.profiles.exchange.TreeDocument;

/** Exported documents as they are read again. */
public final class Documents {
    private Documents() {}

    public static TreeDocument read(String text) {
        try {
            return TreeBodies.document(CanonicalJson.mapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
