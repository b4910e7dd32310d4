package org.claimtree.claims.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.claimtree.claims.delivery.DropFailure.Kind;
import org.claimtree.claims.delivery.FileDrop.SignIn;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.identity.SecretSeal;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;

/** Where files of partners are dropped. */
@ApplicationScoped
public class DropSetups {
    private Sql sql;
    private RevisionLog log;
    private MasterDataLog masterData;
    private SecretSeal seal;

    /** For the container. */
    protected DropSetups() {}

    @Inject
    public DropSetups(Sql sql, RevisionLog log, MasterDataLog masterData, SecretSeal seal) {
        this.sql = sql;
        this.log = log;
        this.masterData = masterData;
        this.seal = seal;
    }

    /**
     * What is set for a partner.
     *
     * @throws Problem 404 when there is no such partner
     */
    public DropSettings of(String partner) {
        if (!masterData.asOf(log.current()).knows(MasterKind.PARTNER, partner)) {
            throw Problem.notFound("This partner");
        }
        return find(partner).orElse(DropSettings.NONE);
    }

    Optional<DropSettings> find(String partner) {
        return sql.query(h -> h.createQuery("select * from claims.partner_delivery where partner = :partner")
                .bind("partner", partner)
                .map((row, ctx) -> read(row))
                .findOne());
    }

    /** Partners to whom files can be delivered now. */
    List<String> ready() {
        return sql.query(h -> h.createQuery(
                        "select partner from claims.partner_delivery where host_key is not null order by partner")
                .mapTo(String.class)
                .list());
    }

    /**
     * Where files of a partner go, with what opens it.
     *
     * @throws DropFailure when it is not set up, or this machine cannot open the secret
     */
    FileDrop.Address address(String partner) {
        DropSettings settings = find(partner).orElseThrow(() -> new DropFailure(Kind.NOT_SET_UP));
        String secret = sql.query(
                        h -> h.createQuery("select secret from claims.partner_delivery where partner = :partner")
                                .bind("partner", partner)
                                .mapTo(String.class)
                                .findOne())
                .flatMap(text -> seal.open(text, about(partner)))
                .orElseThrow(() -> new DropFailure(Kind.SEALED));
        return new FileDrop.Address(
                settings.host(),
                settings.port(),
                settings.user(),
                settings.folder(),
                settings.hostKey(),
                settings.signIn(),
                secret);
    }

    /** Nobody else changes them until this transaction ends. */
    void lock(String partner) {
        sql.run(h -> h.createQuery("select 1 from pg_advisory_xact_lock(hashtextextended('delivery ' || :partner, 0))")
                .bind("partner", partner)
                .mapTo(Integer.class)
                .one());
    }

    boolean canSeal() {
        return seal.hasKey();
    }

    String seal(String partner, String secret) {
        return seal.seal(secret, about(partner));
    }

    private static String about(String partner) {
        return "delivery " + partner;
    }

    private static DropSettings read(ResultSet row) throws SQLException {
        return new DropSettings(
                row.getString("host"),
                row.getInt("port"),
                row.getString("login"),
                row.getString("folder"),
                row.getString("host_key"),
                SignIn.valueOf(row.getString("sign_in")),
                row.getTimestamp("automatic_since") != null,
                row.getLong("version"));
    }
}
