package org.claimtree.claims.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.claimtree.catalog.SubstanceUseCodes;
import org.claimtree.platform.Sql;

/** Which claims tell of substance-use treatment: files with them carry a notice (42 CFR Part 2). */
@ApplicationScoped
public class SubstanceUse {
    private Sql sql;
    private SubstanceUseCodes codes;

    /** For the container. */
    protected SubstanceUse() {}

    @Inject
    public SubstanceUse(Sql sql, SubstanceUseCodes codes) {
        this.sql = sql;
        this.codes = codes;
    }

    /** Those of the numbered claims. */
    public Set<String> claims(Collection<String> numbers) {
        return Set.copyOf(sql.query(h -> h.createQuery(
                        "select distinct k.number from claims.claim k join claims.claim_charge l on l.claim = k.id"
                                + " join invoicing.charge c on c.id = l.charge where k.number = any(:numbers)"
                                + " and c.code = any(:codes)")
                .bindArray("numbers", String.class, numbers)
                .bindArray("codes", String.class, codes.now())
                .mapTo(String.class)
                .list()));
    }

    /** Those of the drafts with these ids. */
    public Set<UUID> drafts(Collection<UUID> ids) {
        return Set.copyOf(sql.query(
                h -> h.createQuery("select distinct d.draft from claims.draft_charge d join invoicing.charge c"
                                + " on c.id = d.charge where d.draft = any(:ids) and c.code = any(:codes)")
                        .bindArray("ids", UUID.class, ids)
                        .bindArray("codes", String.class, codes.now())
                        .mapTo(UUID.class)
                        .list()));
    }
}
