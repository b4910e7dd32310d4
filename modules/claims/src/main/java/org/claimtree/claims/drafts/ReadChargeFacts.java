package org.claimtree.claims.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.assembly.ChargeFacts;
import org.claimtree.claims.assembly.SentCoverage;
import org.claimtree.clients.Client;
import org.claimtree.clients.ClientScope;
import org.claimtree.clients.Clients;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.identity.AuditAction;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.Facts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rule tree is asked about a charge, for the coverage it is sent to: to try the tree with it. */
@ApplicationScoped
public class ReadChargeFacts {
    private Sql sql;
    private Records records;
    private Knowing knowing;
    private ClaimAccess access;

    /** Charges and whose they are. */
    @ApplicationScoped
    public static class Records {
        private Clients clients;
        private Charges charges;

        /** For the container. */
        protected Records() {}

        @Inject
        public Records(Clients clients, Charges charges) {
            this.clients = clients;
            this.charges = charges;
        }

        Charge charge(UUID id) {
            return charges.byIds(List.of(id)).get(0);
        }

        Client client(UUID id) {
            return clients.byIds(List.of(id)).get(id);
        }
    }

    /** What is known as of now. */
    @ApplicationScoped
    public static class Knowing {
        private RevisionLog log;
        private MasterDataLog masterData;
        private CatalogLog catalogs;

        /** For the container. */
        protected Knowing() {}

        @Inject
        public Knowing(RevisionLog log, MasterDataLog masterData, CatalogLog catalogs) {
            this.log = log;
            this.masterData = masterData;
            this.catalogs = catalogs;
        }

        Facts facts(Charge charge, Client client, Coverage coverage) {
            long revision = log.current();
            return ChargeFacts.of(
                    charge,
                    client,
                    new ChargeFacts.Way(coverage, null),
                    masterData.asOf(revision),
                    catalogs.asOf(revision));
        }
    }

    /** For the container. */
    protected ReadChargeFacts() {}

    @Inject
    public ReadChargeFacts(Sql sql, Records records, Knowing knowing, ClaimAccess access) {
        this.sql = sql;
        this.records = records;
        this.knowing = knowing;
        this.access = access;
    }

    /**
     * The answer.
     *
     * @param charge its number
     * @param coverage ref of the coverage that it is sent to
     */
    @Schema(name = "ChargeFacts")
    public record Asked(String charge, String coverage, FactsView facts) {}

    /**
     * Facts as a trial of the tree takes them.
     *
     * @param date first day of service
     * @param values refs or codes by dimension
     * @param codeGroups groups that hold the code
     */
    @Schema(name = "FactsOfCharge")
    public record FactsView(LocalDate date, Map<Dimension, String> values, List<String> codeGroups) {
        static FactsView of(Facts facts) {
            return new FactsView(facts.date(), facts.values(), List.copyOf(facts.codeGroups()));
        }
    }

    /**
     * @throws Problem 404; 409 when no coverage is valid on the day, so that nothing is sent
     */
    public Asked of(UUID id) {
        ClientScope scope = access.scope();
        boolean seen = sql.query(
                h -> scope.bind(h.createQuery("select exists (select 1 from invoicing.charge c where c.id = :id"
                                + scope.onId("c.client") + ")"))
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .one());
        if (!seen) {
            throw Problem.notFound("This charge");
        }
        Charge charge = records.charge(id);
        Client client = records.client(charge.client());
        access.trace(AuditAction.READ, "charge", List.of(id.toString()), List.of(charge.client()));
        SentCoverage sent = SentCoverage.primary(
                        client, charge.service().dates().from())
                .orElseThrow(() -> Problem.conflict(
                        "no-coverage", "No coverage is valid on the day of service: the client pays this charge."));
        Coverage coverage = sent.destination();
        return new Asked(charge.ref(), coverage.ref(), FactsView.of(knowing.facts(charge, client, coverage)));
    }
}
