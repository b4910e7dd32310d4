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
            PayerEdits::plan,
            PayerEdits::mailed,
            PayerEdits::electronic,
            PayerEdits::otherPayers,
            InsuredEdits::subscriber,
            InsuredEdits::subscriberIsClient,
            InsuredEdits::patient,
            InsuredEdits::medicare,
            InsuredEdits::relationship,
            InsuredEdits::consent,
            PatientEdits::ageAndSex,
            PatientEdits::substanceUse,
            ProviderEdits::rendering,
            ProviderEdits::facility,
            ProviderEdits::referringAndSupervising,
            ProviderEdits::ordering,
            ProviderEdits::enrolled,
            LineEdits::procedures,
            LineEdits::places,
            LineEdits::procedureDetails,
            LineEdits::amounts,
            LineEdits::diagnoses,
            LineEdits::certificates,
            LineEdits::duplicates,
            ChargeWordsEdits::saidOnce,
            ChargeWordsEdits::accidentPlace,
            CodeEdits::sentBefore,
            LineEdits::balance,
            CobEdits::answered,
            CobEdits::balance,
            CobEdits::paper,
            ModifierEdits::conflicts,
            ModifierEdits::telehealth,
            AnesthesiaEdits::all,
            CodeEdits::addOns,
            CodeEdits::forMedicare,
            CodeEdits::drugs,
            PerDiemEdits::bundled,
            PerDiemEdits::units,
            ListEdits::diagnoses,
            ListEdits::procedures,
            ListEdits::taxonomies,
            AuthorizationEdits::present,
            AuthorizationEdits::approved,
            DateEdits::services,
            DateEdits::spans,
            DateEdits::timelyFiling,
            DateEdits::situations,
            HoldEdits::byHand,
            HoldEdits::correction,
            HoldEdits::openSpan,
            LifeEdits::priorReference,
            LifeEdits::identity,
            DateEdits::orders,
            DateEdits::causes);

    private Edits() {}

    /**
     * Everything that stands against a draft.
     *
     * @param past what is known of the client beside the open charges
     * @param today the practice's date: a service after it has not been given yet
     */
    public static List<Finding> check(
            ClaimDraft draft, MasterData master, Catalog catalog, Past past, LocalDate today) {
        EditedClaim claim = new EditedClaim(draft, master, catalog, past, today);
        return ALL.stream().flatMap(edit -> edit.check(claim).stream()).toList();
    }
}
