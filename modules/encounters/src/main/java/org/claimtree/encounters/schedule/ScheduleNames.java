package org.claimtree.encounters.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.catalog.Service;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.kernel.EntityName;
import org.claimtree.platform.RevisionLog;

/** What the practice has as of now, and what people call it. */
@ApplicationScoped
public class ScheduleNames {
    private RevisionLog log;
    private CatalogLog catalogs;
    private MasterDataLog masterData;

    /** For the container. */
    protected ScheduleNames() {}

    @Inject
    public ScheduleNames(RevisionLog log, CatalogLog catalogs, MasterDataLog masterData) {
        this.log = log;
        this.catalogs = catalogs;
        this.masterData = masterData;
    }

    Catalog catalog() {
        return catalogs.asOf(log.current());
    }

    MasterData master() {
        return masterData.asOf(log.current());
    }

    Appointment.Named service(String ref, LocalDate day) {
        return new Appointment.Named(
                ref, catalog().services().contentOn(ref, day).map(Service::name).orElse(ref));
    }

    Appointment.Named provider(String ref, LocalDate day) {
        return new Appointment.Named(
                ref, master().provider(ref, day).map(p -> name(p.name())).orElse(ref));
    }

    String location(String ref, LocalDate day) {
        return master().location(ref, day).map(l -> l.facility().name()).orElse(ref);
    }

    private static String name(EntityName name) {
        return name.first() == null ? name.last() : name.last() + ", " + name.first();
    }
}
