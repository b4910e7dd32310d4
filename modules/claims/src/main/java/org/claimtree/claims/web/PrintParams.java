package org.claimtree.claims.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.claimtree.claimdoc.FormPrinter;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How forms are printed, as an address says it. */
public class PrintParams {
    private static final int MOST_CHARACTERS = 60;

    @QueryParam("mode")
    @Parameter(
            description = "DATA_ONLY for pre-printed forms, FORM draws the form; without it, what fits the claim",
            schema = @Schema(enumeration = {"DATA_ONLY", "FORM"}))
    private String mode;

    @QueryParam("dx")
    @DefaultValue("0")
    @Parameter(
            description = "Inches to the right, at most two decimals",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "-0.5", maximum = "0.5"))
    private String dx;

    @QueryParam("dy")
    @DefaultValue("0")
    @Parameter(
            description = "Inches down, at most two decimals",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "-0.5", maximum = "0.5"))
    private String dy;

    @QueryParam("scaleX")
    @DefaultValue("100")
    @Parameter(
            description = "Percent across, at most two decimals",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "98", maximum = "102"))
    private String scaleX;

    @QueryParam("scaleY")
    @DefaultValue("100")
    @Parameter(
            description = "Percent down, at most two decimals",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "98", maximum = "102"))
    private String scaleY;

    FormPrinter.Job job() {
        List<InputProblem> problems = new ArrayList<>();
        FormPrinter.Mode wanted = null;
        if (mode != null) {
            wanted = Arrays.stream(FormPrinter.Mode.values())
                    .filter(m -> m.name().equals(mode))
                    .findFirst()
                    .orElse(null);
            if (wanted == null) {
                problems.add(new InputProblem("mode", "UNKNOWN_VALUE", "The mode is DATA_ONLY or FORM."));
            }
        }
        return new FormPrinter.Job(wanted, calibration(problems));
    }

    FormPrinter.Calibration calibration() {
        return calibration(new ArrayList<>());
    }

    private FormPrinter.Calibration calibration(List<InputProblem> problems) {
        int right = hundredths("dx", dx, -50, 50, problems);
        int down = hundredths("dy", dy, -50, 50, problems);
        int across = hundredths("scaleX", scaleX, 9_800, 10_200, problems);
        int along = hundredths("scaleY", scaleY, 9_800, 10_200, problems);
        if (!problems.isEmpty()) {
            throw new Problem(
                    "malformed-request",
                    400,
                    "The request cannot be read",
                    problems.stream().map(InputProblem::message).collect(Collectors.joining(" ")),
                    problems);
        }
        return new FormPrinter.Calibration(right, down, across, along);
    }

    private static int hundredths(String name, String text, int least, int most, List<InputProblem> problems) {
        if (text.matches("-?[0-9]{1,4}([.][0-9]{1,2})?")) {
            int value = new BigDecimal(text).movePointRight(2).intValueExact();
            if (value >= least && value <= most) {
                return value;
            }
        }
        problems.add(new InputProblem(
                name,
                "OUT_OF_RANGE",
                "%s is a number from %s to %s with at most two decimals."
                        .formatted(name, BigDecimal.valueOf(least, 2), BigDecimal.valueOf(most, 2))));
        return least;
    }

    /** What the calibration page calls the printer. */
    static String printer(String name) {
        if (name != null && (name.length() > MOST_CHARACTERS || !name.chars().allMatch(c -> c >= ' ' && c <= '~'))) {
            throw Problem.malformed("The name of a printer has at most 60 letters, digits and marks.");
        }
        return name;
    }
}
