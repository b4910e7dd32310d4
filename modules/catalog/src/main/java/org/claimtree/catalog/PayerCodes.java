package org.claimtree.catalog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.claimtree.platform.Versions;

/** The payer code table as of a revision. Immutable; pure. */
public final class PayerCodes {
    private static final Comparator<Versions.Version<PayerCode>> LEAST_SPECIFIC_FIRST = Comparator.comparing(
                    (Versions.Version<PayerCode> row) -> row.content().applies().plan() != null)
            .thenComparing(row -> row.content().applies().credential() != null)
            // Two that say as much are refused when they are saved.
            .thenComparing(Versions.Version::subject, Comparator.reverseOrder());

    private final TableRows<PayerCode> rows;

    PayerCodes(Versions<PayerCode> versions) {
        rows = new TableRows<>(versions, PayerCode::code);
    }

    /**
     * Who is asked about.
     *
     * @param payer ref
     * @param plan ref, or null
     * @param credential or null
     */
    public record Asked(String payer, String plan, String credential) {
        private boolean meets(PayerCode.Applies row) {
            return row.payer().equals(payer)
                    && (row.plan() == null || row.plan().equals(plan))
                    && (row.credential() == null || row.credential().equals(credential));
        }
    }

    /**
     * The most specific row that applies: one of the plan before one of all plans, then one of the credential before one of
     * all credentials. Empty when the billing code goes as it is.
     */
    public Optional<Versions.Version<PayerCode>> on(String code, Asked asked, LocalDate day) {
        return rows.on(code, day).stream()
                .filter(row -> asked.meets(row.content().applies()))
                .max(LEAST_SPECIFIC_FIRST);
    }

    /** Ref of another row of the same code, payer, plan and credential with a date in common: nobody could tell which applies. */
    public Optional<String> rival(String ref) {
        return rows.rival(ref);
    }
}
