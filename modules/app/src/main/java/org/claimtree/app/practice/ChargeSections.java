package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.directory.MasterKind;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.ChargeRefs;
import org.claimtree.invoicing.Charges;

/** Reads the charges of a document. Known charges keep their ids. */
final class ChargeSections {
    private final JsonNode document;
    private final Problems problems;
    private final References references;
    private final Supplier<UUID> newIds;
    private final Map<String, String> places = new LinkedHashMap<>();

    ChargeSections(JsonNode document, Problems problems, References references, Supplier<UUID> newIds) {
        this.document = document;
        this.problems = problems;
        this.references = references;
        this.newIds = newIds;
    }

    /** The charges; what is wrong is noted. */
    List<Charge> read(List<Client> documentsClients, Clients clients, Charges charges) {
        Section section = Section.of(document, "charges", problems, Defaults::charge);
        Map<String, UUID> owners = owners(section, documentsClients, clients);
        Set<String> announced = Section.refs(document, "clients");
        Map<String, UUID> known =
                charges.idsByRef(section.items().stream().map(Section.Item::ref).toList());
        Binder binder = new Binder(problems);
        List<Charge> read = new ArrayList<>();
        for (Section.Item item : section.items()) {
            String owner = item.content().path("client").asText();
            places.put(item.ref(), item.pointer());
            if (!owners.containsKey(owner) && !announced.contains(owner)) {
                problems.add(item.pointer() + "/client", "UNKNOWN_CLIENT", "There is no client with this ref.");
            }
            if (!known.containsKey(item.ref()) && ChargeRefs.isMade(item.ref())) {
                problems.add(
                        item.pointer() + "/ref",
                        "REF_OF_NOTE",
                        "Charges of notes and bookings get numbers like " + item.ref()
                                + " by themselves: choose another one.");
            }
            item.content().put("ref", item.ref());
            // A client with something wrong has no id yet; the charge is checked all the same and saved by nobody.
            item.content()
                    .put("client", owners.getOrDefault(owner, newIds.get()).toString());
            item.content()
                    .put("id", known.getOrDefault(item.ref(), newIds.get()).toString());
            binder.bind(item.content(), Charge.class, item.pointer()).ifPresent(charge -> {
                check(charge, item.pointer());
                read.add(charge);
            });
        }
        return read;
    }

    private static Map<String, UUID> owners(Section section, List<Client> documentsClients, Clients clients) {
        Set<String> wanted = new HashSet<>();
        section.items().forEach(item -> wanted.add(item.content().path("client").asText()));
        Map<String, UUID> owners = new HashMap<>(clients.idsByRef(wanted));
        documentsClients.forEach(client -> owners.put(client.ref(), client.id()));
        return owners;
    }

    private void check(Charge charge, String pointer) {
        Charge.People people = charge.people();
        references.check(MasterKind.LOCATION, charge.service().location(), pointer + "/service/location");
        references.check(MasterKind.PROVIDER, people.performedBy(), pointer + "/people/performedBy");
        references.check(MasterKind.PROVIDER, people.insuranceProvider(), pointer + "/people/insuranceProvider");
        references.check(MasterKind.PROVIDER, people.supervising(), pointer + "/people/supervising");
        references.check(MasterKind.PROVIDER, people.referring(), pointer + "/people/referring");
        references.check(MasterKind.PROVIDER, charge.details().orderedBy(), pointer + "/details/orderedBy");
    }

    /** Notes charges that may not change: a claim carries them, their invoice is settled, or the client is billed. */
    void refused(Set<String> refs) {
        refs.forEach(ref -> problems.add(
                places.get(ref),
                "CHARGE_ON_CLAIM",
                "The charge is on a claim, its invoice is answered or void, or its client is billed a part of it: it"
                        + " cannot be changed in place. Correct it, or take back first what the client was billed."));
    }
}
