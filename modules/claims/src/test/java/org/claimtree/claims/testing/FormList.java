package org.claimtree.claims.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import org.claimtree.claimdoc.FormPrinter;

/** A printer that writes down what it was given. */
public final class FormList implements FormPrinter {
    @Override
    public void print(Iterator<FormText> claims, Job job, OutputStream out) throws IOException {
        write(out, job.mode() + "\n");
        while (claims.hasNext()) {
            FormText claim = claims.next();
            write(
                    out,
                    claim.claimNumber() + " column " + claim.options().sheet().carrierColumn() + ": " + claim.text());
        }
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
