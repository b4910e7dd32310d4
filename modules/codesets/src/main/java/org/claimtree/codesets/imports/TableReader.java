package org.claimtree.codesets.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtree.codesets.CodeSet;
import org.claimtree.platform.Problem;

/**
 * A CSV file in UTF-8 with a header: places of service, taxonomy (also as NUCC publishes it), licensed codes. Comma,
 * semicolon or tab, whichever stands most often in the header.
 */
final class TableReader implements CodeReader {
    private static final Pattern LINE = Pattern.compile("line ([0-9]+)");
    private static final int MARK = '\uFEFF';
    private static final int LONGEST_HEADER = 4000;

    private final CodeSet set;

    TableReader(CodeSet set) {
        this.set = set;
    }

    @Override
    public void read(InputStream file, Consumer<ListedCode> to, Findings findings) throws IOException {
        // What is no UTF-8 is refused with its place by whoever gives the bytes.
        InputStream text = new Utf8Stream(file, findings);
        Reader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8), 1 << 16);
        CsvReader.CsvReaderBuilder format = CsvReader.builder()
                .fieldSeparator(separator(reader))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(1 << 20)
                .allowUnclosedQuote(false);
        long line = 1;
        try (CsvReader<CsvRecord> records = format.ofCsvRecord(reader)) {
            TableRow row = null;
            Set<String> seen = new HashSet<>();
            for (CsvRecord record : records) {
                line = record.getStartingLineNumber();
                List<String> cells =
                        record.getFields().stream().map(String::strip).toList();
                if (row == null) {
                    row = new TableRow(set, header(line, cells, findings), findings);
                } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    row.read(line, cells, seen).ifPresent(to);
                }
            }
            if (row == null || seen.isEmpty()) {
                throw findings.fatal(line, 1, "EMPTY", "the file has no codes.");
            }
        } catch (CsvParseException e) {
            throw unreadable(e, line, findings);
        }
    }

    private static Problem unreadable(CsvParseException e, long line, Findings findings) {
        if (e.getCause() instanceof Problem problem) {
            return problem;
        }
        Matcher told = LINE.matcher(String.valueOf(e.getMessage()));
        return findings.fatal(
                told.find() ? Long.parseLong(told.group(1)) : line,
                1,
                "QUOTING",
                "a quotation mark is not closed, text follows the closing one, or a cell is endless.");
    }

    private List<Column> header(long line, List<String> titles, Findings findings) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            Optional<Column> column = Column.titled(titles.get(i));
            if (column.isEmpty()) {
                findings.add(line, i + 1, "UNKNOWN_COLUMN", "there is no column with this name.");
            } else if (column.get() != Column.PASSED_OVER && columns.contains(column.get())) {
                findings.add(line, i + 1, "DUPLICATE_COLUMN", "this column stands twice.");
            }
            columns.add(column.orElse(Column.PASSED_OVER));
        }
        boolean worded = columns.contains(Column.DESCRIPTION)
                || columns.contains(Column.LONG_DESCRIPTION)
                || columns.contains(Column.CLASSIFICATION);
        if (!columns.contains(Column.CODE) || !worded) {
            throw findings.fatal(line, 1, "FILE_KIND", "the header needs the columns code and description.");
        }
        findings.refuse();
        return columns;
    }

    /** Passes over the mark at the beginning, too. */
    private static char separator(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        reader.mark(LONGEST_HEADER);
        int[] found = new int[3];
        String candidates = ",;\t";
        int c = reader.read();
        for (int i = 1; i < LONGEST_HEADER && c >= 0 && c != '\n'; i++) {
            if (candidates.indexOf(c) >= 0) {
                found[candidates.indexOf(c)]++;
            }
            c = reader.read();
        }
        reader.reset();
        int best = found[1] > found[0] ? 1 : 0;
        return candidates.charAt(found[2] > found[best] ? 2 : best);
    }
}
