package org.claimtree.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.FieldChange;
import org.claimtree.identity.audit.AuditFilter;
import org.claimtree.identity.audit.ExportAudit;
import org.claimtree.identity.audit.SearchAudit;
import org.claimtree.kernel.InvalidValue;

/** Who saw or changed what. */
@Named
@RequestScoped
public class AuditPage {
    private static final int ROWS = 50;
    private static final int SHOWN = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US);

    @Inject
    private SearchAudit search;

    @Inject
    private ExportAudit export;

    @Inject
    private PageTimes times;

    private String from;
    private String through;
    private String actor;
    private String action;
    private String subject;
    private String after;
    private List<Row> rows;

    /** A row of the trail. */
    public final class Row {
        private final SearchAudit.Row row;

        Row(SearchAudit.Row row) {
            this.row = row;
        }

        public String getAt() {
            return times.show(row.at());
        }

        public String getWho() {
            return row.who().actor();
        }

        public String getFrom() {
            return row.who().address() == null ? "" : row.who().address();
        }

        public String getWhat() {
            return row.action().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + row.kind();
        }

        /** The first few, and how many more. */
        public String getSubjects() {
            List<String> first = row.subjects().stream().limit(SHOWN).toList();
            int more = row.subjectCount() - first.size();
            return String.join(", ", first) + (more > 0 ? " and %,d more".formatted(more) : "");
        }

        public List<String> getChanges() {
            return row.changes().stream().map(AuditPage::words).toList();
        }

        public String getReason() {
            return row.reason() == null ? "" : row.reason();
        }

        public String getSealed() {
            return row.block() == null ? "not yet" : "block " + row.block();
        }
    }

    private static String words(FieldChange change) {
        return change.pointer() + ": " + (change.before() == null ? "nothing" : change.before()) + " → "
                + (change.after() == null ? "nothing" : change.after());
    }

    /** Searches when the page is opened, so that what is wrong with the search is known before anything is shown. */
    public void open() {
        getRows();
    }

    public List<Row> getRows() {
        if (rows == null) {
            AuditFilter filter = filter();
            rows = filter == null
                    ? List.of()
                    : search.search(filter, after(), ROWS).items().stream()
                            .map(Row::new)
                            .toList();
        }
        return rows;
    }

    /** Id of the last row shown, when there may be more; else null. */
    public String getNext() {
        List<Row> shown = getRows();
        return shown.size() < ROWS
                ? null
                : Long.toString(shown.get(ROWS - 1).row.id());
    }

    /** Everything that matches, as CSV. */
    public void export() throws IOException {
        AuditFilter filter = filter();
        if (filter != null) {
            FacesContext context = FacesContext.getCurrentInstance();
            ExternalContext external = context.getExternalContext();
            external.setResponseContentType("text/csv; charset=utf-8");
            external.setResponseHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
            export.export(filter)
                    .to(new OutputStreamWriter(external.getResponseOutputStream(), StandardCharsets.UTF_8));
            context.responseComplete();
        }
    }

    /** What is asked, or null when it cannot be understood; the page says why. */
    private AuditFilter filter() {
        try {
            return new AuditFilter(
                    day(from),
                    day(through),
                    text(actor),
                    null,
                    text(action) == null ? null : AuditAction.valueOf(action),
                    null,
                    text(subject),
                    null);
        } catch (DateTimeException e) {
            PageAnswers.wrong(null, "A date such as 11/26/2026 is expected.");
        } catch (InvalidValue e) {
            PageAnswers.wrong(null, e.getMessage());
        } catch (IllegalArgumentException e) {
            PageAnswers.wrong(null, "There is no such kind of action.");
        }
        return null;
    }

    private Long after() {
        return after != null && after.matches("[0-9]{1,18}") ? Long.valueOf(after) : null;
    }

    private static LocalDate day(String text) {
        return text(text) == null ? null : LocalDate.parse(text.strip(), DAY);
    }

    private static String text(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public List<AuditAction> getActions() {
        return Arrays.asList(AuditAction.values());
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getThrough() {
        return through;
    }

    public void setThrough(String through) {
        this.through = through;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
