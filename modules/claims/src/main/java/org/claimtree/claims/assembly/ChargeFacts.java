package org.claimtree.claims.assembly;

import java.time.LocalDate;
import java.util.Optional;
import org.claimtree.catalog.Catalog;
import org.claimtree.clients.Client;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.FormType;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
import org.claimtree.invoicing.Charge;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.Facts;

/** Gathers what the rule tree may ask about a charge that is sent to a coverage. */
public final class ChargeFacts {
    private ChargeFacts() {}

    /**
     * To whom a charge is sent.
     *
     * @param formType the claim's own form type; null for that of plan or payer
     */
    public record Way(Coverage coverage, String formType) {}

    /** The facts of a charge for one coverage, with the directory's and the catalog's values on its first day. */
    public static Facts of(Charge charge, Client client, Way way, MasterData master, Catalog catalog) {
        LocalDate day = charge.service().dates().from();
        Coverage coverage = way.coverage();
        String payer = coverage.insurer().payer();
        String plan = coverage.insurer().plan();
        String formType = way.formType() != null
                ? way.formType()
                : master.terms(payer, plan, day).formType();
        String referring = charge.people().referring();
        if (referring == null && client.referral() != null) {
            referring = client.referral().provider();
        }
        return Facts.on(day)
                .with(Dimension.PROVIDER, charge.people().insuranceProvider())
                .with(Dimension.LOCATION, charge.service().location())
                .with(Dimension.PAYER, payer)
                .with(Dimension.PLAN, plan)
                .with(Dimension.FORM_TYPE, formType)
                .with(Dimension.MEDIUM, medium(formType, master, day))
                .with(Dimension.PAYER_TYPE, master.filingCode(payer, plan, day).orElse(null))
                .with(
                        Dimension.DIVISION,
                        master.location(charge.service().location(), day)
                                .map(Location::division)
                                .orElse(null))
                .with(Dimension.PLACE_OF_SERVICE, charge.service().placeOfService())
                .with(Dimension.REFERRING_PROVIDER, referring)
                .with(Dimension.BILLING_CODE, charge.service().code())
                .inGroups(catalog.groupsOf(charge.service().code(), day))
                .build();
    }

    private static String medium(String formType, MasterData master, LocalDate day) {
        return Optional.ofNullable(formType)
                .flatMap(ref -> master.formType(ref, day))
                .map(FormType::medium)
                .map(Enum::name)
                .orElse(null);
    }
}
