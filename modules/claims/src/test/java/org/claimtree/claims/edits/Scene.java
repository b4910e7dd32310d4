package org.claimtree.claims.edits;

import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.Json;
import org.claimtree.claims.testing.Office;
import org.claimtree.directory.MasterKind;
import org.claimtree.invoicing.ServedDay;
import org.claimtree.kernel.Finding;

/** A claim that passes every edit, until a test changes the one thing that it is about. */
final class Scene {
    final Office office = Office.usual();
    AClient client = aClient();
    List<ACharge> charges = new ArrayList<>(List.of(aCharge()));
    private Visits visits = Visits.NONE;
    private UnaryOperator<String> snapshot = text -> text;

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

    /** The client was served on a day, whatever became of the charge. */
    void served(String code, LocalDate day) {
        visits = new Visits(List.of(new ServedDay(client.build().id(), code, day)));
    }

    void onlyFrom(MasterKind kind, String ref, LocalDate day) {
        office.onlyFrom(kind, ref, day);
    }

    ClaimDraft draft() {
        ClaimDraft made = office.claim(client, charges.toArray(ACharge[]::new));
        String text = SnapshotJson.write(made.snapshot());
        return new ClaimDraft(
                made.input(),
                SnapshotJson.read(snapshot.apply(text)),
                made.medium(),
                made.provenance(),
                made.findings());
    }

    List<Finding> findings() {
        ClaimDraft draft = draft();
        return draft.with(office.check(draft, visits)).findings();
    }
}
