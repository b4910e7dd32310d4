package org.claimtree.identity.views;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Saves a new view, or changes or removes one of the caller's own. The last save wins: a view is a preference. */
@ApplicationScoped
public class SaveView {
    private static final int MOST = 500;

    private Sql sql;
    private CurrentCaller caller;
    private SavedViews views;

    /** For the container. */
    protected SaveView() {}

    @Inject
    public SaveView(Sql sql, CurrentCaller caller, SavedViews views) {
        this.sql = sql;
        this.caller = caller;
        this.views = views;
    }

    /**
     * What is to be saved; see {@link SavedViews.View}.
     *
     * @param name unique among the caller's own views of the list, capitals or not
     * @param shared who may change settings may share a view with everybody
     */
    public record Content(String list, String name, String query, List<String> columns, boolean shared) {}

    /**
     * @param id null for a new view
     * @param content null removes the view
     * @return the view as it is saved; null when it was removed
     * @throws Problem 404; 403 when it is another's, or is to be shared without the permission; 422 with pointers
     */
    @Transactional
    public SavedViews.View save(UUID id, Content content) {
        // One at a time, so that two do not take one name.
        sql.run(h -> h.execute("lock table identity.saved_view in share row exclusive mode"));
        if (id != null) {
            demandOwn(id);
        }
        if (content == null) {
            sql.run(h -> h.execute("delete from identity.saved_view where id = ?", id));
            return null;
        }
        if (content.shared() && !caller.get().may(Permission.MANAGE_SETTINGS)) {
            throw refused("sharing-not-allowed", "Only who may change settings shares a view with everybody.");
        }
        check(id, content);
        UUID saved = id == null ? UUID.randomUUID() : id;
        write(saved, content);
        return views.one(saved).orElseThrow();
    }

    private void demandOwn(UUID id) {
        SavedViews.View view = views.one(id).orElseThrow(() -> Problem.notFound("This view"));
        if (!view.mine()) {
            throw refused("another-persons-view", "Only who saved a view changes or removes it.");
        }
    }

    private void check(UUID id, Content content) {
        boolean taken = sql.query(h -> h.createQuery("select exists (select 1 from identity.saved_view"
                        + " where owner = :owner and list = :list and lower(name) = lower(:name)"
                        + " and id is distinct from :id::uuid)")
                .bind("owner", caller.get().owner())
                .bind("list", content.list())
                .bind("name", content.name())
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
        if (taken) {
            throw Problem.invalid(
                    List.of(new InputProblem("/name", "NAME_TAKEN", "You have a view of this list with this name.")));
        }
        int own = sql.query(h -> h.createQuery("select count(*) from identity.saved_view where owner = :owner")
                .bind("owner", caller.get().owner())
                .mapTo(Integer.class)
                .one());
        if (id == null && own >= MOST) {
            throw Problem.invalid(List.of(
                    new InputProblem("", "TOO_MANY_VIEWS", "At most 500 views are kept; remove some of them.")));
        }
    }

    private void write(UUID id, Content content) {
        sql.run(h -> h.createUpdate("insert into identity.saved_view (id, owner, list, name, query, columns, shared)"
                        + " values (:id, :owner, :list, :name, :query, :columns, :shared) on conflict (id) do update set"
                        + " list = excluded.list, name = excluded.name, query = excluded.query,"
                        + " columns = excluded.columns, shared = excluded.shared")
                .bind("id", id)
                .bind("owner", caller.get().owner())
                .bind("list", content.list())
                .bind("name", content.name())
                .bind("query", content.query())
                .bindArray("columns", String.class, content.columns())
                .bind("shared", content.shared())
                .execute());
    }

    private static Problem refused(String type, String detail) {
        return new Problem(type, 403, "You may not do this", detail, List.of());
    }
}
