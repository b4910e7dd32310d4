package org.claimtree.authorizations.web;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.claimtree.authorizations.Status;
import org.claimtree.authorizations.keeping.Filter;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which authorizations are looked for, as it stands in an address: ids, refs, dates and numbers only. */
public class FilterParams {
    @QueryParam("client")
    private String client;

    @QueryParam("division")
    private String division;

    @QueryParam("payer")
    private String payer;

    @QueryParam("plan")
    private String plan;

    @QueryParam("userGroup")
    private String userGroup;

    @QueryParam("clientGroup")
    private String clientGroup;

    @QueryParam("code")
    private String code;

    @QueryParam("codeGroup")
    private String codeGroup;

    @Parameter(ref = "authorizationStatus")
    @QueryParam("status")
    private String status;

    @QueryParam("active")
    private String active;

    @QueryParam("validOn")
    private String validOn;

    @QueryParam("expiringWithin")
    private String expiringWithin;

    @QueryParam("remainingAtMost")
    private String remainingAtMost;

    @QueryParam("low")
    private String low;

    @QueryParam("unmanaged")
    private String unmanaged;

    Filter filter() {
        return new Filter(
                new Filter.Who(
                        client == null ? null : Paging.id(client), division, payer, plan, userGroup, clientGroup),
                new Filter.What(
                        code,
                        codeGroup,
                        new Filter.State(status(), Paging.maybe(active), Paging.date(validOn)),
                        new Filter.Ends(
                                expiringWithin == null ? null : Paging.offset(expiringWithin),
                                units(),
                                Paging.maybe(low)),
                        Paging.maybe(unmanaged)),
                false);
    }

    private Status status() {
        try {
            return status == null ? null : Status.valueOf(status);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("There is no such status of an authorization.");
        }
    }

    private BigDecimal units() {
        if (remainingAtMost != null && !remainingAtMost.matches("-?[0-9]{1,7}([.][0-9]{1,2})?")) {
            throw Problem.malformed("Units are a number with at most two decimals.");
        }
        return remainingAtMost == null ? null : new BigDecimal(remainingAtMost);
    }
}
