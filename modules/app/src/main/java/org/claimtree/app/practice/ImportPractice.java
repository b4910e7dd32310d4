package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.Problem;

/**
 * Takes a practice document: checks all of it, tells everything that is wrong, and if nothing is, saves all of it in one
 * transaction and one revision. What is already there (same ref, same effective date) is changed, what is equal stays.
 */
@ApplicationScoped
public class ImportPractice {
    private LogPicture pictures;
    private TakeDocument documents;
    private IdempotencyKeys keys;

    /** For the container. */
    protected ImportPractice() {}

    @Inject
    public ImportPractice(LogPicture pictures, TakeDocument documents, IdempotencyKeys keys) {
        this.pictures = pictures;
        this.documents = documents;
        this.keys = keys;
    }

    /**
     * @param document read as JSON
     * @param dryRun checks only
     * @param idempotencyKey the caller's key, or null
     * @param fingerprint of the document's bytes, kept with the key
     * @throws Problem 422 with every problem and its JSON pointer; nothing is saved then
     */
    @Transactional
    public TakeDocument.Result take(JsonNode document, boolean dryRun, String idempotencyKey, String fingerprint) {
        return keys.once(
                dryRun ? null : idempotencyKey,
                "practice-imports " + fingerprint,
                TakeDocument.Result.class,
                () -> documents.take(document, pictures.now(), "practice import", dryRun));
    }
}
