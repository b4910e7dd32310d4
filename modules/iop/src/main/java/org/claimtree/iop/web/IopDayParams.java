package org.claimtree.iop.web;

import jakarta.ws.rs.QueryParam;
import org.claimtree.iop.ledger.ListDays;
import org.claimtree.iop.ledger.Outcome;
import org.claimtree.iop.ledger.Why;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which days are looked for, as it stands in an address: ids, refs and dates only. */
public class IopDayParams {
    @QueryParam("client")
    private String client;

    @QueryParam("program")
    private String program;

    @QueryParam("from")
    private String from;

    @QueryParam("through")
    private String through;

    @QueryParam("outcome")
    private String outcome;

    @QueryParam("why")
    private String why;

    @QueryParam("proposed")
    private String proposed;

    @Parameter(ref = "iopDaySort")
    @QueryParam("sort")
    private String sort;

    ListDays.Question question() {
        return new ListDays.Question(
                client == null ? null : Paging.id(client),
                program,
                Paging.date(from),
                Paging.date(through),
                new ListDays.Question.State(one(Outcome.class, outcome), one(Why.class, why), Paging.maybe(proposed)));
    }

    String sort() {
        return sort == null ? "-day" : sort;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name) {
        try {
            return name == null ? null : Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("There is no such outcome or reason of a day.");
        }
    }
}
