package org.claimtree.app.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.Taken;
import org.claimtree.invoicing.ChargeUnits;
import org.claimtree.invoicing.Charges;
import org.claimtree.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which authorization pays for a charge, and why; or what stands in the way. */
@ApplicationScoped
public class ReadChargeAuthorization {
    private ReadPeople people;
    private Charges charges;
    private ChargeUnits units;

    /** For the container. */
    protected ReadChargeAuthorization() {}

    @Inject
    ReadChargeAuthorization(ReadPeople people, Charges charges, ChargeUnits units) {
        this.people = people;
        this.charges = charges;
        this.units = units;
    }

    /**
     * @param authorization id of the one that pays, or would pay for one that was taken back; left out when none can
     * @param number of it, ours
     * @param why this one: ONLY_ONE, MANAGED_FIRST, EARLIEST_END, EARLIEST_START, LOWEST_NUMBER, or OVERRIDE
     * @param passed the others that were looked at
     */
    @Schema(name = "ChargeAuthorization")
    public record Paying(UUID authorization, Long number, BigDecimal units, String why, List<Passed> passed) {
        static Paying of(Taken taken) {
            return new Paying(
                    taken.authorization(),
                    taken.number(),
                    taken.units(),
                    taken.why() == null ? null : taken.why().name(),
                    taken.passed().stream().map(Passed::of).toList());
        }
    }

    /**
     * An authorization that can't pay.
     *
     * @param number ours
     * @param obstacle what stands in the way, stable
     * @param sentence the same for a person
     */
    @Schema(name = "PassedAuthorization")
    public record Passed(UUID authorization, long number, String obstacle, String sentence) {
        static Passed of(Taken.Passed passed) {
            return new Passed(
                    passed.authorization(),
                    passed.number(),
                    passed.obstacle().name(),
                    passed.obstacle().sentence());
        }
    }

    /**
     * @throws Problem 404
     */
    public Paying read(UUID charge) {
        people.shown(PeopleKind.CHARGE, charge);
        return Paying.of(units.look(charges.byIds(List.of(charge)).get(0)));
    }
}
