package org.claimtree.app.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtree.app.practice.LogPicture;
import org.claimtree.app.practice.TakeDocument;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Practice;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionHeader;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.web.Precondition;

/** Saves a new record, or a new version of a known one, as a practice document of one record. */
@ApplicationScoped
public class SaveRecord {
    private RevisionLog log;
    private LogPicture pictures;
    private TakeDocument documents;
    private IdempotencyKeys keys;

    /** For the container. */
    protected SaveRecord() {}

    @Inject
    public SaveRecord(RevisionLog log, LogPicture pictures, TakeDocument documents, IdempotencyKeys keys) {
        this.log = log;
        this.pictures = pictures;
        this.documents = documents;
        this.keys = keys;
    }

    /**
     * What is to be saved.
     *
     * @param kind null for the practice
     * @param ref of the record
     * @param body its content, with an effective date or without
     * @param from what the caller starts from
     */
    record Request(RecordKind kind, String ref, ObjectNode body, Precondition from) {
        String logKind() {
            return kind == null ? MasterKind.PRACTICE.logKind() : kind.logKind();
        }

        /** Where the record stands in its document. */
        String place() {
            return kind == null ? "/practice" : "/" + kind.section() + "/0";
        }

        List<String> weighty() {
            return kind == null ? List.of("/name", "/identity") : kind.weighty();
        }
    }

    /** What was saved: the revision that did it. */
    record Saved(long revision) {}

    /**
     * @throws Problem 428, 409 when the record was saved meanwhile, 404, 422 with pointers into the body
     */
    @Transactional
    public Saved save(Request request, String idempotencyKey) {
        String asked = request.logKind() + " " + request.ref() + " " + request.body();
        return keys.once(idempotencyKey, "record " + Fingerprint.of(asked), Saved.class, () -> saveOnce(request));
    }

    private Saved saveOnce(Request request) {
        LogPicture.Now now = pictures.now();
        StoredRecord stored = StoredRecord.of(request.ref(), now.about(request.logKind(), request.ref()))
                .orElse(null);
        request.from().check(stored == null ? null : stored.tag(), stored == null ? "" : savedBy(stored));
        refuseOtherRef(request.body(), request.ref());
        if (request.kind() == RecordKind.PARTNER) {
            PartnerMode.refuseInPassing(stored, request.body());
        }
        if (stored != null) {
            date(request, stored);
        }
        try {
            return new Saved(documents
                    .take(
                            document(request.kind(), request.ref(), request.body()),
                            now,
                            "saved " + request.logKind(),
                            false)
                    .revision());
        } catch (Problem problem) {
            throw inTheBody(problem, request.place());
        }
    }

    private String savedBy(StoredRecord stored) {
        return log.header(stored.revision())
                .map((RevisionHeader h) -> " by " + h.actor() + " at " + h.at())
                .orElse("");
    }

    /** A change applies from the date of the version that it changes, unless it is one that must say its date. */
    private static void date(Request request, StoredRecord stored) {
        if (request.body().has("effective")) {
            return;
        }
        JsonNode old = stored.json();
        for (String field : request.weighty()) {
            if (!agree(old.at(field), request.body().at(field))) {
                throw Problem.invalid(List.of(new InputProblem(
                        "/effective",
                        "EFFECTIVE_NEEDED",
                        "A change of name, tax id, NPI or taxonomy says from which date of service it applies.")));
            }
        }
        request.body().put("effective", stored.latest().entry().effective().toString());
    }

    /** What is not there says as much as an object with nothing in it. */
    private static boolean agree(JsonNode left, JsonNode right) {
        return left.equals(right) || saysNothing(left) && saysNothing(right);
    }

    private static boolean saysNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.isObject() && node.isEmpty();
    }

    /** A practice document of one record; kind is null for the practice. */
    static ObjectNode document(RecordKind kind, String ref, ObjectNode body) {
        ObjectNode document = CanonicalJson.mapper().createObjectNode();
        document.put("format", "claimtree-practice-1");
        ObjectNode content = body.deepCopy();
        if (kind == null) {
            content.remove("ref");
            document.set("practice", content);
        } else {
            content.put("ref", ref);
            document.putArray(kind.section()).add(content);
        }
        return document;
    }

    /** What was read may be sent back with its ref; another ref would be silently lost. */
    static void refuseOtherRef(ObjectNode body, String ref) {
        if (body.has("ref") && !body.get("ref").equals(TextNode.valueOf(ref))) {
            throw Problem.invalid(List.of(
                    new InputProblem("/ref", "REF_FIXED", "The address names the record; its ref does not change.")));
        }
    }

    /** The same problem with pointers into what the caller sent. */
    static Problem inTheBody(Problem problem, String place) {
        List<InputProblem> errors = problem.errors().stream()
                .map(e -> new InputProblem(
                        e.pointer().startsWith(place) ? e.pointer().substring(place.length()) : e.pointer(),
                        e.code(),
                        e.message()))
                .toList();
        return new Problem(problem.type(), problem.status(), problem.title(), problem.getMessage(), errors);
    }

    /** Ref of the only practice. */
    static final String PRACTICE = Practice.REF;
}
