package org.claimtree.app.iop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.catalog.StandIn;
import org.claimtree.catalog.StandIns;
import org.claimtree.directory.FormType;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.iop.WhoRenders;
import org.claimtree.platform.RevisionLog;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.Profiles;
import org.claimtree.profiles.ProvenanceRecord;
import org.claimtree.profiles.Resolution;
import org.claimtree.profiles.Resolver;

/** Asks the table <i>bills as</i>, and then the rule tree about the charge that would be made. */
@ApplicationScoped
public class RenderingOfDays implements WhoRenders {
    private final Resolver resolver = new Resolver();
    private RevisionLog log;
    private MasterDataLog masterData;
    private CatalogLog catalogs;
    private Profiles profiles;

    /** For the container. */
    protected RenderingOfDays() {}

    @Inject
    public RenderingOfDays(RevisionLog log, MasterDataLog masterData, CatalogLog catalogs, Profiles profiles) {
        this.log = log;
        this.masterData = masterData;
        this.catalogs = catalogs;
        this.profiles = profiles;
    }

    @Override
    public Rendering of(Asked asked) {
        long now = log.current();
        MasterData master = masterData.asOf(now);
        Catalog catalog = catalogs.asOf(now);
        Optional<StandIn.BilledAs> row = catalog.standIns()
                .on(
                        asked.clinician(),
                        new StandIns.Asked(asked.insurer().payer(), catalog.groupsOf(asked.code(), asked.day())),
                        asked.day());
        String billedAs = row.map(StandIn.BilledAs::provider).orElse(asked.clinician());
        Resolution resolution = resolver.resolve(profiles.asOf(now), master, facts(asked, billedAs, master, catalog));
        Optional<ProvenanceRecord> send = resolution.provenance().stream()
                .filter(field -> field.field().equals(FieldKey.RENDERING_SEND.json()))
                .findFirst();
        return new Rendering(
                billedAs,
                row.map(StandIn.BilledAs::supervising).orElse(null),
                send.map(ProvenanceRecord::value).orElse(null),
                send.map(ProvenanceRecord::sentence).orElse(null));
    }

    private static Facts facts(Asked asked, String billedAs, MasterData master, Catalog catalog) {
        LocalDate day = asked.day();
        String payer = asked.insurer().payer();
        String plan = asked.insurer().plan();
        String formType = master.terms(payer, plan, day).formType();
        String location = asked.place().location();
        return Facts.on(day)
                .with(Dimension.PROVIDER, billedAs)
                .with(Dimension.LOCATION, location)
                .with(Dimension.PAYER, payer)
                .with(Dimension.PLAN, plan)
                .with(Dimension.FORM_TYPE, formType)
                .with(
                        Dimension.MEDIUM,
                        Optional.ofNullable(formType)
                                .flatMap(ref -> master.formType(ref, day))
                                .map(FormType::medium)
                                .map(Enum::name)
                                .orElse(null))
                .with(Dimension.PAYER_TYPE, master.filingCode(payer, plan, day).orElse(null))
                .with(
                        Dimension.DIVISION,
                        location == null
                                ? null
                                : master.location(location, day)
                                        .map(Location::division)
                                        .orElse(null))
                .with(Dimension.PLACE_OF_SERVICE, asked.place().placeOfService())
                .with(Dimension.BILLING_CODE, asked.code())
                .inGroups(catalog.groupsOf(asked.code(), day))
                .build();
    }
}
