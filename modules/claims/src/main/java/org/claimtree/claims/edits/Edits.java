package org.claimtree.claims.edits;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.catalog.Catalog;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.directory.MasterData;
import org.claimtree.kernel.Finding;

/** All edits. */
public final class Edits {
    private static final List<Edit> ALL = List.of(
            BillingEdits::complete,
            BillingEdits::address,
            BillingEdits::identifiers,
            BillingEdits::npiOfTheRightKind,
            PayerEdits::reachable,
            PayerEdits::mailed,
            PayerEdits::electronic,
            PayerEdits::otherPayers,
            InsuredEdits::subscriber,
            InsuredEdits::subscriberIsClient,
            InsuredEdits::patient,
            InsuredEdits::medicare,
            InsuredEdits::relationship,
            InsuredEdits::consent,
            ProviderEdits::rendering,
            ProviderEdits::facility,
            ProviderEdits::referringAndSupervising,
            ProviderEdits::enrolled,
            LineEdits::procedures,
            LineEdits::places,
            LineEdits::procedureDetails,
            LineEdits::amounts,
            LineEdits::diagnoses,
            LineEdits::certificates,
            LineEdits::duplicates,
            LineEdits::balance,
            ModifierEdits::conflicts,
            ModifierEdits::telehealth,
            CodeEdits::addOns,
            CodeEdits::forMedicare,
            CodeEdits::drugs,
            PerDiemEdits::bundled,
            PerDiemEdits::units,
            AuthorizationEdits::present,
            DateEdits::services,
            DateEdits::spans,
            DateEdits::timelyFiling,
            DateEdits::situations,
            DateEdits::orders,
            DateEdits::causes);

    private Edits() {}

    /**
     * Everything that stands against a draft.
     *
     * @param visits earlier days of service of the client, as far as the catalog counts them
     * @param today the practice's date: a service after it has not been given yet
     */
    public static List<Finding> check(
            ClaimDraft draft, MasterData master, Catalog catalog, Visits visits, LocalDate today) {
        EditedClaim claim = new EditedClaim(draft, master, catalog, visits, today);
        return ALL.stream().flatMap(edit -> edit.check(claim).stream()).toList();
    }
}
