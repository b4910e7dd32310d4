package org.claimtree.claims.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.FormPrinter;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.PrintEnvelope;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.life.PracticeToday;
import org.claimtree.clients.ClientScope;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Prints frozen claims as CMS-1500 forms, and the page by which a printer is calibrated. */
@ApplicationScoped
public class PrintForms {
    /** Claims of one PDF. */
    public static final int MOST = 1000;

    private Sql sql;
    private ClaimDesk desk;
    private ReadBatches batches;
    private Today today;
    private ClaimAccess access;
    private FormPrinter printer;

    /** What day it is in the practice, and the note that forms were printed on it. */
    @ApplicationScoped
    public static class Today {
        private PracticeToday today;
        private MarkPrinted printed;

        /** For the container. */
        protected Today() {}

        @Inject
        public Today(PracticeToday today, MarkPrinted printed) {
            this.today = today;
            this.printed = printed;
        }

        LocalDate date() {
            return today.date();
        }

        void note(List<String> numbers) {
            printed.printed(numbers);
        }
    }

    /** For the container. */
    protected PrintForms() {}

    @Inject
    PrintForms(
            Sql sql,
            ClaimDesk desk,
            ReadBatches batches,
            Today today,
            ClaimAccess access,
            Instance<FormPrinter> printers) {
        this(sql, desk, batches, today, access, printers.get());
    }

    /** With the printer given by hand. */
    public PrintForms(
            Sql sql, ClaimDesk desk, ReadBatches batches, Today today, ClaimAccess access, FormPrinter printer) {
        this.sql = sql;
        this.desk = desk;
        this.batches = batches;
        this.today = today;
        this.access = access;
        this.printer = printer;
    }

    /**
     * A PDF of forms.
     *
     * @param next number of the last claim in it when more follow, else null
     */
    public record Pdf(byte[] bytes, String name, String next) {}

    /**
     * A page of a claim's forms.
     *
     * @param pages that its forms have
     */
    public record Picture(byte[] png, int pages) {}

    /**
     * The claims of a file: as frozen when it is a print file, as reference copies when it is an 837P file.
     *
     * @param job how; no mode takes what fits the medium: data only for a print file, the form for reference copies
     * @param after claim number behind which to begin, or null
     * @param limit claims at most, 1–1,000
     */
    public Pdf ofFile(UUID batch, int number, FormPrinter.Job job, String after, int limit) {
        ReadBatches.File file = batches.file(batch, number);
        List<String> numbers = numbers(batch, number, after, limit + 1);
        if (numbers.isEmpty()) {
            throw Problem.notFound("A claim behind this one in the file");
        }
        boolean more = numbers.size() > limit;
        List<String> printed = more ? numbers.subList(0, limit) : numbers;
        String name = file.name().replaceFirst("\\.[A-Za-z0-9]+$", "") + ".pdf";
        byte[] pdf = print(batch, file, job, printed);
        today.note(printed);
        List<String> things = new ArrayList<>(List.of(batch.toString(), file.name()));
        things.addAll(printed);
        access.trace(AuditAction.EXPORT, "claim-form", things, clients(printed));
        return new Pdf(pdf, name, more ? printed.get(limit - 1) : null);
    }

    /**
     * One claim as it was sent, to the letter, with the payer's options of then; see {@link #ofFile}. Whatever is not its
     * first print is a reprint, in the name of the file and in the audit trail.
     */
    public Pdf ofClaim(String claimNumber, FormPrinter.Job job) {
        Place place = place(claimNumber);
        List<String> numbers = List.of(claimNumber);
        byte[] pdf = print(place.batch(), batches.fileOfClaim(place.batch(), place.file()), job, numbers);
        today.note(numbers);
        access.trace(AuditAction.EXPORT, place.again() ? "claim-reprint" : "claim-form", numbers, clients(numbers));
        return new Pdf(pdf, claimNumber + (place.again() ? "-as-sent.pdf" : ".pdf"), null);
    }

    /**
     * A page of the forms of one claim, to be looked at.
     *
     * @param page from 1
     * @throws Problem 404 when there is no such claim or page, 409 as for {@link #ofClaim}
     */
    public Picture picture(String claimNumber, FormPrinter.Mode mode, int page) {
        Place place = place(claimNumber);
        int file = batches.fileOfClaim(place.batch(), place.file()).number();
        List<String> numbers = List.of(claimNumber);
        FormPrinter.FormText text = rows(place.batch(), file, numbers).next();
        int pages = text.pages();
        if (page > pages) {
            throw Problem.notFound("This page of the form");
        }
        try {
            byte[] png = printer.picture(text, new FormPrinter.Job(mode, FormPrinter.Calibration.NONE), page);
            access.trace(AuditAction.READ, "claim-form", numbers, clients(numbers));
            return new Picture(png, pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Place place(String claimNumber) {
        ClientScope scope = access.scope();
        return sql.query(h -> scope.bind(
                        h.createQuery("select c.batch, c.file_no, exists (select 1 from claims.print_claim x"
                                + " where x.claim = c.id and x.data = 'AS_SENT') as again"
                                + " from claims.claim c where c.number = :number"
                                + scope.onId("c.client")))
                .bind("number", claimNumber)
                .map((row, ctx) ->
                        new Place(row.getObject("batch", UUID.class), row.getInt("file_no"), row.getBoolean("again")))
                .findOne()
                .orElseThrow(() -> Problem.notFound("This claim")));
    }

    private FormRows rows(UUID batch, int file, List<String> numbers) {
        PrintEnvelope envelope = new PrintEnvelope(batches.writtenAt(batch, file));
        return new FormRows(sql, desk.renderer(Medium.PAPER), envelope, numbers);
    }

    private List<UUID> clients(List<String> numbers) {
        return sql.query(h -> h.createQuery("select distinct client from claims.claim where number = any(:numbers)")
                .bindArray("numbers", String.class, numbers)
                .mapTo(UUID.class)
                .list());
    }

    /** The page that shows how far a printer is off. */
    public Pdf calibrationPage(FormPrinter.Calibration calibration, String printerName) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            printer.calibrationPage(calibration, printerName, today.date(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Pdf(out.toByteArray(), "calibration.pdf", null);
    }

    private byte[] print(UUID batch, ReadBatches.File file, FormPrinter.Job asked, List<String> numbers) {
        FormPrinter.Job job = asked.mode() != null
                ? asked
                : new FormPrinter.Job(
                        file.medium() == Medium.PAPER ? FormPrinter.Mode.DATA_ONLY : FormPrinter.Mode.FORM,
                        asked.calibration());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            printer.print(rows(batch, file.number(), numbers), job, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<String> numbers(UUID batch, int file, String after, int limit) {
        return sql.query(h -> h.createQuery("select c.number from claims.claim c left join claims.claim a"
                        + " on a.number = :after and a.batch = c.batch and a.file_no = c.file_no"
                        + " where c.batch = :batch and c.file_no = :file"
                        + " and (:after::text is null or (c.part_no, c.position) > (a.part_no, a.position))"
                        + " order by c.part_no, c.position limit :limit")
                .bind("after", after)
                .bind("batch", batch)
                .bind("file", file)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    private record Place(UUID batch, int file, boolean again) {}
}
