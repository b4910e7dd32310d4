package org.claimtree.codesets.imports;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.claimtree.codesets.CodeSet;
import org.claimtree.platform.CopyRows;
import org.jdbi.v3.core.Handle;

/** Sends the codes of a file to the database as they are read, and counts them. */
final class StagedCodes implements Consumer<ListedCode>, AutoCloseable {
    private final CopyRows rows;
    private final Map<CodeSet, int[]> counts = new EnumMap<>(CodeSet.class);

    StagedCodes(Handle h) {
        rows = new CopyRows(
                h, "pg_temp.staged_code (code_set, code, valid_from, valid_through, billable, short_text, long_text)");
    }

    @Override
    public void accept(ListedCode code) {
        counts.computeIfAbsent(code.set(), any -> new int[2])[code.billable() ? 0 : 1]++;
        rows.add(code.set())
                .add(code.code())
                .add(code.validity().from())
                .add(code.validity().through())
                .add(code.billable())
                .add(code.shortText())
                .add(code.longText())
                .end();
    }

    /** Sets that the file speaks of. */
    Set<CodeSet> sets() {
        return counts.isEmpty() ? EnumSet.noneOf(CodeSet.class) : EnumSet.copyOf(counts.keySet());
    }

    int codes(CodeSet set) {
        return counts.get(set)[0];
    }

    /** Codes that only head others. */
    int headers(CodeSet set) {
        return counts.get(set)[1];
    }

    @Override
    public void close() {
        rows.close();
    }
}
