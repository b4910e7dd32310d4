package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.claimtree.directory.RowScopes;
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
    private RowScopes scopes;

    /** For the container. */
    protected ImportPractice() {}

    @Inject
    public ImportPractice(LogPicture pictures, TakeDocument documents, IdempotencyKeys keys, RowScopes scopes) {
        this.pictures = pictures;
        this.documents = documents;
        this.keys = keys;
        this.scopes = scopes;
    }

    /**
     * @param document read as JSON
     * @param dryRun checks only
     * @param idempotencyKey the caller's key, or null
     * @param fingerprint of the document's bytes, kept with the key
     * @throws Problem 403 for who does not see every client, 422 with every problem and its JSON pointer; nothing is saved then
     */
    @Transactional
    public TakeDocument.Result take(JsonNode document, boolean dryRun, String idempotencyKey, String fingerprint) {
        scopes.demandAll();
        return keys.once(
                dryRun ? null : idempotencyKey,
                "practice-imports " + fingerprint,
                TakeDocument.Result.class,
                () -> documents.take(document, pictures.now(), "practice import", dryRun));
    }
}
