package org.claimtree.authorizations.keeping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.clients.ClientScope;
import org.jdbi.v3.core.statement.SqlStatement;

/** A filter as SQL, within what the caller sees. */
public final class FilterSql {
    private final Filter filter;
    private final ClientScope scope;
    private final LocalDate today;
    private final List<String> unmanaged;
    private final List<String> group;
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * @param scope of who asks
     * @param today decides what is active and what ends soon
     */
    public FilterSql(Filter filter, ClientScope scope, CodeFacts codes, LocalDate today) {
        this.filter = filter;
        this.scope = scope;
        this.today = today;
        this.unmanaged = codes.unmanaged(today);
        String name = filter.authorizations().group();
        this.group = name == null
                ? List.of()
                : codes.now()
                        .groups()
                        .contentOn(name, today)
                        .map(CodeGroup::codes)
                        .orElse(List.of());
    }

    /** The authorizations as {@code a}, from "from" to the end of the conditions. */
    public String authorizations() {
        return AuthorizationRows.FROM + " where true" + whose("a.client", "a") + which() + scope.onClient("a");
    }

    /** Their clients as {@code c}, from "from" to the end of the conditions. */
    public String clients() {
        String which = which();
        String exists = " exists (select 1" + AuthorizationRows.FROM + " where a.client = c.id" + which + ")";
        String condition = filter.withoutAny() ? " and not" + exists : which.isEmpty() ? "" : " and" + exists;
        return " from clients.client c where c.death_date is null" + whose("c.id", "c") + condition
                + scope.onClient("c");
    }

    /** Binds what either of them names. */
    public <S extends SqlStatement<S>> S bind(S statement) {
        values.forEach(statement::bind);
        return scope.bind(statement)
                .bind("today", today)
                .bindArray("unmanaged", String.class, unmanaged)
                .bindArray("codeGroup", String.class, group);
    }

    private String whose(String id, String client) {
        Filter.Who who = filter.clients();
        return and(id + " = :client", "client", who.client())
                + and(client + ".divisions @> array[:division]::text[]", "division", who.division())
                + and(covered(id, "payer"), "payer", who.payer())
                + and(covered(id, "plan"), "plan", who.plan())
                + and(
                        "exists (select 1 from directory.v_group_provider g where g.group_ref = :userGroup" + " and "
                                + client + ".clinicians @> array[g.provider])",
                        "userGroup",
                        who.userGroup())
                + and(client + ".groups @> array[:clientGroup]::text[]", "clientGroup", who.clientGroup());
    }

    private static String covered(String id, String column) {
        return "exists (select 1 from clients.coverage v where v.client = " + id + " and v." + column + " = :" + column
                + " and (v.valid_through is null or v.valid_through >= :today))";
    }

    private String which() {
        Filter.What what = filter.authorizations();
        Filter.State state = what.state();
        return and("a.code = :code", "code", what.code())
                + and("(a.code = any(:codeGroup) and cast(:groupName as text) is not null)", "groupName", what.group())
                + and("a.managed <> :noUnits", "noUnits", what.unmanaged())
                + and(
                        "a.status = :status",
                        "status",
                        state.status() == null ? null : state.status().name())
                + and(AuthorizationRows.ACTIVE + " = :active", "active", state.active())
                + and(
                        "a.start_on <= :validOn and (a.end_on is null or a.end_on >= :validOn)",
                        "validOn",
                        state.validOn())
                + and(
                        "a.end_on between :today and cast(:lastDay as date)",
                        "lastDay",
                        what.ends().withinDays() == null
                                ? null
                                : today.plusDays(what.ends().withinDays()))
                + and(
                        "(a.managed and a.remaining <= :most)",
                        "most",
                        what.ends().remainingAtMost())
                + and(AuthorizationRows.LOW + " = :low", "low", what.ends().low());
    }

    private String and(String condition, String name, Object value) {
        if (value == null) {
            return "";
        }
        values.put(name, value);
        return " and " + condition;
    }
}
