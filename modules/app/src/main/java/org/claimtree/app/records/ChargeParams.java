package org.claimtree.app.records;

import jakarta.ws.rs.QueryParam;
import org.claimtree.platform.web.Paging;

/** What charges are looked for, as it stands in an address: ids and codes only. */
public class ChargeParams {
    @QueryParam("client")
    private String client;

    @QueryParam("payer")
    private String payer;

    @QueryParam("code")
    private String code;

    @QueryParam("provider")
    private String provider;

    @QueryParam("location")
    private String location;

    @QueryParam("from")
    private String from;

    @QueryParam("through")
    private String through;

    @QueryParam("released")
    private String released;

    @QueryParam("voided")
    private String voided;

    @QueryParam("billed")
    private String billed;

    ListCharges.Question question() {
        return new ListCharges.Question(
                client == null ? null : Paging.id(client),
                payer,
                new ListCharges.Question.Done(code, provider, location),
                new ListCharges.Question.Span(Paging.date(from), Paging.date(through)),
                new ListCharges.Question.Flags(Paging.maybe(released), Paging.maybe(voided), Paging.maybe(billed)));
    }
}
