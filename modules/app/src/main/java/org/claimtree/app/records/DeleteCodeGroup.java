package org.claimtree.app.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtree.app.practice.LogPicture;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.catalog.CodeGroupUse;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.web.Precondition;

/**
 * Takes a code group out of use throughout, unless somebody needs it; its codes stay. The log keeps what the group was, so
 * that claims made with it are explained by it.
 */
@ApplicationScoped
public class DeleteCodeGroup {
    private RevisionLog log;
    private LogPicture pictures;
    private Iterable<CodeGroupUse> uses;
    private AuditTrail audit;

    /** For the container. */
    protected DeleteCodeGroup() {}

    @Inject
    DeleteCodeGroup(RevisionLog log, LogPicture pictures, Instance<CodeGroupUse> uses, AuditTrail audit) {
        this(log, pictures, (Iterable<CodeGroupUse>) uses, audit);
    }

    /** With those who may need the group given by hand. */
    public DeleteCodeGroup(RevisionLog log, LogPicture pictures, Iterable<CodeGroupUse> uses, AuditTrail audit) {
        this.log = log;
        this.pictures = pictures;
        this.uses = uses;
        this.audit = audit;
    }

    /**
     * @param from what the caller starts from
     * @throws Problem 428, 404, 409 when the group was saved meanwhile or something names it
     */
    @Transactional
    public void delete(String ref, Precondition from) {
        LogPicture.Now now = pictures.now();
        StoredRecord stored = StoredRecord.of(ref, now.about(Catalog.GROUP_KIND, ref))
                .orElseThrow(() -> Problem.notFound("This record"));
        from.check(stored.tag(), "");
        for (CodeGroupUse use : uses) {
            use.of(ref).stream().filter(CodeGroupUse.Use::blocking).findFirst().ifPresent(blocking -> {
                throw Problem.conflict("group-in-use", "The group is needed: " + blocking.name() + " names it.");
            });
        }
        RevisionEntry latest = stored.latest().entry();
        CodeGroup gone = CanonicalJson.read(latest.content(), CodeGroup.class).gone();
        List<RevisionEntry> entries =
                List.of(new RevisionEntry(Catalog.GROUP_KIND, ref, latest.effective(), CanonicalJson.write(gone)));
        String cause = "deleted " + Catalog.GROUP_KIND;
        audit.record(AuditEntry.revision(log.append(cause, entries), cause, entries));
    }
}
