package org.claimtree.codesets;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code as it holds on some day.
 *
 * @param code as claims have it
 * @param shown as people write it: a diagnosis has its point
 * @param billable whether it can stand on a claim; a header of ICD-10-CM cannot
 * @param shortDescription a few words
 * @param longDescription all words; the same where there are no more
 * @param validFrom first day of these words
 * @param validThrough last day; null where there is none
 * @param startSet whether it came with ClaimTree and not from the file of its publisher
 */
@Schema(name = "ListedCode")
public record Code(
        CodeSet set,
        String code,
        String shown,
        boolean billable,
        String shortDescription,
        String longDescription,
        LocalDate validFrom,
        LocalDate validThrough,
        boolean startSet) {}
