package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.claimtree.clients.Client;
import org.claimtree.clients.ClientScope;
import org.claimtree.clients.Clients;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Reach;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Sql;

/** Finds out what must be known around a note. */
@ApplicationScoped
public class NoteFacts {
    private Sql sql;
    private SetupNow setup;
    private Clients clients;
    private RowScopes scopes;
    private CurrentCaller caller;

    /** For the container. */
    protected NoteFacts() {}

    @Inject
    public NoteFacts(Sql sql, SetupNow setup, Clients clients, RowScopes scopes, CurrentCaller caller) {
        this.sql = sql;
        this.setup = setup;
        this.clients = clients;
        this.scopes = scopes;
        this.caller = caller;
    }

    /**
     * @param self id of the note where it is stored already, or null
     */
    Around around(NoteWish wish, UUID self) {
        Around.Writer writer = writer();
        String author = wish.people().performedBy() == null
                ? writer.provider()
                : wish.people().performedBy();
        return new Around(
                setup.today(), setup.now(), client(wish.client()), writer, listed(author), others(wish, author, self));
    }

    /** The provider that the caller is, and whether he writes his own notes only. */
    Around.Writer writer() {
        UUID user = caller.get().user();
        String provider = user == null
                ? null
                : sql.query(h -> h.createQuery("select provider from directory.v_user_provider where user_id = :user")
                        .bind("user", user)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null));
        return new Around.Writer(provider, caller.get().reach() == Reach.OWN_CLIENTS);
    }

    private Client client(UUID id) {
        ClientScope scope = ClientScope.of(scopes.current());
        boolean isInReach = id != null
                && sql.query(
                        h -> scope.bind(h.createQuery("select exists (select 1 from clients.client c where c.id = :id"
                                                + scope.onClient("c") + ")")
                                        .bind("id", id))
                                .mapTo(Boolean.class)
                                .one());
        return isInReach ? clients.byIds(List.of(id)).get(id) : null;
    }

    /** The Codes/Rates list of a provider who is a user. */
    List<Around.ListedCode> listed(String provider) {
        return sql.query(h -> h.createQuery("select c.* from directory.v_user_provider p"
                        + " join catalog.v_user_code c on c.user_id = p.user_id where p.provider = :provider"
                        + " order by c.code, c.valid_from")
                .bind("provider", provider)
                .map((row, ctx) -> listedCode(row))
                .list());
    }

    private static Around.ListedCode listedCode(ResultSet row) throws SQLException {
        BigDecimal rate = row.getBigDecimal("rate");
        return new Around.ListedCode(
                row.getString("code"),
                new DateSpan(
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_through", LocalDate.class)),
                row.getString("modifier"),
                rate == null ? null : new Money(rate));
    }

    private List<Around.Other> others(NoteWish wish, String author, UUID self) {
        LocalDate day = wish.session().day();
        if (day == null || wish.client() == null) {
            return List.of();
        }
        return sql.query(h -> h.createQuery("select n.client, n.performed_by, n.start_at, n.end_at, n.status,"
                        + " array(select l.code from encounters.note_line l where l.note = n.id) as codes"
                        + " from encounters.note n where n.status <> 'VOIDED' and not n.per_diem"
                        + " and (n.client = :client or n.performed_by = :author)"
                        + " and n.start_at < :after and n.start_at >= :before and n.end_at > :from"
                        + " and (cast(:self as uuid) is null or n.id <> cast(:self as uuid))")
                .bind("client", wish.client())
                .bind("author", author)
                .bind("from", day.atStartOfDay())
                // No note takes longer than a day, which keeps both ends within the index.
                .bind("before", day.minusDays(1).atStartOfDay())
                .bind("after", day.plusDays(2).atStartOfDay())
                .bind("self", self)
                .map((row, ctx) -> other(row))
                .list());
    }

    private static Around.Other other(ResultSet row) throws SQLException {
        return new Around.Other(
                row.getObject("client", UUID.class),
                row.getString("performed_by"),
                new Around.Times(
                        row.getObject("start_at", LocalDateTime.class), row.getObject("end_at", LocalDateTime.class)),
                NoteStatus.valueOf(row.getString("status")),
                Arrays.asList((String[]) row.getArray("codes").getArray()));
    }
}
