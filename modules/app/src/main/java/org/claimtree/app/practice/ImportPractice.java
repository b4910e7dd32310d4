package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimtree.catalog.Catalog;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.clients.SaveClients;
import org.claimtree.directory.MasterData;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.RevisionLog;

/**
 * Takes a practice document: checks all of it, tells everything that is wrong, and if nothing is, saves all of it in one
 * transaction and one revision. What is already there (same ref, same effective date) is changed, what is equal stays.
 */
@ApplicationScoped
public class ImportPractice {
    private RevisionLog log;
    private LogPicture pictures;
    private DocumentSchema schema;
    private IdempotencyKeys keys;
    private People people;

    /** Where clients and charges are read and saved. */
    @Dependent
    public static class People {
        private Clients clients;
        private SaveClients saveClients;
        private Charges charges;
        private SaveCharges saveCharges;

        @Inject
        public People(Clients clients, SaveClients saveClients, Charges charges, SaveCharges saveCharges) {
            this.clients = clients;
            this.saveClients = saveClients;
            this.charges = charges;
            this.saveCharges = saveCharges;
        }
    }

    /** For the container. */
    protected ImportPractice() {}

    @Inject
    public ImportPractice(
            RevisionLog log, LogPicture pictures, DocumentSchema schema, IdempotencyKeys keys, People people) {
        this.log = log;
        this.pictures = pictures;
        this.schema = schema;
        this.keys = keys;
        this.people = people;
    }

    /**
     * What an import did, or would do.
     *
     * @param dryRun true when nothing was saved
     * @param revision of the import; the newest one when it changed no master data
     * @param changed how many records of the revision log are new or changed, by kind
     * @param clients read and saved
     * @param charges read and saved
     */
    public record Result(boolean dryRun, long revision, Map<String, Integer> changed, int clients, int charges) {}

    /**
     * @param document read as JSON
     * @param dryRun checks only
     * @param idempotencyKey the caller's key, or null
     * @param fingerprint of the document's bytes, kept with the key
     * @throws Problem 422 with every problem and its JSON pointer; nothing is saved then
     */
    @Transactional
    public Result take(JsonNode document, boolean dryRun, String idempotencyKey, String fingerprint) {
        return keys.once(
                dryRun ? null : idempotencyKey,
                "practice-imports " + fingerprint,
                Result.class,
                () -> take(document, dryRun));
    }

    private Result take(JsonNode document, boolean dryRun) {
        Problems problems = new Problems();
        problems.addAll(schema.problems(document));
        if (!document.isObject()) {
            throw Problem.invalid(problems.all());
        }
        LogPicture.Now now = pictures.now();

        List<MasterSections.Bound> bound = new MasterSections(document, problems).read();
        References references = new References(document, now.master(), now.catalog(), problems);
        bound.forEach(references::check);
        List<RevisionEntry> entries =
                new ArrayList<>(bound.stream().map(MasterSections.Bound::entry).toList());
        LogPicture.Now then = now.after(entries);
        MasterData master = problems.any() ? null : then.master();
        Catalog catalog = then.catalog();
        entries.addAll(new ProfileSections(document, now.book(), problems).read(master, catalog));

        List<Client> clients = new ClientSections(document, problems, references).read(people.clients, master);
        ChargeSections chargeSections = new ChargeSections(document, problems, references);
        List<Charge> charges = chargeSections.read(clients, people.clients, people.charges);
        refuseIfAny(problems);

        List<RevisionEntry> changed = now.onlyChanged(entries);
        long revision = now.revision();
        if (!dryRun) {
            ClientSections.save(clients, people.saveClients);
            chargeSections.refused(people.saveCharges.save(charges));
            refuseIfAny(problems);
            revision = changed.isEmpty() ? revision : log.append("practice import", changed);
        }
        return new Result(dryRun, revision, counts(changed), clients.size(), charges.size());
    }

    private static void refuseIfAny(Problems problems) {
        if (problems.any()) {
            throw Problem.invalid(problems.all());
        }
    }

    private static Map<String, Integer> counts(List<RevisionEntry> entries) {
        Map<String, Integer> counts = new TreeMap<>();
        Stream<String> kinds = entries.stream().map(RevisionEntry::kind);
        kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return counts;
    }
}
