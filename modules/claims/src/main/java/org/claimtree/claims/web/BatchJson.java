package org.claimtree.claims.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.batches.ReadBatches;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A batch as REST shows it: with the addresses of its files.
 *
 * @param status BUILDING, VERIFYING (files are read back), READY (files can be downloaded), EMPTY (nothing to bill), FAILED or CANCELLED
 * @param revision as of which all is resolved
 * @param at the time that the files carry
 * @param filter which charges it chose
 * @param replaces id of the cancelled batch of which it has what was not taken out; left out for others
 * @param incident under which the log tells why it failed
 * @param charges how far it is, in charges
 * @param claims claims frozen
 * @param held claims held back
 */
@Schema(name = "ClaimBatch")
record BatchJson(
        UUID id,
        String status,
        long revision,
        Instant at,
        String actor,
        @JsonRawValue String filter,
        UUID replaces,
        String incident,
        ReadBatches.Counts charges,
        long claims,
        long held,
        List<FileJson> files) {

    /**
     * A file of a batch.
     *
     * @param reading what came of reading it back; only PASSED and OFF can be downloaded
     * @param href where it can be downloaded then
     * @param forms where its claims can be downloaded as CMS-1500 forms
     */
    @Schema(name = "ClaimFile")
    record FileJson(
            int number,
            Medium medium,
            String partner,
            Integer controlNumber,
            boolean test,
            String name,
            int claims,
            boolean complete,
            Long size,
            String sha256,
            ReadBatches.Reading reading,
            String href,
            String forms) {}

    static BatchJson of(ReadBatches.Batch batch, UriInfo uri) {
        return new BatchJson(
                batch.id(),
                batch.status(),
                batch.revision(),
                batch.at(),
                batch.actor(),
                batch.filter(),
                batch.replaces(),
                batch.incident(),
                batch.counts(),
                batch.claims(),
                batch.held(),
                batch.files().stream()
                        .map(file -> new FileJson(
                                file.number(),
                                file.medium(),
                                file.partner(),
                                file.controlNumber(),
                                file.test(),
                                file.name(),
                                file.claims(),
                                file.complete(),
                                file.size(),
                                file.sha256(),
                                file.reading(),
                                href(uri, "claim-batches/{batch}/files/{file}", batch, file),
                                href(uri, "claim-batches/{batch}/files/{file}/forms.pdf", batch, file)))
                        .toList());
    }

    private static String href(UriInfo uri, String path, ReadBatches.Batch batch, ReadBatches.File file) {
        return uri.getBaseUriBuilder()
                .path(path)
                .build(batch.id(), file.number())
                .getPath();
    }
}
