package org.claimtree.app.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtree.app.practice.LogPicture;
import org.claimtree.app.practice.TakeDocument;
import org.claimtree.claims.PartnerFiles;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** Lets a trading partner go from test to production, or back: a version of its record, which the audit trail names. */
@ApplicationScoped
public class SwitchPartner {
    private LogPicture pictures;
    private TakeDocument documents;
    private PartnerFiles files;

    /** For the container. */
    protected SwitchPartner() {}

    @Inject
    public SwitchPartner(LogPicture pictures, TakeDocument documents, PartnerFiles files) {
        this.pictures = pictures;
        this.documents = documents;
        this.files = files;
    }

    /**
     * What is wanted.
     *
     * @param test true: test files; false: production
     * @param confirmed whether a person was asked
     */
    record Wish(Boolean test, Boolean confirmed) {}

    /**
     * @throws Problem 404; 409 when it is so already; 422 when nobody was asked
     */
    @Transactional
    public void switchTo(String ref, Wish wish) {
        LogPicture.Now now = pictures.now();
        StoredRecord stored = StoredRecord.of(ref, now.about(RecordKind.PARTNER.logKind(), ref))
                .orElseThrow(() -> Problem.notFound("This record"));
        ObjectNode partner = stored.json();
        PartnerMode mode = new PartnerMode(PartnerMode.isTest(partner), files.of(ref));
        if (mode.test() == wish.test()) {
            throw Problem.conflict(
                    "partner-mode",
                    mode.test() ? "Files are test files already." : "Files are production files already.");
        }
        if (!wish.confirmed()) {
            throw Problem.invalid(List.of(new InputProblem("/confirmed", "CONFIRMATION_NEEDED", mode.consequence())));
        }
        partner.put("test", wish.test());
        documents.take(
                SaveRecord.document(RecordKind.PARTNER, ref, partner),
                now,
                wish.test() ? "switched to test" : "switched to production",
                false);
    }
}
