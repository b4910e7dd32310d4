package org.claimtree.claims.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.FormPrinter;
import org.claimtree.claimdoc.FormPrinter.Calibration;
import org.claimtree.claimdoc.FormPrinter.FormText;
import org.claimtree.claimdoc.FormPrinter.Job;
import org.claimtree.claimdoc.FormPrinter.Mode;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.PrintEnvelope;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.batches.PreviewToday;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.identity.AuditAction;
import org.claimtree.kernel.PrintOptions;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/**
 * Prints a claim with today's data. It is not what was sent, and says so: in the name of the file, in the audit trail and
 * in the margin above the form. So it is drawn on plain paper only, as a reproduction, whatever the payer takes: a red
 * sheet could be mailed by mistake. What is to be sent is corrected or billed anew.
 */
@ApplicationScoped
public class PrintToday {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MM/dd/uuuu");
    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("uuuuMMdd");

    private Sql sql;
    private PreviewToday claims;
    private ClaimDesk desk;
    private Trace trace;
    private FormPrinter printer;

    /** What is kept of it. */
    @ApplicationScoped
    public static class Trace {
        private CreatePrint.When when;
        private ClaimAccess access;

        /** For the container. */
        protected Trace() {}

        @Inject
        public Trace(CreatePrint.When when, ClaimAccess access) {
            this.when = when;
            this.access = access;
        }

        CreatePrint.When when() {
            return when;
        }

        ClaimAccess access() {
            return access;
        }
    }

    /** For the container. */
    protected PrintToday() {}

    @Inject
    PrintToday(Sql sql, PreviewToday claims, ClaimDesk desk, Trace trace, Instance<FormPrinter> printers) {
        this(sql, claims, desk, trace, printers.get());
    }

    /** With the printer given by hand. */
    public PrintToday(Sql sql, PreviewToday claims, ClaimDesk desk, Trace trace, FormPrinter printer) {
        this.sql = sql;
        this.claims = claims;
        this.desk = desk;
        this.trace = trace;
        this.printer = printer;
    }

    /**
     * @throws Problem 404, 409 when there is no form of it today
     */
    @Transactional
    public PrintForms.Pdf print(String number) {
        PreviewToday.Made made = claims.make(number);
        if (made.obstacle() != null) {
            throw Problem.conflict("no-form-today", made.obstacle());
        }
        byte[] pdf = pdf(number, made);
        sql.run(h -> h.createUpdate("insert into claims.print_claim (claim, data, at, actor)"
                        + " values (:claim, 'TODAY', :at, :actor)")
                .bind("claim", made.id())
                .bind("at", trace.when().now())
                .bind("actor", trace.when().who())
                .execute());
        trace.access().trace(AuditAction.EXPORT, "claim-form-today", List.of(number), List.of(made.client()));
        return new PrintForms.Pdf(pdf, number + "-not-as-sent-" + NAMED.format(made.at()) + ".pdf", null);
    }

    private byte[] pdf(String number, PreviewToday.Made made) {
        ClaimSnapshot claim = made.after();
        byte[] text = desk.renderer(Medium.PAPER).part(new PrintEnvelope(made.at()), 1, List.of(claim));
        FormText form = new FormText(
                number,
                reproduction(claim.insured().payer().form().options()),
                new String(text, StandardCharsets.ISO_8859_1),
                List.of(),
                "NOT THE CLAIM THAT WAS SENT: printed " + SHOWN.format(made.at())
                        + " with the data of that day (revision " + made.revision() + ")");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            printer.print(List.of(form).iterator(), new Job(Mode.FORM, Calibration.NONE), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static PrintOptions reproduction(PrintOptions options) {
        PrintOptions.Sheet sheet = options.sheet();
        return new PrintOptions(
                new PrintOptions.Sheet(sheet.carrierColumn(), sheet.fontSize(), false),
                options.insured(),
                options.providers(),
                options.boxes(),
                options.amounts(),
                options.pages());
    }
}
