package org.claimtree.identity.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimtree.identity.Permission;
import org.claimtree.platform.Sql;

/** Reads user profiles: those of the product, then the practice's own by name. */
@ApplicationScoped
public class Profiles {
    private Sql sql;

    /** For the container. */
    protected Profiles() {}

    @Inject
    public Profiles(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param version counts its changes; 0 for those of the product
     */
    public record Stored(Profile profile, long version) {
        /** Entity tag. */
        public String tag() {
            return profile.ref() + "-" + version;
        }
    }

    /** All of them. */
    public List<Stored> all() {
        List<Stored> all = new ArrayList<>();
        Profile.ofProduct().forEach(profile -> all.add(new Stored(profile, 0)));
        all.addAll(sql.query(h -> h.createQuery("select * from identity.user_profile order by lower(name), ref")
                .map((row, ctx) -> stored(row))
                .list()));
        return all;
    }

    /** One of them. */
    public Optional<Stored> one(String ref) {
        return Profile.ofProduct(ref)
                .map(profile -> new Stored(profile, 0))
                .or(() -> sql.query(h -> h.createQuery("select * from identity.user_profile where ref = :ref")
                        .bind("ref", ref)
                        .map((row, ctx) -> stored(row))
                        .findOne()));
    }

    /** What a profile allows: nothing where there is none. */
    public Set<Permission> permissions(String ref) {
        return one(ref).map(stored -> stored.profile().permissions()).orElse(Set.of());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        String[] permissions = (String[]) row.getArray("permissions").getArray();
        return new Stored(
                new Profile(row.getString("ref"), row.getString("name"), Profile.permissions(permissions), false),
                row.getLong("version"));
    }
}
