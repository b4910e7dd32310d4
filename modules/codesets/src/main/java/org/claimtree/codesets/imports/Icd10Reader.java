package org.claimtree.codesets.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtree.codesets.CodeSet;

/**
 * The order file of ICD-10-CM: every code and every header in order, numbered from 1. It tells no dates.
 */
final class Icd10Reader implements CodeReader {
    private static final Pattern RECORD = Pattern.compile("([0-9]{5}) ([A-Z0-9]{3,7} {0,4}) ([01]) (.{60}) (\\S.*)");
    private static final int CODE = 7;
    private static final int BILLABLE = 15;
    private static final int LONG_TEXT = 78;

    @Override
    public void read(InputStream file, Consumer<ListedCode> to, Findings findings) throws IOException {
        Lines lines = new Lines(file, StandardCharsets.UTF_8, findings);
        Set<String> seen = new HashSet<>();
        int order = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            Matcher record = RECORD.matcher(line);
            if (!record.matches() || record.group(2).length() != 7) {
                if (seen.isEmpty()) {
                    throw findings.fatal(1, 1, "FILE_KIND", "this is not the order file of ICD-10-CM.");
                }
                findings.add(lines.number(), wrongColumn(line), "RECORD", "this is no line of the order file.");
                continue;
            }
            order++;
            if (Integer.parseInt(record.group(1)) != order) {
                throw findings.fatal(lines.number(), 1, "ORDER", "lines are missing before this one.");
            }
            String code = record.group(2).strip();
            if (!CodeSet.ICD10CM.takes(code)) {
                findings.add(lines.number(), CODE, "CODE_FORM", "this is no code of ICD-10-CM.");
            } else if (!seen.add(code)) {
                findings.add(lines.number(), CODE, "DUPLICATE", "the code stands in the file already.");
            } else {
                to.accept(new ListedCode(
                        CodeSet.ICD10CM,
                        code,
                        ListedCode.Validity.UNSAID,
                        record.group(3).equals("1"),
                        record.group(4).strip(),
                        record.group(5).strip()));
            }
        }
        if (seen.isEmpty()) {
            throw findings.fatal(1, 1, "FILE_KIND", "this is not the order file of ICD-10-CM: it is empty.");
        }
        if (!lines.isEnded()) {
            findings.add(lines.number(), 1, "TRUNCATED", "the last line has no end: the file was cut off.");
        }
    }

    /** The first column that cannot be as it is. */
    private static int wrongColumn(String line) {
        if (!line.matches("[0-9]{5} .*")) {
            return 1;
        }
        if (!line.matches(".{6}[A-Z0-9]{3,7}\\s.*")) {
            return CODE;
        }
        if (!line.matches(".{14}[01] .*")) {
            return BILLABLE;
        }
        return Math.min(line.length() + 1, LONG_TEXT);
    }
}
