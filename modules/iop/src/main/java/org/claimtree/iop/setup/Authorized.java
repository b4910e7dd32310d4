package org.claimtree.iop.setup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.jdbi.v3.core.Handle;

/**
 * A client of whom a per diem would be billed, as far as its set-up is concerned.
 *
 * @param clinician ref of the usual one, or null
 * @param location ref of the usual one, or null
 * @param payer that pays first, or null
 */
record Authorized(UUID client, String code, String clinician, Place at, Payer first, boolean diagnosed) {

    record Place(String location, String placeOfService) {}

    record Payer(String payer, String plan) {}

    /** Those with an approved authorization for one of the codes that has not ended, as far as the caller sees them. */
    static List<Authorized> on(Handle h, ClientScope scope, Collection<String> codes, LocalDate day) {
        return scope.bind(h.createQuery("select distinct c.id, a.code, c.clinicians[1] as clinician, c.usual_location,"
                                + " c.usual_place_of_service, cardinality(c.diagnoses) > 0 as diagnosed, v.payer, v.plan"
                                + " from authorizations.authorization a join clients.client c on c.id = a.client"
                                + " left join lateral (select payer, plan from clients.coverage o where o.client = c.id"
                                + " and o.valid_from <= :day and (o.valid_through is null or o.valid_through >= :day)"
                                + " order by o.order_no limit 1) v on true"
                                + " where a.code = any(:codes) and a.status = 'APPROVED'"
                                + " and (a.end_on is null or a.end_on >= :day)" + scope.onId("c.id")
                                + " order by a.code, v.payer, clinician")
                        .bind("day", day)
                        .bindArray("codes", String.class, codes))
                .map((row, ctx) -> new Authorized(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("clinician"),
                        new Place(row.getString("usual_location"), row.getString("usual_place_of_service")),
                        new Payer(row.getString("payer"), row.getString("plan")),
                        row.getBoolean("diagnosed")))
                .list();
    }
}
