package org.claimtree.app.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.claims.ClaimCounts;
import org.claimtree.directory.FormType;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.directory.Practice;
import org.claimtree.directory.Provider;
import org.claimtree.directory.TradingPartner;
import org.claimtree.identity.Milestones;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;
import org.claimtree.platform.Versions;

/** Reads how far a new practice is on the way to its first file. It tells that there are clients, and of no one which. */
@ApplicationScoped
public class ReadFirstSteps {
    private static final List<String> LEAVING = List.of("claim-file", "claim-delivery", "claim-form");

    private RevisionLog log;
    private MasterDataLog masterData;
    private CatalogLog catalogs;
    private Milestones milestones;
    private ClaimCounts claims;
    private Sql sql;

    /** For the container. */
    protected ReadFirstSteps() {}

    @Inject
    public ReadFirstSteps(
            RevisionLog log,
            MasterDataLog masterData,
            CatalogLog catalogs,
            Milestones milestones,
            ClaimCounts claims,
            Sql sql) {
        this.log = log;
        this.masterData = masterData;
        this.catalogs = catalogs;
        this.milestones = milestones;
        this.claims = claims;
        this.sql = sql;
    }

    /** As of now. */
    public FirstSteps read() {
        long now = log.current();
        MasterData master = masterData.asOf(now);
        List<FirstSteps.Step> steps = Arrays.stream(FirstSteps.Name.values())
                .map(name -> FirstSteps.Step.of(name, isDone(name, master)))
                .toList();
        return new FirstSteps(steps.stream().allMatch(FirstSteps.Step::done), steps);
    }

    private boolean isDone(FirstSteps.Name step, MasterData master) {
        return switch (step) {
            case ADMINISTRATOR -> milestones.ownPassword();
            case PRACTICE -> master.knows(MasterKind.PRACTICE, Practice.REF);
            case LOCATION -> isOffered(master.all(MasterKind.LOCATION));
            case PROVIDER -> isOffered(master.all(MasterKind.PROVIDER));
            case PARTNER -> isOffered(master.all(MasterKind.PARTNER));
            case FORM_TYPE -> isOffered(master.all(MasterKind.FORM_TYPE));
            case PAYER -> isOffered(master.all(MasterKind.PAYER));
            case BILLING_CODE -> isOffered(catalogs.asOf(master.revision()).codes());
            case CLIENT -> isThere("clients.coverage");
            case CHARGE -> isThere("invoicing.charge where not voided");
            case BATCH -> claims.hasReadyBatch();
            case FILE -> milestones.exported(LEAVING);
        };
    }

    private static boolean isOffered(Versions<?> records) {
        return records.subjects().stream()
                .anyMatch(ref -> isActive(records.latest(ref).orElseThrow().content()));
    }

    private static boolean isActive(Object content) {
        if (content instanceof Location location) {
            return location.active();
        }
        if (content instanceof Provider provider) {
            return provider.active();
        }
        if (content instanceof TradingPartner partner) {
            return partner.active();
        }
        if (content instanceof Payer payer) {
            return payer.active();
        }
        if (content instanceof FormType type) {
            return type.active();
        }
        return !(content instanceof BillingCode code) || code.active();
    }

    private boolean isThere(String rows) {
        return sql.query(h -> h.createQuery("select exists (select 1 from " + rows + ")")
                .mapTo(Boolean.class)
                .one());
    }
}
