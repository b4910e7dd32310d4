package org.claimtree.hcfa1500;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.claimtree.claimdoc.FormPrinter.Calibration;
import org.claimtree.claimdoc.FormPrinter.FormText;
import org.claimtree.claimdoc.FormPrinter.Job;
import org.claimtree.claimdoc.FormPrinter.Mode;
import org.claimtree.kernel.PrintOptions;

/** Prints text for tests. */
final class Sheets {
    private Sheets() {}

    static byte[] print(Mode mode, Calibration calibration, FormText... claims) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Hcfa1500Printer().print(List.of(claims).iterator(), new Job(mode, calibration), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static FormText form(String text) {
        return form(text, PrintOptions.USUAL);
    }

    static FormText form(String text, PrintOptions options) {
        return new FormText("CT1001", options, text);
    }
}
