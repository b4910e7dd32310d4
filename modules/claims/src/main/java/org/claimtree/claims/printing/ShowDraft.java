package org.claimtree.claims.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimRenderer;
import org.claimtree.claimdoc.ClaimRenderer.Laid;
import org.claimtree.claimdoc.ClaimRenderer.Place;
import org.claimtree.claimdoc.FormPrinter;
import org.claimtree.claimdoc.FormPrinter.Calibration;
import org.claimtree.claimdoc.FormPrinter.FormText;
import org.claimtree.claimdoc.FormPrinter.Job;
import org.claimtree.claimdoc.FormPrinter.Mode;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.PrintEnvelope;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.drafts.OpenDraft;
import org.claimtree.identity.AuditAction;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft as the form that it would be, with what is missing and where on the form it belongs. */
@ApplicationScoped
public class ShowDraft {
    /** Points of the sheet: where column 1 begins, how wide a column and how high a line is, and the sheet itself. */
    private static final double LEFT = 25.2;

    private static final double COLUMN = 7.2;
    private static final double LINE = 12;
    private static final double WIDTH = 612;
    private static final double HEIGHT = 792;

    private OpenDraft drafts;
    private ClaimDesk desk;
    private ClaimAccess access;
    private FormPrinter printer;

    /** For the container. */
    protected ShowDraft() {}

    @Inject
    ShowDraft(OpenDraft drafts, ClaimDesk desk, ClaimAccess access, Instance<FormPrinter> printers) {
        this(drafts, desk, access, printers.get());
    }

    /** With the printer given by hand. */
    public ShowDraft(OpenDraft drafts, ClaimDesk desk, ClaimAccess access, FormPrinter printer) {
        this.drafts = drafts;
        this.desk = desk;
        this.access = access;
        this.printer = printer;
    }

    /**
     * @param status READY or HELD
     * @param medium how it would travel; what goes electronically has its form for reference
     * @param pages of the form
     * @param findings what holds it first
     * @param charges that it is made of; what people say of a draft is kept of them
     */
    @Schema(name = "DraftForm")
    public record Form(
            UUID id,
            String status,
            UUID client,
            String payer,
            Medium medium,
            int pages,
            List<Found> findings,
            List<UUID> charges) {}

    /**
     * A finding and where on the form it belongs.
     *
     * @param items of the form, such as 1a; none for what the form does not show
     */
    @Schema(name = "DraftFormFinding")
    public record Found(Finding finding, List<String> items, List<Box> boxes) {}

    /** A rectangle on a page, in percent of the sheet. */
    @Schema(name = "FormBox")
    public record Box(int page, double left, double top, double width, double height) {
        static Box of(Place place) {
            return new Box(
                    place.page(),
                    percent(LEFT + COLUMN * (place.column() - 1), WIDTH),
                    percent(LINE * (place.line() - 1) - 0.5, HEIGHT),
                    percent(COLUMN * place.width(), WIDTH),
                    percent(LINE, HEIGHT));
        }

        private static double percent(double points, double of) {
            return Math.round(10_000 * points / of) / 100.0;
        }
    }

    /**
     * @throws Problem 404, 409 when its charges make another claim by now
     */
    public Form form(UUID id) {
        OpenDraft.Opened opened = drafts.open(id);
        ClaimDraft draft = opened.draft();
        Laid laid = laid(opened);
        FindingPlaces places = new FindingPlaces(laid.places());
        List<Found> found = new ArrayList<>();
        findings(draft).stream()
                .sorted((a, b) -> Boolean.compare(b.holds(), a.holds()))
                .map(finding -> found(finding, places))
                .forEach(found::add);
        trace(draft);
        return new Form(
                id,
                draft.isHeld() ? "HELD" : "READY",
                draft.input().client().id(),
                opened.payer(),
                draft.medium(),
                text(laid, draft).pages(),
                found,
                draft.charges());
    }

    /** A held claim was not asked what the form wants; here it is. */
    private List<Finding> findings(ClaimDraft draft) {
        Set<Finding> all = new LinkedHashSet<>(draft.findings());
        if (draft.isHeld() && draft.medium() == Medium.PAPER) {
            Set<String> fields = new LinkedHashSet<>();
            all.forEach(finding -> fields.add(finding.field()));
            desk.renderer(Medium.PAPER).check(draft.snapshot()).stream()
                    .filter(finding -> !fields.contains(finding.field()))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private static Found found(Finding finding, FindingPlaces places) {
        Set<Place> there = places.of(finding.field());
        return new Found(
                finding,
                there.stream()
                        .map(Place::item)
                        .map(item -> item.equals("24sup") ? "24" : item)
                        .distinct()
                        .toList(),
                there.stream().map(Box::of).distinct().toList());
    }

    /**
     * @param page from 1
     * @throws Problem as {@link #form}, and 404 for a page that there is not
     */
    public PrintForms.Picture picture(UUID id, int page) {
        OpenDraft.Opened opened = drafts.open(id);
        FormText text = text(laid(opened), opened.draft());
        if (page > text.pages()) {
            throw Problem.notFound("This page of the form");
        }
        try {
            byte[] png = printer.picture(text, new Job(Mode.FORM, Calibration.NONE), page);
            trace(opened.draft());
            return new PrintForms.Picture(png, text.pages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Laid laid(OpenDraft.Opened opened) {
        ClaimRenderer paper = desk.renderer(Medium.PAPER);
        return paper.lay(new PrintEnvelope(opened.at()), opened.draft().snapshot());
    }

    private static FormText text(Laid laid, ClaimDraft draft) {
        String remark = draft.medium() == Medium.PAPER
                ? "Draft: not sent, and without its number."
                : "Draft of a claim that goes electronically: its form is for reference.";
        return new FormText(
                ClaimDraft.NO_NUMBER,
                draft.snapshot().insured().payer().form().options(),
                laid.text(),
                List.of(remark));
    }

    private void trace(ClaimDraft draft) {
        List<String> charges = draft.charges().stream().map(UUID::toString).toList();
        access.trace(
                AuditAction.READ,
                "claim-draft",
                charges,
                List.of(draft.input().client().id()));
    }
}
