package org.claimtree.identity.views;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The saved views that whoever is calling sees: his own, and those that are shared. */
@ApplicationScoped
public class SavedViews {
    private Sql sql;
    private CurrentCaller caller;

    /** For the container. */
    protected SavedViews() {}

    @Inject
    public SavedViews(Sql sql, CurrentCaller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /**
     * A view.
     *
     * @param list which list, such as {@code charges}
     * @param query as it stands in the address of the list's page
     * @param columns names of the columns that are shown, in their order; empty for the usual ones
     * @param mine whether the caller saved it, and may change it
     * @param shared whether everybody sees it
     */
    @Schema(name = "SavedView")
    public record View(
            UUID id, String list, String name, String query, List<String> columns, boolean mine, boolean shared) {}

    /**
     * By name.
     *
     * @param list of one list, or null for those of all lists
     */
    public List<View> of(String list) {
        return sql.query(h -> h.createQuery("select *, owner = :owner as mine from identity.saved_view"
                        + " where (:list::text is null or list = :list) and (owner = :owner or shared)"
                        + " order by list, lower(name), owner <> :owner, id")
                .bind("owner", caller.get().owner())
                .bind("list", list)
                .map((row, ctx) -> view(row))
                .list());
    }

    /** One of them. */
    Optional<View> one(UUID id) {
        return sql.query(h -> h.createQuery("select *, owner = :owner as mine from identity.saved_view"
                        + " where id = :id and (owner = :owner or shared)")
                .bind("owner", caller.get().owner())
                .bind("id", id)
                .map((row, ctx) -> view(row))
                .findOne());
    }

    private static View view(ResultSet row) throws SQLException {
        return new View(
                row.getObject("id", UUID.class),
                row.getString("list"),
                row.getString("name"),
                row.getString("query"),
                Arrays.asList((String[]) row.getArray("columns").getArray()),
                row.getBoolean("mine"),
                row.getBoolean("shared"));
    }
}
