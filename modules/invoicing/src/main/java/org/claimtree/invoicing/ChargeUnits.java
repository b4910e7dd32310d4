package org.claimtree.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.authorizations.Amount;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.authorizations.Need;
import org.claimtree.authorizations.TakeUnits;
import org.claimtree.authorizations.Taken;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.platform.Actor;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;

/** Units of authorizations for charges, in the transaction that saves the charges. A note has taken those of its lines before. */
@ApplicationScoped
public class ChargeUnits {
    private TakeUnits units;
    private CodeFacts codes;

    /** For the container. */
    protected ChargeUnits() {}

    @Inject
    ChargeUnits(TakeUnits units, CodeFacts codes) {
        this.units = units;
        this.codes = codes;
    }

    /** Over a database and its log, without a container. */
    public ChargeUnits(Sql sql, RevisionLog log, Actor actor, Clock clock) {
        this.codes = new CodeFacts(
                new CatalogLog(log),
                log,
                () -> new MasterDataLog(log).asOf(log.current()).zone(),
                clock);
        this.units = new TakeUnits(sql, codes, actor, clock, List.of());
    }

    /** What a charge has, or what stands in the way of its having any; nothing is taken. */
    public Taken look(Charge charge) {
        return units.look(need(charge, codes.now()));
    }

    /**
     * Lets a charge use an authorization beyond its limits.
     *
     * @return empty when the client has no such authorization for the code
     */
    public Optional<Taken> override(Charge charge, UUID authorization, String reason) {
        return units.override(need(charge, codes.now()), authorization, reason);
    }

    /** Brings units to what these charges are now: given back for those that were taken back, taken for the others. */
    void settle(Collection<Charge> charges) {
        Catalog catalog = codes.now();
        units.take(
                charges.stream()
                        .filter(charge ->
                                !charge.claiming().voided() && charge.service().code() != null)
                        .map(charge -> need(charge, catalog))
                        .toList(),
                charges.stream()
                        .filter(charge -> charge.claiming().voided())
                        .map(Charge::id)
                        .toList());
    }

    private static Need need(Charge charge, Catalog catalog) {
        Charge.Service service = charge.service();
        LocalDate day = service.dates().from();
        long days = ChronoUnit.DAYS.between(day, service.dates().through()) + 1;
        Integer minutes = catalog.code(service.code(), day)
                .map(code -> code.terms().units().minutes())
                .orElse(null);
        return new Need(
                charge.id(),
                charge.client(),
                service.code(),
                day,
                new Amount(service.quantity().units(), (int) days, minutes),
                charge.claiming().authorization());
    }
}
