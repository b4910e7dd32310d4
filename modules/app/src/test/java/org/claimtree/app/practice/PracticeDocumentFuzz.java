package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Json;

/** Practice documents: {@code deploy/fuzz practice}. */
public final class PracticeDocumentFuzz {
    private static final DocumentSchema SCHEMA = new DocumentSchema();

    private PracticeDocumentFuzz() {}

    /** A document becomes records, or every place where it is wrong is named. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            JsonNode document = Json.tree(new ByteArrayInputStream(input), Json.ORDINARY);
            Problems problems = new Problems();
            problems.addAll(SCHEMA.problems(document));
            if (document.isObject()) {
                new MasterSections(document, problems).read();
            }
        } catch (Problem problem) {
            if (problem.status() < 400 || problem.status() > 499) {
                throw problem;
            }
        }
    }
}
