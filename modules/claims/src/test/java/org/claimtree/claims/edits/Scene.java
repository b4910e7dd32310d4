package org.claimtree.claims.edits;

import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.Json;
import org.claimtree.claims.testing.Office;
import org.claimtree.directory.MasterKind;
import org.claimtree.kernel.Finding;

/** A claim that passes every edit, until a test changes the one thing that it is about. */
final class Scene {
    final Office office = Office.usual();
    AClient client = aClient();
    List<ACharge> charges = new ArrayList<>(List.of(aCharge()));
    private UnaryOperator<String> snapshot = text -> text;
    private UnaryOperator<ClaimInput.Prior> prior;

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

    /** The claim replaces another one, which a test may spoil. */
    void replaces(UnaryOperator<ClaimInput.Prior> spoilt) {
        prior = spoilt;
    }

    private ClaimInput input(ClaimDraft made) {
        ClaimSnapshot claim = made.snapshot();
        ClaimInput.Identity same = new ClaimInput.Identity(
                "AETNA",
                claim.insured().subscriber().memberId(),
                claim.billing().numbers().npi(),
                Office.DAY,
                Office.DAY);
        return prior == null
                ? made.input()
                : made.input()
                        .after(prior.apply(
                                new ClaimInput.Prior("CT0000001", ClaimSnapshot.Frequency.REPLACEMENT, "PCN-1", same)));
    }

    void onlyFrom(MasterKind kind, String ref, LocalDate day) {
        office.onlyFrom(kind, ref, day);
    }

    ClaimDraft draft() {
        ClaimDraft made = office.claim(client, charges.toArray(ACharge[]::new));
        String text = SnapshotJson.write(made.snapshot());
        return new ClaimDraft(
                input(made),
                SnapshotJson.read(snapshot.apply(text)),
                made.medium(),
                made.provenance(),
                made.findings());
    }

    List<Finding> findings() {
        ClaimDraft draft = draft();
        return draft.with(office.check(draft)).findings();
    }
}
