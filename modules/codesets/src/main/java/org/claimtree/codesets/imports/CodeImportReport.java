package org.claimtree.codesets.imports;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.codesets.CodeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a file of codes, or would become of it.
 *
 * @param stored whether anything was; not in a dry run, and not when the file says what is there already
 * @param changesNothing whether every code is as the file has it
 * @param effective day from which the file holds
 * @param sets that it speaks of
 */
@Schema(name = "CodeImportReport")
public record CodeImportReport(boolean stored, boolean changesNothing, LocalDate effective, List<Part> sets) {
    /**
     * One set.
     *
     * @param codes in the file, without headers
     * @param headers in the file: codes that only head others
     * @param added codes that were not there, or not at that time
     * @param changed codes whose words or days are others
     * @param closed codes that have ended, by the file or because it lacks them
     * @param unchanged codes that are as the file has them
     * @param replacesStartSet whether the start set goes, with all its codes
     */
    @Schema(name = "CodeImportPart")
    public record Part(
            CodeSet set,
            int codes,
            int headers,
            int added,
            int changed,
            int closed,
            int unchanged,
            boolean replacesStartSet) {
        boolean changesNothing() {
            return added + changed + closed == 0;
        }
    }
}
