package org.claimtree.catalog.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.catalog.Service;
import org.claimtree.codesets.CodeSet;
import org.claimtree.codesets.Codes;
import org.claimtree.identity.PracticeZone;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionLog;

/** Tells what a service's codes are on a day: none of it refuses the service, but insurance lines would be held. */
@ApplicationScoped
public class CheckService {
    private CatalogLog catalogs;
    private RevisionLog log;
    private Codes codes;
    private PracticeZone zone;
    private Clock clock;

    /** For the container. */
    protected CheckService() {}

    @Inject
    public CheckService(CatalogLog catalogs, RevisionLog log, Codes codes, PracticeZone zone, Clock clock) {
        this.catalogs = catalogs;
        this.log = log;
        this.codes = codes;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * @param ref of the service
     * @param asked day, or null for today where the practice is
     * @return one finding for each line whose code somebody should look at
     * @throws Problem 404 when there is no such service
     */
    public List<Finding> check(String ref, LocalDate asked) {
        LocalDate day = asked == null ? LocalDate.ofInstant(clock.instant(), zone.now()) : asked;
        Catalog catalog = catalogs.asOf(log.current());
        Service service = catalog.services()
                .latest(ref)
                .orElseThrow(() -> Problem.notFound("This service"))
                .content();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < service.lines().size(); i++) {
            String code = service.lines().get(i).code();
            if (code != null) {
                finding(code, "lines[" + i + "].code", catalog, day).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> finding(String code, String field, Catalog catalog, LocalDate day) {
        Optional<BillingCode> own = catalog.code(code, day);
        if (own.isPresent()) {
            return own.get().active()
                    ? Optional.empty()
                    : Optional.of(Finding.warn("CODE_RETIRED", field, code + " is retired: new notes cannot carry it.")
                            .mendedAt("billing-codes/" + code));
        }
        boolean published = codes.find(CodeSet.HCPCS, code, day).isPresent()
                || codes.find(CodeSet.LICENSED, code, day).isPresent();
        return Optional.of(
                published
                        ? Finding.warn(
                                        "NO_BILLING_CODE",
                                        field,
                                        code + " is not among the billing codes yet: it has neither units nor a fee.")
                                .mendedAt("billing-codes/" + code)
                        : Finding.warn(
                                        "NOT_IN_CODE_SET",
                                        field,
                                        code + " is not in any code set on that day: insurance lines of it are held.")
                                .mendedAt("billing-codes/" + code));
    }
}
