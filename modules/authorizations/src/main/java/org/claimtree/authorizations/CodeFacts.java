package org.claimtree.authorizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.platform.RevisionLog;

/** What billing codes say about authorizations. */
@ApplicationScoped
public class CodeFacts {
    private CatalogLog catalog;
    private RevisionLog log;

    /** For the container. */
    protected CodeFacts() {}

    @Inject
    public CodeFacts(CatalogLog catalog, RevisionLog log) {
        this.catalog = catalog;
        this.log = log;
    }

    /** Codes and groups as they are now. */
    public Catalog now() {
        return catalog.asOf(log.current());
    }

    /** Codes whose authorizations have no units to run out of, unless an authorization says otherwise. */
    public List<String> unmanaged(LocalDate day) {
        Catalog now = now();
        return now.codes().subjects().stream()
                .filter(code ->
                        now.code(code, day).filter(CodeFacts::isUnmanaged).isPresent())
                .toList();
    }

    /** Minutes that a unit of a code stands for; empty where it is not counted by time. */
    public Optional<Integer> minutesPerUnit(String code, LocalDate day) {
        return now().code(code, day).flatMap(CodeFacts::minutes);
    }

    private static boolean isUnmanaged(BillingCode code) {
        return code.flags().unmanaged();
    }

    private static Optional<Integer> minutes(BillingCode code) {
        return Optional.ofNullable(code.terms().units().minutes());
    }
}
