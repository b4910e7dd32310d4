package org.claimtree.app.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.app.practice.LogPicture;
import org.claimtree.app.practice.TakeDocument;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Precondition;

/** Saves a new client or charge, or changes a known one, as a practice document of one record. */
@ApplicationScoped
public class SavePeople {
    private LogPicture pictures;
    private TakeDocument documents;
    private ReadPeople people;
    private IdempotencyKeys keys;

    /** For the container. */
    protected SavePeople() {}

    @Inject
    public SavePeople(LogPicture pictures, TakeDocument documents, ReadPeople people, IdempotencyKeys keys) {
        this.pictures = pictures;
        this.documents = documents;
        this.people = people;
        this.keys = keys;
    }

    /**
     * What is to be saved.
     *
     * @param id of the record to change, null for a new one
     * @param body its content with its ref
     * @param ifMatch entity tag that was read; needed for a change
     */
    record Request(PeopleKind kind, UUID id, ObjectNode body, String ifMatch) {}

    /** The record that was saved. */
    record Saved(UUID id) {}

    /**
     * @throws Problem 428, 409 when the record was saved meanwhile or the ref is taken, 404, 422 with pointers
     */
    @Transactional
    public Saved save(Request request, String idempotencyKey) {
        String asked = request.kind() + " " + request.id() + " " + request.body();
        return keys.once(idempotencyKey, "record " + Fingerprint.of(asked), Saved.class, () -> saveOnce(request));
    }

    private Saved saveOnce(Request request) {
        LogPicture.Now now = pictures.now();
        ObjectNode content = request.body().deepCopy();
        if (request.id() == null) {
            refuseTakenRef(request);
        } else {
            ObjectNode stored = people.one(request.kind(), request.id());
            new Precondition(request.ifMatch(), null).check(ReadPeople.tag(stored), "");
            SaveRecord.refuseOtherRef(content, stored.get("ref").asText());
            content.set("ref", stored.get("ref"));
        }
        clientByRef(content);
        ObjectNode document = CanonicalJson.mapper().createObjectNode();
        document.put("format", "claimtree-practice-1");
        document.putArray(request.kind().section()).add(content);
        try {
            documents.take(document, now, "saved " + request.kind().section(), false);
        } catch (Problem problem) {
            throw SaveRecord.inTheBody(problem, "/" + request.kind().section() + "/0");
        }
        return new Saved(
                UUID.fromString(people.byRef(request.kind(), content.get("ref").asText())
                        .orElseThrow()
                        .get("id")
                        .asText()));
    }

    /** A charge shows its client by id; documents name clients by ref. Both are taken. */
    private void clientByRef(ObjectNode content) {
        String client = content.path("client").asText();
        if (client.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            people.find(PeopleKind.CLIENT, UUID.fromString(client))
                    .ifPresent(found -> content.set("client", found.get("ref")));
        }
    }

    private void refuseTakenRef(Request request) {
        String ref = request.body().path("ref").asText();
        Optional<ObjectNode> taken = ref.isEmpty() ? Optional.empty() : people.byRef(request.kind(), ref);
        if (taken.isPresent()) {
            throw new Problem(
                    "already-there",
                    409,
                    "There is such a record already",
                    "The ref is taken.",
                    List.of(new InputProblem("/ref", "REF_TAKEN", "Another record has this ref.")));
        }
    }
}
