package org.claimtree.invoicing.fromnotes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.encounters.OtherVisits;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.ServedDay;

/** Counts days of charges too, which may have been typed or imported, when a payer wants an authorization after some visits. */
@ApplicationScoped
public class ChargedVisits implements OtherVisits {
    private Charges charges;

    /** For the container. */
    protected ChargedVisits() {}

    @Inject
    public ChargedVisits(Charges charges) {
        this.charges = charges;
    }

    @Override
    public Set<LocalDate> before(LocalDate day, UUID client, Set<String> codes) {
        return charges.servedDays(List.of(client)).stream()
                .filter(served -> codes.contains(served.code()) && served.day().isBefore(day))
                .map(ServedDay::day)
                .collect(Collectors.toSet());
    }
}
