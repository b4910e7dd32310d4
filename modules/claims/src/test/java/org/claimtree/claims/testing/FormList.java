package org.claimtree.claims.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.stream.Collectors;
import org.claimtree.claimdoc.FormPrinter;

/** A printer that writes down what it was given. */
public final class FormList implements FormPrinter {
    @Override
    public void print(Iterator<? extends Sheet> sheets, Job job, OutputStream out) throws IOException {
        write(out, job.mode() + "\n");
        while (sheets.hasNext()) {
            write(out, said(sheets.next()));
        }
    }

    private static String said(Sheet sheet) {
        if (sheet instanceof FormText claim) {
            return (claim.mark() == null ? "" : claim.mark() + "\n") + String.join("", claim.remarks())
                    + claim.claimNumber() + " column " + claim.options().sheet().carrierColumn() + ": " + claim.text();
        }
        CoverSheet cover = (CoverSheet) sheet;
        return "[" + cover.title() + " | " + String.join(" | ", cover.facts()) + " | "
                + cover.addresses().stream()
                        .map(to -> to.lines().get(0) + " " + to.claims() + "/" + to.forms())
                        .collect(Collectors.joining(", "))
                + "]\n";
    }

    @Override
    public int pages(CoverSheet cover) {
        return 1;
    }

    @Override
    public byte[] picture(FormText claim, Job job, int page) {
        return (job.mode() + " " + claim.claimNumber() + " page " + page).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void calibrationPage(Calibration calibration, String printer, LocalDate day, OutputStream out)
            throws IOException {
        write(out, calibration.dx() + " " + printer + " " + day);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
