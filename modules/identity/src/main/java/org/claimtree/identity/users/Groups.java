package org.claimtree.identity.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads user groups. */
@ApplicationScoped
public class Groups {
    private static final String SELECT = "select g.ref, g.name, g.version, array(select m.user_id from"
            + " identity.group_member m join identity.user_account u on u.id = m.user_id where m.group_ref = g.ref"
            + " order by u.name) as members from identity.user_group g";

    private Sql sql;

    /** For the container. */
    protected Groups() {}

    @Inject
    public Groups(Sql sql) {
        this.sql = sql;
    }

    /**
     * Users who are told or chosen together.
     *
     * @param ref unique
     * @param name unique, what people and settings say
     * @param members ids of users, in the order of their names
     */
    @Schema(name = "UserGroup")
    public record Group(String ref, String name, List<UUID> members) {}

    /**
     * @param version counts its changes
     */
    public record Stored(Group group, long version) {
        /** Entity tag. */
        public String tag() {
            return Long.toString(version);
        }
    }

    /** All by name. */
    public List<Group> all() {
        return sql
                .query(h -> h.createQuery(SELECT + " order by lower(g.name), g.ref")
                        .map((row, ctx) -> stored(row))
                        .list())
                .stream()
                .map(Stored::group)
                .toList();
    }

    /** One of them. */
    public Optional<Stored> one(String ref) {
        return sql.query(h -> h.createQuery(SELECT + " where g.ref = :ref")
                .bind("ref", ref)
                .map((row, ctx) -> stored(row))
                .findOne());
    }

    private static Stored stored(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Stored(
                new Group(row.getString("ref"), row.getString("name"), Arrays.asList((UUID[])
                        row.getArray("members").getArray())),
                row.getLong("version"));
    }
}
