package org.claimtree.app.records;

import jakarta.ws.rs.QueryParam;
import org.claimtree.platform.web.Paging;

/** What charges are looked for, as it stands in an address: ids and codes only. */
public class ChargeParams {
    @QueryParam("client")
    private String client;

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

    ReadPeople.ChargeQuestion question() {
        return new ReadPeople.ChargeQuestion(
                client == null ? null : Paging.id(client),
                code,
                provider,
                location,
                new ReadPeople.ChargeQuestion.Span(Paging.date(from), Paging.date(through)),
                new ReadPeople.ChargeQuestion.Flags(Paging.maybe(released), Paging.maybe(voided)));
    }
}
