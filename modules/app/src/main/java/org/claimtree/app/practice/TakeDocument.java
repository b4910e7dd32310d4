package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.claimtree.catalog.Catalog;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.clients.SaveClients;
import org.claimtree.directory.MasterData;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.kernel.TimeOrderedIds;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.RevisionLog;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The one way in for records: a practice document is checked whole and saved whole. An import hands in a large document,
 * a change of one record a small one; both meet the same rules. Runs in its caller's transaction, as its last step.
 */
@Dependent
public class TakeDocument {
    private final RevisionLog log;
    private final DocumentSchema schema;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    /** Where clients and charges are read and saved. */
    @Dependent
    public static class People {
        private final Clients clients;
        private final SaveClients saveClients;
        private final Charges charges;
        private final SaveCharges saveCharges;

        @Inject
        public People(Clients clients, SaveClients saveClients, Charges charges, SaveCharges saveCharges) {
            this.clients = clients;
            this.saveClients = saveClients;
            this.charges = charges;
            this.saveCharges = saveCharges;
        }
    }

    @Inject
    public TakeDocument(RevisionLog log, DocumentSchema schema, People people, AuditTrail audit, Clock clock) {
        this.log = log;
        this.schema = schema;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was done with a document, or would be.
     *
     * @param dryRun true when nothing was saved
     * @param revision that recorded it; the newest one when no master data changed
     * @param changed how many records of the revision log are new or changed, by kind
     * @param clients read and saved
     * @param charges read and saved
     */
    @Schema(name = "ImportResult")
    public record Result(boolean dryRun, long revision, Map<String, Integer> changed, int clients, int charges) {}

    /**
     * @param now the log as it is, locked
     * @param cause stands in the revision log, without client data
     * @throws Problem 422 with every problem and its JSON pointer; nothing is saved then
     */
    public Result take(JsonNode document, LogPicture.Now now, String cause, boolean dryRun) {
        Problems problems = new Problems();
        problems.addAll(schema.problems(document));
        if (!document.isObject()) {
            throw Problem.invalid(problems.all());
        }
        List<RevisionEntry> entries = new ArrayList<>();
        References references = new References(document, now.master(), now.catalog(), problems);
        MasterData master = read(document, now, references, problems, entries);
        Supplier<UUID> newIds = () -> TimeOrderedIds.at(clock.instant());
        List<Client> clients = new ClientSections(document, problems, references, newIds).read(people.clients, master);
        ChargeSections chargeSections = new ChargeSections(document, problems, references, newIds);
        List<Charge> charges = chargeSections.read(clients, people.clients, people.charges);
        refuseIfAny(problems);

        List<RevisionEntry> changed = now.onlyChanged(entries);
        long revision = now.revision();
        if (!dryRun) {
            ClientSections.save(clients, people.saveClients);
            chargeSections.refused(people.saveCharges.save(charges));
            refuseIfAny(problems);
            revision = changed.isEmpty() ? revision : append(cause, changed);
        }
        return new Result(dryRun, revision, counts(changed), clients.size(), charges.size());
    }

    private long append(String cause, List<RevisionEntry> changed) {
        long revision = log.append(cause, changed);
        audit.record(AuditEntry.revision(revision, cause, changed));
        return revision;
    }

    /** Master data, catalog, profiles and tree; the answer is master data as it would be, null when it is broken. */
    private static MasterData read(
            JsonNode document,
            LogPicture.Now now,
            References references,
            Problems problems,
            List<RevisionEntry> entries) {
        List<MasterSections.Bound> bound = new MasterSections(document, problems).read();
        bound.forEach(references::check);
        bound.forEach(b -> entries.add(b.entry()));
        LogPicture.Now then = now.after(entries);
        MasterData master = problems.any() ? null : then.master();
        bound.forEach(new PlanCheck(master, problems)::check);
        Catalog catalog = then.catalog();
        bound.forEach(b -> Rivals.check(b, catalog, problems));
        entries.addAll(new ProfileSections(document, now.book(), problems).read(master, catalog));
        return master;
    }

    private static void refuseIfAny(Problems problems) {
        if (problems.any()) {
            throw Problem.invalid(problems.all());
        }
    }

    private static Map<String, Integer> counts(List<RevisionEntry> entries) {
        Map<String, Integer> counts = new TreeMap<>();
        entries.forEach(entry -> counts.merge(entry.kind(), 1, Integer::sum));
        return counts;
    }
}
