package org.claimtree.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The one table of what can be found against a claim ({@code edits.csv}): by assembly, by the edits, by the media. A
 * code that is raised and does not stand there fails a test.
 */
public final class EditRules {
    private static final int COLUMNS = 8;

    private static final Map<String, EditRule> ALL = read();

    private EditRules() {}

    /** All edits by code, in the order of their codes. */
    public static List<EditRule> all() {
        return List.copyOf(ALL.values());
    }

    /** The edit of a code; empty when none is registered. */
    public static Optional<EditRule> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    private static Map<String, EditRule> read() {
        Map<String, EditRule> rules = new TreeMap<>();
        try (InputStream in = EditRules.class.getResourceAsStream("edits.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(EditRules::rule).forEach(rule -> {
                if (rules.put(rule.code(), rule) != null) {
                    throw new IllegalStateException("Two rows for " + rule.code());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(rules);
    }

    private static EditRule rule(String line) {
        String[] cells = line.split(";", COLUMNS);
        return new EditRule(
                cells[0],
                Integer.parseInt(cells[1]),
                Finding.Severity.valueOf(cells[2]),
                cells[3].equals("yes"),
                cells[4].equals("yes"),
                cells[5],
                cells[6],
                cells[7]);
    }
}
