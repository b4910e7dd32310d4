package org.claimtree.clients;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Saves clients with their coverages: new ones are added, known ones (by id) changed. */
@ApplicationScoped
public class SaveClients {
    private static final String CLIENT = "insert into clients.client (id, ref, last_name, first_name, middle_name,"
            + " suffix, birth_date, sex, phone, address, death_date, medical_record, release_code, release_revoked,"
            + " signed_by_provider, referring_provider, referral_number, referral_payer,"
            + " referral_from, referral_through, diagnoses, divisions, clinicians, groups, usual_location, usual_place_of_service, discharged, disclosure_from, disclosure_through) values (:id, :ref, :last, :first,"
            + " :middle, :suffix, :birth, :sex, :phone, :address, :death, :record, :release, :revoked, :bySelf,"
            + " :referring, :referral, :referralPayer, :referralFrom, :referralThrough, :diagnoses, :divisions, :clinicians, :groups, "
            + " :location, :pos, :discharged, :disclosureFrom, :disclosureThrough) on conflict (id) do update set ref = excluded.ref,"
            + " last_name = excluded.last_name,"
            + " first_name = excluded.first_name, middle_name = excluded.middle_name, suffix = excluded.suffix,"
            + " birth_date = excluded.birth_date, sex = excluded.sex, phone = excluded.phone,"
            + " address = excluded.address, death_date = excluded.death_date,"
            + " medical_record = excluded.medical_record, release_code = excluded.release_code,"
            + " release_revoked = excluded.release_revoked, signed_by_provider = excluded.signed_by_provider,"
            + " referring_provider = excluded.referring_provider, referral_number = excluded.referral_number,"
            + " referral_payer = excluded.referral_payer, referral_from = excluded.referral_from,"
            + " referral_through = excluded.referral_through,"
            + " diagnoses = excluded.diagnoses, divisions = excluded.divisions, clinicians = excluded.clinicians, groups = excluded.groups, usual_location = excluded.usual_location, usual_place_of_service = excluded.usual_place_of_service,"
            + " discharged = excluded.discharged, disclosure_from = excluded.disclosure_from,"
            + " disclosure_through = excluded.disclosure_through";

    private static final String COVERAGE = "insert into clients.coverage (id, client, ref, order_no, payer, plan,"
            + " member_id, group_number, group_name, msp_type, relationship, subscriber, valid_from, valid_through,"
            + " benefits_assigned, claims_address) values (:id, :client, :ref, :order, :payer, :plan, :member, :group,"
            + " :groupName, :msp, :relationship, :subscriber, :from, :through, :benefits, :claimsAddress)"
            + " on conflict (id) do update set"
            + " ref = excluded.ref, order_no = excluded.order_no, payer = excluded.payer, plan = excluded.plan,"
            + " member_id = excluded.member_id, group_number = excluded.group_number,"
            + " group_name = excluded.group_name, msp_type = excluded.msp_type,"
            + " relationship = excluded.relationship, subscriber = excluded.subscriber,"
            + " valid_from = excluded.valid_from, valid_through = excluded.valid_through,"
            + " benefits_assigned = excluded.benefits_assigned, claims_address = excluded.claims_address";

    private Sql sql;
    private Clients clients;
    private AuditTrail audit;
    private Iterable<ClientsWatch> watches;

    /** For the container. */
    protected SaveClients() {}

    @Inject
    SaveClients(Sql sql, Clients clients, AuditTrail audit, Instance<ClientsWatch> watches) {
        this(sql, clients, audit, (Iterable<ClientsWatch>) watches);
    }

    /** With the modules above given by hand. */
    public SaveClients(Sql sql, Clients clients, AuditTrail audit, ClientsWatch... watches) {
        this(sql, clients, audit, List.of(watches));
    }

    private SaveClients(Sql sql, Clients clients, AuditTrail audit, Iterable<ClientsWatch> watches) {
        this.sql = sql;
        this.clients = clients;
        this.audit = audit;
        this.watches = watches;
    }

    /** Saves all of them or none. Coverages that a client no longer names stay: claims may have gone to them. */
    @Transactional
    public void save(Collection<Client> wanted) {
        Map<UUID, Client> before = clients.byIds(wanted.stream().map(Client::id).toList());
        write(wanted);
        // What a client keeps though it was not named belongs to what it is now.
        Map<UUID, Client> after = clients.byIds(before.keySet());
        List<AuditEntry> entries = new ArrayList<>();
        List<UUID> changed = new ArrayList<>();
        for (Client client : wanted) {
            Client old = before.get(client.id());
            Client now = after.getOrDefault(client.id(), client);
            if (!now.equals(old)) {
                entries.add(AuditEntry.change(
                        old == null ? AuditAction.CREATE : AuditAction.CHANGE,
                        "client",
                        client.id().toString(),
                        FieldChange.between(node(old), node(now))));
                changed.add(client.id());
            }
        }
        audit.record(entries);
        watches.forEach(watch -> watch.changed(changed));
    }

    private static JsonNode node(Client client) {
        return client == null ? null : CanonicalJson.mapper().valueToTree(client);
    }

    private void write(Collection<Client> clients) {
        sql.run(h -> {
            PreparedBatch people = h.prepareBatch(CLIENT);
            PreparedBatch coverages = h.prepareBatch(COVERAGE);
            for (Client client : clients) {
                ClientRows.bind(people, client);
                people.add();
                for (Coverage coverage : client.coverages()) {
                    ClientRows.bind(coverages, client.id(), coverage);
                    coverages.add();
                }
            }
            if (people.size() > 0) {
                people.execute();
            }
            if (coverages.size() > 0) {
                coverages.execute();
            }
        });
    }
}
