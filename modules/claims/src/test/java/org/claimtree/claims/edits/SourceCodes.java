package org.claimtree.claims.edits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes of findings, as they stand in the sources of the edits, so that none is added without a test. */
final class SourceCodes {
    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");

    private SourceCodes() {}

    static Set<String> ofFindings() throws IOException {
        Set<String> codes = new TreeSet<>();
        Path balance = Path.of("../claimdoc/src/main/java/org/claimtree/claimdoc/AdjudicationRules.java");
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/claimtree/claims/edits"))) {
            for (Path file : Stream.concat(files, Stream.of(balance)).toList()) {
                Matcher found = CODE.matcher(Files.readString(file));
                while (found.find()) {
                    codes.add(found.group(1));
                }
            }
        }
        return codes;
    }
}
