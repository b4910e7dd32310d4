package org.claimtree.edi837p;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.InvalidValue;

/**
 * One small change that makes {@link GoodFile} wrong, and the same mistake as it would reach the writer.
 *
 * @param name what is wrong, in words
 * @param file the wrong file; SE01 is counted anew unless the defect is about counts
 * @param before what stops it before a file is written; null where no snapshot can be so wrong
 */
record PlantedDefect(String name, String file, Supplier<String> before) {
    /** First occurrence of a piece of the good file, and what stands there instead. */
    static PlantedDefect of(String name, String piece, String instead) {
        return raw(name, piece, instead).counted();
    }

    /** The same without counting segments anew. */
    static PlantedDefect raw(String name, String piece, String instead) {
        int at = GoodFile.TEXT.indexOf(piece);
        if (at < 0 || piece.equals(instead)) {
            throw new IllegalArgumentException("The good file has nothing to change for: " + name);
        }
        String file = GoodFile.TEXT.substring(0, at) + instead + GoodFile.TEXT.substring(at + piece.length());
        return new PlantedDefect(name, file, null);
    }

    /** The same mistake in a snapshot: what {@code check} holds it for. */
    PlantedDefect inSnapshot(Supplier<ASnapshot> claim) {
        return new PlantedDefect(name, file, () -> {
            try {
                return Written.RENDERER.check(claim.get().build()).stream()
                        .filter(Finding::holds)
                        .map(Finding::code)
                        .distinct()
                        .collect(Collectors.joining(", "));
            } catch (InvalidValue e) {
                return "value refused: " + e.code();
            }
        });
    }

    /** The same mistake in an envelope: what the writer refuses it for. */
    PlantedDefect inEnvelope(Supplier<InterchangeEnvelope> envelope) {
        return new PlantedDefect(name, file, () -> {
            try {
                Written.RENDERER.opening(envelope.get());
                return "";
            } catch (CannotWrite e) {
                return e.getMessage();
            }
        });
    }

    private PlantedDefect counted() {
        List<String> segments = Arrays.asList(file.split("~"));
        int start = 0;
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).startsWith("ST*")) {
                start = i;
            } else if (segments.get(i).startsWith("SE*")) {
                segments.set(i, segments.get(i).replaceFirst("\\*[0-9]+\\*", "*" + (i - start + 1) + "*"));
            }
        }
        return new PlantedDefect(name, String.join("~", segments) + "~", before);
    }
}
