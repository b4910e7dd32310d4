package org.claimtree.codesets.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.claimtree.codesets.CodeSet;

/**
 * The annual HCPCS file of CMS: lines of 320 columns in Windows-1252 after a few lines of disclaimer. The first line of a
 * code carries its dates; further lines carry on its long description.
 */
final class HcpcsReader implements CodeReader {
    private static final Charset ENCODING = Charset.forName("windows-1252");
    private static final Pattern RECORD = Pattern.compile("[0-9A-Z ]{5}[0-9]{5}[3478].*");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int MOST_DISCLAIMER = 40;
    private static final int CODE = 1;
    private static final int SEQUENCE = 6;
    private static final int KIND = 11;
    private static final int LONG_TEXT = 12;
    private static final int SHORT_TEXT = 92;
    private static final int AFTER_TEXT = 120;
    private static final int ADDED = 269;
    private static final int ACTION = 277;
    private static final int TERMINATED = 285;
    private static final int END = 293;

    private final Set<String> seen = new HashSet<>();
    private Consumer<ListedCode> to;
    private Findings findings;
    private Lines lines;
    private First first;
    private LocalDate newest;

    /** The first line of a code, and what is known of it so far. */
    private record First(long number, String column, CodeSet set, int sequence, StringBuilder words, String line) {
        /** The same after a further line. */
        First after(int further) {
            return new First(number, column, set, further, words, line);
        }
    }

    /** The last day on which something was done to a code of the file: the day from which the release holds. */
    LocalDate newest() {
        return newest;
    }

    @Override
    public void read(InputStream file, Consumer<ListedCode> taker, Findings wrong) throws IOException {
        to = taker;
        findings = wrong;
        lines = new Lines(file, ENCODING, wrong);
        String line = afterDisclaimer();
        for (; line != null; line = lines.next()) {
            if (!RECORD.matcher(line).matches()) {
                wrong(KIND, "RECORD", "this is no line of the HCPCS file.");
            } else if (line.charAt(KIND - 1) == '3' || line.charAt(KIND - 1) == '7') {
                first(line);
            } else {
                next(line);
            }
        }
        finish();
        if (!lines.isEnded()) {
            wrong(1, "TRUNCATED", "the last line has no end: the file was cut off.");
        }
    }

    private String afterDisclaimer() throws IOException {
        String line = lines.next();
        while (line != null && !RECORD.matcher(line).matches()) {
            if (lines.number() >= MOST_DISCLAIMER) {
                throw findings.fatal(1, 1, "FILE_KIND", "this is not the HCPCS file: no code in its first lines.");
            }
            line = lines.next();
        }
        if (line == null) {
            throw findings.fatal(1, 1, "FILE_KIND", "this is not the HCPCS file: it has no codes.");
        }
        return line;
    }

    private void first(String line) {
        finish();
        CodeSet set = line.charAt(KIND - 1) == '3' ? CodeSet.HCPCS : CodeSet.HCPCS_MODIFIER;
        String column = line.substring(CODE - 1, SEQUENCE - 1);
        if (line.length() < END - 1) {
            wrong(line.length() + 1, "TRUNCATED", "the line breaks off before the dates of the code.");
        } else if (isRight(set, column)) {
            StringBuilder words = new StringBuilder(part(line, LONG_TEXT, SHORT_TEXT));
            first = new First(lines.number(), column, set, sequence(line), words, line);
        }
    }

    private boolean isRight(CodeSet set, String column) {
        String code = column.strip();
        boolean atItsPlace = set == CodeSet.HCPCS ? column.equals(code) : column.equals("   " + code);
        if (code.matches("[0-9]{5}|[0-9]{4}[A-Z]") || set == CodeSet.HCPCS_MODIFIER && code.matches("[0-9]{2}")) {
            wrong(CODE, "CPT", "this is a code of CPT, which belongs to the AMA; import a licensed list as such.");
        } else if (set == CodeSet.HCPCS && code.matches("D[0-9]{4}")) {
            wrong(CODE, "CDT", "this is a code of CDT, which belongs to the ADA.");
        } else if (!atItsPlace || !set.takes(code)) {
            wrong(CODE, "CODE_FORM", "this is no code of HCPCS.");
        } else if (!seen.add(column)) {
            wrong(CODE, "DUPLICATE", "the code stands in the file already.");
        } else {
            return true;
        }
        return false;
    }

    private void next(String line) {
        if (first == null) {
            // What is wrong with its first line was said there.
            if (seen.isEmpty()) {
                wrong(KIND, "RECORD", "this line carries on a code, and none has begun.");
            }
            return;
        }
        CodeSet set = line.charAt(KIND - 1) == '4' ? CodeSet.HCPCS : CodeSet.HCPCS_MODIFIER;
        boolean same = set == first.set && line.startsWith(first.column);
        if (!same || sequence(line) <= first.sequence || line.length() < LONG_TEXT) {
            wrong(CODE, "RECORD", "this line carries on another code than the one before it.");
        } else {
            first = first.after(sequence(line));
            first.words.append(' ').append(part(line, LONG_TEXT, SHORT_TEXT));
        }
    }

    private void finish() {
        if (first == null) {
            return;
        }
        LocalDate added = day(ADDED, true);
        LocalDate action = day(ACTION, false);
        LocalDate terminated = day(TERMINATED, false);
        if (added != null && terminated != null && terminated.isBefore(added)) {
            findings.add(first.number, TERMINATED, "DATE_ORDER", "the code ends before it was added.");
        } else if (added != null) {
            newest = newest == null || action != null && action.isAfter(newest) ? action : newest;
            String words = squeezed(first.words.toString());
            String few = squeezed(part(first.line, SHORT_TEXT, AFTER_TEXT));
            to.accept(new ListedCode(
                    first.set,
                    first.column.strip(),
                    new ListedCode.Validity(added, terminated),
                    true,
                    few.isEmpty() ? words : few,
                    words));
        }
        first = null;
    }

    private LocalDate day(int column, boolean needed) {
        String text = part(first.line, column, column + 8);
        if (text.isEmpty() && !needed) {
            return null;
        }
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException e) {
            findings.add(first.number, column, "DATE", "a date of eight digits is expected here.");
            return null;
        }
    }

    private void wrong(int column, String code, String what) {
        findings.add(lines.number(), column, code, what);
    }

    private static int sequence(String line) {
        return Integer.parseInt(line.substring(SEQUENCE - 1, KIND - 1));
    }

    /** From a column to the one before another, as far as the line goes. */
    private static String part(String line, int from, int before) {
        return line.length() < from
                ? ""
                : line.substring(from - 1, Math.min(line.length(), before - 1)).strip();
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
