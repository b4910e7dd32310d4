package org.claimtree.platform.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/**
 * A CSV file as lines of cells. UTF-8 with or without its mark; comma, semicolon or tab, whichever stands most often in
 * the first line.
 *
 * @param header the first line
 * @param lines what follows, without empty lines
 */
public record CsvTable(Line header, List<Line> lines) {
    private static final Pattern LINE = Pattern.compile("line ([0-9]+)");
    private static final String MARK = "\uFEFF";

    /**
     * A line of the table.
     *
     * @param number of the line of the file at which it begins, from 1
     * @param cells without blanks around them
     */
    public record Line(long number, List<String> cells) {}

    /**
     * @param most lines after the header
     * @throws Problem 422 that names the line and says what is wrong with it, without what stands there
     */
    public static CsvTable read(byte[] file, int most) {
        String text = text(file);
        List<Line> lines = new ArrayList<>();
        CsvReader.CsvReaderBuilder format = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
        try (CsvReader<CsvRecord> reader = format.ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                if (lines.size() > most) {
                    throw unreadable(
                            row.getStartingLineNumber(),
                            "TOO_MUCH",
                            "the file has more than %,d rows.".formatted(most));
                }
                List<String> cells = row.getFields().stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    lines.add(new Line(row.getStartingLineNumber(), cells));
                }
            }
        } catch (CsvParseException e) {
            throw unreadable(
                    lineOf(e, lines), "QUOTING", "a quotation mark is not closed, or text follows the closing one.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw unreadable(1, "EMPTY", "the file has no header.");
        }
        return new CsvTable(lines.get(0), lines.subList(1, lines.size()));
    }

    /** The refusal of a whole file. */
    public static Problem unreadable(List<InputProblem> problems) {
        return new Problem(
                "unreadable-csv",
                422,
                "The file cannot be read",
                problems.size() == 1 ? problems.get(0).message() : problems.size() + " things are wrong with the file.",
                problems);
    }

    private static Problem unreadable(long line, String code, String what) {
        return unreadable(List.of(new InputProblem("", code, "Line " + line + ": " + what)));
    }

    private static String text(byte[] file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            long line = 1 + text.flip().chars().filter(c -> c == '\n').count();
            throw unreadable(line, "ENCODING", "a character is not UTF-8; save the file as CSV UTF-8.");
        }
        String whole = text.flip().toString();
        return whole.startsWith(MARK) ? whole.substring(1) : whole;
    }

    /** Names of columns hold none of the three. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long found = first.chars().filter(c -> c == candidate).count();
            if (found > most) {
                best = candidate;
                most = found;
            }
        }
        return best;
    }

    private static long lineOf(CsvParseException e, List<Line> before) {
        Matcher told = LINE.matcher(String.valueOf(e.getMessage()));
        return told.find()
                ? Long.parseLong(told.group(1))
                : before.isEmpty() ? 1 : before.get(before.size() - 1).number() + 1;
    }
}
