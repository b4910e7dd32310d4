package org.claimtree.claims.edits;

import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.claims.assembly.HandWork;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.Json;
import org.claimtree.claims.testing.Office;
import org.claimtree.clients.Coverage;
import org.claimtree.codesets.CodeDays;
import org.claimtree.codesets.CodeSet;
import org.claimtree.directory.MasterKind;
import org.claimtree.invoicing.ServedDay;
import org.claimtree.kernel.Finding;

/** A claim that passes every edit, until a test changes the one thing that it is about. */
final class Scene {
    final Office office = Office.usual();
    AClient client = aClient();
    List<ACharge> charges = new ArrayList<>(List.of(aCharge()));
    private Past past = Past.NONE;
    private Function<ClaimDraft, ClaimInput.Prior> prior = draft -> null;
    private UnaryOperator<String> snapshot = text -> text;
    private FirstAnswer answer;

    static Scene with(Consumer<Scene> change) {
        Scene scene = new Scene();
        change.accept(scene);
        return scene;
    }

    void charges(ACharge... those) {
        charges = Arrays.asList(those);
    }

    /** Spoils the finished claim in a way that assembly never would. */
    void snapshot(String place, String json) {
        UnaryOperator<String> before = snapshot;
        snapshot = text -> Json.changed(before.apply(text), "/claim" + place, json);
    }

    /** A charge like the boring one stands on a live claim. */
    void sent(String ref, String code, LocalDate day) {
        Coverage coverage = client.build().coverages().get(0);
        SentServices.Sent like =
                new SentServices.Sent(client.build().id(), coverage.id(), ACharge.id(ref), code, day, "BAKER");
        sent(new SentServices(List.of(like), List.of()));
    }

    private void sent(SentServices sent) {
        past = new Past(Visits.NONE, Overrides.NONE, sent, Set.of(), CodeLists.NONE, HandWork.NONE);
    }

    /** A charge takes the place of one on a live claim to a coverage of the client. */
    void corrects(String ref, String coverage, boolean waits) {
        Coverage to = client.build().coverages().stream()
                .filter(one -> one.ref().equals(coverage))
                .findFirst()
                .orElseThrow();
        sent(new SentServices(List.of(), List.of(new SentServices.Correcting(ACharge.id(ref), to.id(), "CT1", waits))));
    }

    /** A number that the practice has for the client, and not from an approval. */
    void refused(String number) {
        Set<Past.Refused> refused = Set.of(new Past.Refused(client.build().id(), number));
        past = new Past(Visits.NONE, Overrides.NONE, SentServices.NONE, refused, CodeLists.NONE, HandWork.NONE);
    }

    /** The publisher's list of a set was taken in and has these codes from a day through a day. */
    void listed(CodeSet set, LocalDate from, LocalDate through, String... codes) {
        List<CodeDays> days = Arrays.stream(codes)
                .map(code -> new CodeDays(set, code, true, from, through))
                .toList();
        past = new Past(
                Visits.NONE,
                Overrides.NONE,
                SentServices.NONE,
                Set.of(),
                new CodeLists(Set.of(set), days),
                HandWork.NONE);
    }

    /** The client was served on a day, whatever became of the charge. */
    void served(String code, LocalDate day) {
        past = Past.of(new Visits(List.of(new ServedDay(client.build().id(), code, day))));
    }

    /** Aetna answered each line so, and the claim goes to BCBS. */
    void answered(String paid, String... adjustments) {
        client = aClient()
                .covered(aCoverage(), aCoverage("C2").order(2).with("BCBS").memberId("XYZ1"));
        answer = new FirstAnswer(paid, List.of(adjustments), charge -> true);
    }

    /** The same, of all lines but one. */
    void answeredBut(String ref, String paid, String... adjustments) {
        answered(paid, adjustments);
        answer = new FirstAnswer(
                paid, List.of(adjustments), charge -> !charge.ref().equals(ref));
    }

    /** The claim replaces one that was as {@code change} has it. */
    void replaces(String reference, UnaryOperator<ClaimInput.Identity> change) {
        prior = draft -> new ClaimInput.Prior(
                "CT1",
                ClaimSnapshot.Frequency.REPLACEMENT,
                reference,
                change.apply(LifeCases.of(draft.snapshot(), payer())));
    }

    private String payer() {
        return client.build().coverages().get(0).insurer().payer();
    }

    void onlyFrom(MasterKind kind, String ref, LocalDate day) {
        office.onlyFrom(kind, ref, day);
    }

    ClaimDraft draft() {
        ClaimDraft made = answer == null
                ? office.claim(client, charges.toArray(ACharge[]::new))
                : answer.next(office, client, charges);
        String text = SnapshotJson.write(made.snapshot());
        return new ClaimDraft(
                made.input().after(prior.apply(made)),
                SnapshotJson.read(snapshot.apply(text)),
                made.medium(),
                made.provenance(),
                made.findings());
    }

    List<Finding> findings() {
        ClaimDraft draft = draft();
        return draft.with(office.check(draft, past)).findings();
    }
}
