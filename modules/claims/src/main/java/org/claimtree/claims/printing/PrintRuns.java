package org.claimtree.claims.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.claimtree.claimdoc.FormPrinter;
import org.claimtree.claimdoc.FormPrinter.Calibration;
import org.claimtree.claimdoc.FormPrinter.CoverSheet;
import org.claimtree.claimdoc.FormPrinter.Job;
import org.claimtree.claimdoc.FormPrinter.Mode;
import org.claimtree.claimdoc.FormPrinter.Sheet;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** The PDF of a print, written while its claims are read. */
@ApplicationScoped
public class PrintRuns {
    private Sql sql;
    private ClaimDesk desk;
    private ReadPrints prints;
    private ClaimAccess access;
    private FormPrinter printer;

    /** For the container. */
    protected PrintRuns() {}

    @Inject
    PrintRuns(Sql sql, ClaimDesk desk, ReadPrints prints, ClaimAccess access, Instance<FormPrinter> printers) {
        this(sql, desk, prints, access, printers.get());
    }

    /** With the printer given by hand. */
    public PrintRuns(Sql sql, ClaimDesk desk, ReadPrints prints, ClaimAccess access, FormPrinter printer) {
        this.sql = sql;
        this.desk = desk;
        this.prints = prints;
        this.access = access;
        this.printer = printer;
    }

    /**
     * A PDF that is written when somebody takes it.
     *
     * @param forms pages with forms
     * @param covers pages before and between them; both together are all its pages
     */
    public record Pdf(String name, int forms, int covers, Body body) {}

    /** Writes it; not closed. */
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    /**
     * The forms in the order in which they are mailed, pages of one claim together.
     *
     * @param job no mode: data only
     * @param cover whether a cover sheet is in front; only with the form drawn, since other sheets are red
     * @param separators whether each address has a sheet in front; likewise
     * @throws Problem 404, 409 when its claims were cancelled since, 422 when sheets that are no forms would be printed on red sheets
     */
    public Pdf forms(UUID id, Job job, boolean cover, boolean separators) {
        ReadPrints.Whole print = prints.one(id);
        Mode mode = job.mode() == null ? Mode.DATA_ONLY : job.mode();
        RunSheets.Wanted wanted = new RunSheets.Wanted(cover, separators);
        if (mode == Mode.DATA_ONLY && wanted.any()) {
            throw Problem.invalid(List.of(InputProblem.ofParameter(
                    cover ? "cover" : "separators",
                    "COVER_ON_RED",
                    "With data only the printer holds red sheets: the cover is a document of its own (cover.pdf).")));
        }
        if (prints.isCancelled(id)) {
            throw Problem.conflict("batch-cancelled", "Claims of it were cancelled: its forms do not leave any more.");
        }
        List<String> numbers = prints.numbers(id);
        trace(print, numbers);
        Job all = new Job(mode, job.calibration());
        return new Pdf(
                print.print().name().replace(' ', '-').toLowerCase(Locale.ROOT) + ".pdf",
                print.print().forms(),
                pages(RunSheets.covers(print, wanted)),
                out -> printer.print(new RunSheets(print, wanted, rows(numbers)), all, out));
    }

    /**
     * The cover, and a sheet for each address if wanted, as a document of its own.
     *
     * @throws Problem 404
     */
    public Pdf cover(UUID id, boolean separators) {
        ReadPrints.Whole print = prints.one(id);
        List<CoverSheet> covers = RunSheets.covers(print, new RunSheets.Wanted(true, separators));
        Iterator<? extends Sheet> sheets = covers.iterator();
        return new Pdf(
                "cover.pdf", 0, pages(covers), out -> printer.print(sheets, new Job(Mode.FORM, Calibration.NONE), out));
    }

    private int pages(List<CoverSheet> covers) {
        return covers.stream().mapToInt(printer::pages).sum();
    }

    /** Claims on paper have their text; nothing of theirs is laid out anew, so no day is asked for. */
    private FormRows rows(List<String> numbers) {
        return new FormRows(sql, desk.renderer(Medium.PAPER), null, numbers);
    }

    private void trace(ReadPrints.Whole print, List<String> numbers) {
        List<String> things = new ArrayList<>(List.of(print.print().id().toString()));
        if (print.print().batch() != null) {
            things.add(print.print().batch().toString());
        }
        things.addAll(numbers);
        access.trace(AuditAction.EXPORT, "claim-form", things, clients(numbers));
    }

    private List<UUID> clients(List<String> numbers) {
        return sql.query(h -> h.createQuery("select distinct client from claims.claim where number = any(:numbers)")
                .bindArray("numbers", String.class, numbers)
                .mapTo(UUID.class)
                .list());
    }
}
