package org.claimtree.claims.assembly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.PayerCode;
import org.claimtree.catalog.PayerCodes;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.Payer;
import org.claimtree.directory.Provider;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Versions;

/** Finds the row of the payer code table for a charge, and what the line says by it. Without a row it says what was charged. */
final class PayerCodeRule {
    /** Decimals of units that a claim takes (SV104). */
    private static final int DECIMALS = 3;

    private final MasterData master;
    private final Catalog catalog;

    PayerCodeRule(MasterData master, Catalog catalog) {
        this.master = master;
        this.catalog = catalog;
    }

    /** The row that applies on the date of service. */
    Optional<Versions.Version<PayerCode>> row(Charge charge, Coverage coverage) {
        LocalDate day = charge.service().dates().from();
        String payer = coverage.insurer().payer();
        PayerCodes.Asked asked =
                new PayerCodes.Asked(payer, coverage.insurer().plan(), credential(charge.people(), payer, day));
        return catalog.payerCodes().on(charge.service().code(), asked, day);
    }

    /** Whether the lines of a payer carry the contracted rate. */
    boolean billsContractedRate(String payer, LocalDate day) {
        return master.payer(payer, day)
                .map(Payer::flags)
                .filter(Payer.Flags::billContractedRate)
                .isPresent();
    }

    private String credential(Charge.People people, String payer, LocalDate day) {
        boolean insurance = master.payer(payer, day)
                .map(Payer::flags)
                .filter(Payer.Flags::codesByInsuranceProvider)
                .isPresent();
        return master.provider(insurance ? people.insuranceProvider() : people.performedBy(), day)
                .map(Provider::identity)
                .map(Provider.Identity::credential)
                .orElse(null);
    }

    /**
     * @param row that applies, or null
     */
    SentCode sent(Charge charge, Versions.Version<PayerCode> row) {
        Charge.Service service = charge.service();
        BillingCode billing =
                catalog.code(service.code(), service.dates().from()).orElse(null);
        if (row == null) {
            return new SentCode(
                    billing,
                    service.code(),
                    service.modifiers(),
                    service.quantity().units(),
                    service.quantity().amount().dollars());
        }
        PayerCode.Sent sent = row.content().sent();
        BigDecimal units = units(service.quantity().units(), sent.unitFactor());
        return new SentCode(
                billing, sent.code(), modifiers(service, billing, sent), units, amount(service, row.content(), units));
    }

    /** Not Money: one that is too large for a claim is the edits' to say. */
    private BigDecimal amount(Charge.Service service, PayerCode row, BigDecimal units) {
        Money rate = row.sent().rate();
        return rate != null
                        && billsContractedRate(
                                row.applies().payer(), service.dates().from())
                ? rate.dollars().multiply(units).setScale(2, RoundingMode.HALF_UP)
                : service.quantity().amount().dollars();
    }

    /** The row's stand in place of the billing code's own; those that were typed for this service, such as 59, follow. */
    private static List<String> modifiers(Charge.Service service, BillingCode billing, PayerCode.Sent sent) {
        List<String> own = billing == null ? List.of() : billing.modifiers();
        Stream<String> typed = service.modifiers().stream().filter(m -> !own.contains(m));
        return Stream.concat(
                        sent.modifiers().stream(),
                        typed.filter(m -> !sent.modifiers().contains(m)))
                .toList();
    }

    private static BigDecimal units(BigDecimal units, BigDecimal factor) {
        if (factor == null) {
            return units;
        }
        BigDecimal product =
                units.multiply(factor).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return product.scale() < 0 ? product.setScale(0) : product;
    }
}
