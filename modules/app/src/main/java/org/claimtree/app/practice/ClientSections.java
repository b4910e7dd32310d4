package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.clients.Coverage;
import org.claimtree.clients.SaveClients;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;

/** Reads the clients of a document. Known clients and coverages keep their ids. */
final class ClientSections {
    private final JsonNode document;
    private final Problems problems;
    private final References references;
    private final Supplier<UUID> newIds;

    ClientSections(JsonNode document, Problems problems, References references, Supplier<UUID> newIds) {
        this.document = document;
        this.problems = problems;
        this.references = references;
        this.newIds = newIds;
    }

    /**
     * The clients; what is wrong is noted.
     *
     * @param master as it would be after the import, or null when the document's master data is broken
     */
    List<Client> read(Clients clients, MasterData master) {
        Section section = Section.of(document, "clients", problems, Defaults::none);
        Map<String, UUID> ids = new HashMap<>(
                clients.idsByRef(section.items().stream().map(Section.Item::ref).toList()));
        Map<UUID, Client> known = clients.byIds(ids.values());
        Binder binder = new Binder(problems);
        List<Client> read = new ArrayList<>();
        for (Section.Item item : section.items()) {
            Client old = known.get(ids.get(item.ref()));
            item.content().put("ref", item.ref());
            item.content().put("id", (old == null ? newIds.get() : old.id()).toString());
            coverageIds(item, old);
            binder.bind(item.content(), Client.class, item.pointer()).ifPresent(client -> {
                check(client, item.pointer(), master);
                read.add(client);
            });
        }
        return read;
    }

    private void coverageIds(Section.Item item, Client old) {
        Set<String> seen = new HashSet<>();
        JsonNode coverages = item.content().path("coverages");
        for (int i = 0; i < coverages.size(); i++) {
            String ref = coverages.get(i).path("ref").asText();
            if (!seen.add(ref)) {
                problems.add(
                        item.pointer() + "/coverages/" + i + "/ref",
                        "DUPLICATE_REF",
                        "This ref stands twice among the client's coverages.");
            }
            UUID id = old == null
                    ? newIds.get()
                    : old.coverages().stream()
                            .filter(c -> c.ref().equals(ref))
                            .map(Coverage::id)
                            .findFirst()
                            .orElseGet(newIds);
            ((ObjectNode) coverages.get(i)).put("id", id.toString());
        }
    }

    private void check(Client client, String pointer, MasterData master) {
        if (client.referral() != null) {
            references.check(MasterKind.PROVIDER, client.referral().provider(), pointer + "/referral/provider");
            references.check(MasterKind.PAYER, client.referral().payer(), pointer + "/referral/payer");
        }
        references.check(MasterKind.DIVISION, client.care().divisions(), pointer + "/care/divisions");
        references.check(MasterKind.PROVIDER, client.care().clinicians(), pointer + "/care/clinicians");
        references.check(MasterKind.CLIENT_GROUP, client.care().groups(), pointer + "/care/groups");
        if (client.care().place() != null) {
            references.check(MasterKind.LOCATION, client.care().place().location(), pointer + "/care/place/location");
        }
        for (int i = 0; i < client.coverages().size(); i++) {
            Coverage.Insurer insurer = client.coverages().get(i).insurer();
            String place = pointer + "/coverages/" + i + "/insurer";
            references.check(MasterKind.PAYER, insurer.payer(), place + "/payer");
            references.check(MasterKind.PLAN, insurer.plan(), place + "/plan");
            new PlanCheck(master, problems).check(insurer.plan(), insurer.payer(), place + "/plan");
        }
    }

    /** Saves what was read. */
    static void save(List<Client> clients, SaveClients saver) {
        if (!clients.isEmpty()) {
            saver.save(clients);
        }
    }
}
