package org.claimtree.identity.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.web.Spreadsheet;

/** Writes rows of the audit trail as CSV, whole, newest first; memory holds some of them. */
@ApplicationScoped
public class ExportAudit {
    private static final int ROWS = 200;
    private static final String[] COLUMNS = {
        "id",
        "at",
        "actor",
        "user",
        "via",
        "address",
        "request",
        "action",
        "kind",
        "subjects",
        "changes",
        "reason",
        "block"
    };

    private AuditPages pages;
    private AuditTrail trail;

    /** For the container. */
    protected ExportAudit() {}

    @Inject
    ExportAudit(AuditPages pages, AuditTrail trail) {
        this.pages = pages;
        this.trail = trail;
    }

    /** Leaves the trace, before anything goes out; what it gives then writes the rows. */
    public Export export(AuditFilter filter) {
        trail.record(SearchAudit.trace(AuditAction.EXPORT, filter));
        return out -> write(pages, filter, out);
    }

    /** Rows that are written when the answer is. */
    @FunctionalInterface
    public interface Export {
        /** Writes all of them and closes. */
        void to(Writer out);
    }

    private static void write(AuditPages pages, AuditFilter filter, Writer out) {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(COLUMNS);
            rows(pages, filter, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rows(AuditPages pages, AuditFilter filter, CsvWriter csv) {
        Long after = null;
        List<AuditPages.Found> page;
        do {
            page = pages.page(filter, after, ROWS, Integer.MAX_VALUE);
            for (AuditPages.Found found : page) {
                csv.writeRecord(record(found));
                after = found.row().id();
            }
        } while (page.size() == ROWS);
    }

    private static List<String> record(AuditPages.Found found) {
        AuditRow row = found.row();
        List<Object> values = new ArrayList<>(Arrays.asList(
                row.id(),
                row.at(),
                row.who().actor(),
                row.who().user(),
                row.who().via(),
                row.who().address(),
                row.who().request(),
                row.what().action(),
                row.what().kind(),
                CanonicalJson.write(row.what().subjects()),
                row.changes(),
                row.reason(),
                found.block()));
        return values.stream()
                .map(value -> Spreadsheet.harmless(Objects.toString(value, "")))
                .toList();
    }
}
