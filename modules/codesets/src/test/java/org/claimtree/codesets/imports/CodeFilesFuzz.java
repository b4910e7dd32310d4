package org.claimtree.codesets.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.claimtree.codesets.CodeSet;
import org.claimtree.platform.Problem;

/** Files of code sets: {@code deploy/fuzz codes}. The first byte says which reader gets the others. */
public final class CodeFilesFuzz {
    private CodeFilesFuzz() {}

    /** A file is read, or refused in our words. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        CodeReader reader = switch (input[0]) {
            case 'H' -> new HcpcsReader();
            case 'I' -> new Icd10Reader();
            case 'P' -> new TableReader(CodeSet.PLACE_OF_SERVICE);
            case 'T' -> new TableReader(CodeSet.TAXONOMY);
            default -> new TableReader(CodeSet.LICENSED);
        };
        Findings findings = new Findings();
        try {
            reader.read(new ByteArrayInputStream(Arrays.copyOfRange(input, 1, input.length)), code -> {}, findings);
            findings.refuse();
        } catch (Problem problem) {
            if (problem.status() != 422) {
                throw problem;
            }
        }
    }
}
