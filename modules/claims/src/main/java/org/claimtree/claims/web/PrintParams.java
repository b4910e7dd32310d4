package org.claimtree.claims.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.claimtree.claimdoc.FormPrinter;

/** How forms are printed, as an address says it: inches and percent, of which hundredths count. */
public class PrintParams {
    @QueryParam("mode")
    private String mode;

    @QueryParam("dx")
    @DefaultValue("0")
    private String dx;

    @QueryParam("dy")
    @DefaultValue("0")
    private String dy;

    @QueryParam("scaleX")
    @DefaultValue("100")
    private String scaleX;

    @QueryParam("scaleY")
    @DefaultValue("100")
    private String scaleY;

    FormPrinter.Job job() {
        return new FormPrinter.Job(mode == null ? null : FormPrinter.Mode.valueOf(mode), calibration());
    }

    FormPrinter.Calibration calibration() {
        return new FormPrinter.Calibration(hundredths(dx), hundredths(dy), hundredths(scaleX), hundredths(scaleY));
    }

    private static int hundredths(String number) {
        return new BigDecimal(number)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
