package org.claimtree.it.kill;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Clients of an intensive outpatient program, each with twenty documented days of three notes. Of ten clients, six have all
 * that a day needs; of the others one has too few units, one has two codes authorized, one has no authorization, and one
 * too little documentation.
 */
final class IopPractice {
    private static final int DAYS_PER_CLIENT = 20;
    private static final int FEW_UNITS = 5;
    private static final int FIRST_DAY_AGO = 25;

    private final Path home;
    private final int clients;
    /** One for all rounds: with another, months and invoices would differ. */
    private final LocalDate today;

    /**
     * @param days of all clients in a round
     * @param today when the first round begins
     */
    IopPractice(Path home, int days, LocalDate today) {
        this.home = home;
        this.clients = days / DAYS_PER_CLIENT;
        this.today = today;
    }

    /** The first day that is documented. */
    LocalDate start() {
        return today.minusDays(FIRST_DAY_AGO);
    }

    /** Days of all clients in a round. */
    int days() {
        return clients * DAYS_PER_CLIENT;
    }

    /** Of these, the days that are billed. */
    long billed() {
        return clients / 10 * (6L * DAYS_PER_CLIENT + FEW_UNITS);
    }

    /** What the numbers of a round's clients begin with. */
    static String prefix(int round) {
        return "R%02dC".formatted(round);
    }

    /** Codes, their groups and the clients of a round, to be imported. */
    private ObjectNode imported(int round) throws IOException {
        ObjectNode document = BigPractice.of(0, 1);
        document.remove("charges");
        ArrayNode codes = document.withArray("/codes");
        codes.addObject()
                .put("ref", "IND THPY")
                .put("kind", "INTERNAL")
                .put("description", "Documentation")
                .putObject("flags")
                .put("billable", false)
                .put("unmanaged", true);
        ArrayNode groups = document.putArray("codeGroups");
        group(groups, "IOP-NB", "IOP Non Billable Group").add("IND THPY");
        ArrayNode billed = group(groups, "IOP-B", "IOP Billable Group");
        for (String code : new String[] {"0905", "0906"}) {
            ObjectNode content = codes.addObject()
                    .put("ref", code)
                    .put("kind", "REVENUE")
                    .put("description", "Intensive outpatient day");
            content.putObject("terms").put("fee", 350).putObject("units").put("per", "DAY");
            billed.add(code);
        }
        ObjectNode client = (ObjectNode) document.at("/clients/0");
        client.putArray("diagnoses").add("F1020").add("F331");
        ObjectNode care = client.putObject("care");
        care.putArray("clinicians").add("BAKER");
        care.putObject("place").put("location", "MAIN").put("placeOfService", "11");
        ArrayNode all = document.putArray("clients");
        for (int i = 0; i < clients; i++) {
            all.add(client.deepCopy().put("ref", prefix(round) + "%05d".formatted(i)));
        }
        return document;
    }

    private static ArrayNode group(ArrayNode groups, String ref, String name) {
        return groups.addObject().put("ref", ref).put("name", name).putArray("codes");
    }

    /** Authorizations, released notes, and the days that wait because of them. */
    private void document(Handle h, int round) {
        String people = " from (select id, right(ref, 5)::int as i from clients.client where ref like '" + prefix(round)
                + "%') c";
        authorize(h, people + " where i % 10 <> 8", "0905", "case when i % 10 = 6 then " + FEW_UNITS + " else 60 end");
        authorize(h, people + " where i % 10 = 7", "0906", "60");
        String days = " cross join generate_series(0, " + (DAYS_PER_CLIENT - 1) + ") d";
        h.execute("create temporary table written on commit drop as select gen_random_uuid() as note, c.id as client,"
                + " case when i % 10 = 9 then 0.25 else 1 end as units,"
                + " date '" + start() + "' + d + time '09:00' + n * interval '50 minutes' as start_at" + people + days
                + " cross join generate_series(1, 3) n");
        h.execute("insert into encounters.note (id, number, client, performed_by, start_at, end_at, location,"
                + " place_of_service, diagnoses, text, status, written_by, written_at, released_by, released_at)"
                + " select note, nextval('encounters.note_number'), client, 'BAKER', start_at,"
                + " start_at + interval '45 minutes', 'MAIN', '11', '{F1020}', 'Took part.', 'RELEASED', 'baker', now(),"
                + " 'baker', now() from written");
        h.execute("insert into encounters.note_line (id, note, no, code, modifiers, pointers, units, fee_from, amount,"
                + " billable) select gen_random_uuid(), note, 1, 'IND THPY', '{}', '{1}', units, 'NOBODY', 0, false"
                + " from written");
        h.execute("insert into iop.waiting (client, day, at_once) select c.id, date '" + start() + "' + d, false"
                + people + days);
    }

    private static void authorize(Handle h, String people, String code, String units) {
        String id = "md5(c.id || '" + code + "')::uuid";
        h.execute("insert into authorizations.pool (id, allotted) select " + id + ", " + units + people);
        h.execute("insert into authorizations.authorization (id, client, code, pool, payer_number, status, start_on,"
                + " end_on, unit_kind) select " + id + ", c.id, '" + code + "', " + id + ", 'A' || i, 'APPROVED',"
                + " date '2026-01-01', date '2036-12-31', 'DAYS'" + people);
        h.execute("insert into authorizations.movement (pool, authorization_id, kind, units, actor, at) select " + id
                + ", " + id + ", 'ALLOT', " + units + ", 'test', now()" + people);
    }

    /** Imports the clients of a round, and lets their days wait. */
    void begin(ServerProcess server, int round) throws IOException, InterruptedException {
        server.post("practice-imports", imported(round));
        Jdbi.create(Ledger.database(home)).useTransaction(h -> document(h, round));
    }

    /** Asks for a day of which nothing is documented: all that is due is looked at with it, as every minute. */
    void ask(ServerProcess server) throws IOException, InterruptedException {
        server.post("iop-runs", Map.of("from", today.toString(), "through", today.toString()));
    }
}
