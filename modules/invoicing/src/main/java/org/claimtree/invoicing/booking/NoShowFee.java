package org.claimtree.invoicing.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.identity.Settings;
import org.claimtree.kernel.Money;

/** What the practice keeps when a client does not come who has paid in advance. */
@ApplicationScoped
public class NoShowFee {
    private Settings settings;
    private CodeFacts codes;

    /** For the container. */
    protected NoShowFee() {}

    @Inject
    public NoShowFee(Settings settings, CodeFacts codes) {
        this.settings = settings;
        this.codes = codes;
    }

    /** A billing code and its fee. */
    record Fee(String code, Money amount) {}

    /** Empty when all becomes credit: no code is chosen, or it has no fee on the day. */
    Optional<Fee> on(LocalDate day) {
        String code = settings.get(BookingSettings.NO_SHOW_CODE).strip();
        return codes.now()
                .code(code, day)
                .map(found -> found.terms().fee())
                .filter(Money::isPositive)
                .map(amount -> new Fee(code, amount));
    }
}
