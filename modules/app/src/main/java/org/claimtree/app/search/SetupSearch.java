package org.claimtree.app.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.directory.Provider;
import org.claimtree.kernel.EntityName;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Versions;

/** Finds codes, payers, providers and locations as they are now, by the beginning of a ref or part of a name. */
@ApplicationScoped
public class SetupSearch {
    private static final int NOT_FOUND = 4;

    private RevisionLog log;
    private MasterDataLog masterData;
    private CatalogLog catalogs;

    /** For the container. */
    protected SetupSearch() {}

    @Inject
    public SetupSearch(RevisionLog log, MasterDataLog masterData, CatalogLog catalogs) {
        this.log = log;
        this.masterData = masterData;
        this.catalogs = catalogs;
    }

    List<Hit> find(String text) {
        long now = log.current();
        MasterData master = masterData.asOf(now);
        List<Hit> hits = new ArrayList<>();
        hits.addAll(
                best(Hit.Kind.CODE, "/billing-code.xhtml", catalogs.asOf(now).codes(), text));
        hits.addAll(best(Hit.Kind.PAYER, "/payer.xhtml", master.all(MasterKind.PAYER), text));
        hits.addAll(best(Hit.Kind.PROVIDER, "/provider.xhtml", master.all(MasterKind.PROVIDER), text));
        hits.addAll(best(Hit.Kind.LOCATION, "/location.xhtml", master.all(MasterKind.LOCATION), text));
        return hits;
    }

    /** What people call a record, and whether it is offered. */
    private record Named(String name, boolean active) {}

    private static Named named(Object content) {
        if (content instanceof BillingCode code) {
            return new Named(code.description(), code.active());
        }
        if (content instanceof Payer payer) {
            return new Named(payer.name(), payer.active());
        }
        if (content instanceof Location location) {
            return new Named(location.facility().name(), location.active());
        }
        Provider provider = (Provider) content;
        EntityName name = provider.name();
        return new Named(name.first() == null ? name.last() : name.last() + ", " + name.first(), provider.active());
    }

    private static List<Hit> best(Hit.Kind kind, String page, Versions<?> records, String text) {
        String typed = text.toLowerCase(Locale.ROOT);
        record Ranked(int rank, String ref, Named named) {}
        return records.subjects().stream()
                .map(ref -> {
                    Named named = named(records.latest(ref).orElseThrow().content());
                    return new Ranked(rank(ref, named, typed), ref, named);
                })
                .filter(found -> found.rank() < NOT_FOUND)
                .sorted(Comparator.comparing((Ranked found) -> !found.named().active())
                        .thenComparing(Ranked::rank)
                        .thenComparing(Ranked::ref))
                .limit(Search.MOST)
                .map(found -> hit(kind, page, found.ref(), found.named()))
                .toList();
    }

    private static int rank(String ref, Named named, String typed) {
        String own = ref.toLowerCase(Locale.ROOT);
        String name = named.name() == null ? "" : named.name().toLowerCase(Locale.ROOT);
        if (own.equals(typed)) {
            return 0;
        }
        if (own.startsWith(typed)) {
            return 1;
        }
        if (name.startsWith(typed)) {
            return 2;
        }
        return name.contains(typed) ? 3 : NOT_FOUND;
    }

    private static Hit hit(Hit.Kind kind, String page, String ref, Named named) {
        String path = Hit.page(page, "ref", ref);
        String more = named.active() ? "" : ", not active";
        // A code is known by itself, everything else by its name.
        return kind == Hit.Kind.CODE
                ? new Hit(kind, ref, (named.name() == null ? "" : named.name()) + more, path)
                : new Hit(kind, named.name(), ref + more, path);
    }
}
