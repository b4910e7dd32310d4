package org.claimtree.authorizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.catalog.UnitRule;
import org.claimtree.identity.PracticeZone;
import org.claimtree.platform.RevisionLog;

/** What billing codes say about authorizations, on a day of the practice. */
@ApplicationScoped
public class CodeFacts {
    private CatalogLog catalog;
    private RevisionLog log;
    private PracticeZone zone;
    private Clock clock;

    /** For the container. */
    protected CodeFacts() {}

    @Inject
    public CodeFacts(CatalogLog catalog, RevisionLog log, PracticeZone zone, Clock clock) {
        this.catalog = catalog;
        this.log = log;
        this.zone = zone;
        this.clock = clock;
    }

    /** Codes and groups as they are now. */
    public Catalog now() {
        return catalog.asOf(log.current());
    }

    /** The day that it is where the practice is: an authorization ends with it, not with the day of the server. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.now());
    }

    /** The moment at which a day is over where the practice is. */
    public OffsetDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone.now()).toOffsetDateTime();
    }

    /** Billable codes that are paid by the day: two of them on one day pay nothing. */
    public List<String> perDiem(LocalDate day) {
        Catalog now = now();
        return now.codes().subjects().stream()
                .filter(code -> now.code(code, day)
                        .filter(c -> c.flags().billable() && c.terms().units().per() == UnitRule.Per.DAY)
                        .isPresent())
                .toList();
    }

    /** Codes whose authorizations have no units to run out of, unless an authorization says otherwise. */
    public List<String> unmanaged(LocalDate day) {
        Catalog now = now();
        return now.codes().subjects().stream()
                .filter(code -> now.code(code, day)
                        .map(BillingCode::flags)
                        .filter(BillingCode.Flags::unmanaged)
                        .isPresent())
                .toList();
    }
}
