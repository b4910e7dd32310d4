package org.claimtree.authorizations.bulk;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.Status;
import org.claimtree.authorizations.UnitKind;
import org.claimtree.authorizations.keeping.Filter;
import org.claimtree.kernel.DateSpan;

/**
 * New authorizations for many clients: one for each client and code.
 *
 * @param clients whose
 * @param codes which
 * @param terms what all of them say
 * @param overlapping null means no; whether one is added where the client has one of the code for some of the days
 * @param fingerprint of the preview that was seen; needed to do it
 */
public record Addition(Whose clients, Codes codes, Terms terms, Boolean overlapping, String fingerprint) {
    public Addition {
        overlapping = overlapping != null && overlapping;
    }

    /**
     * One of the two.
     *
     * @param ids of clients, or null
     * @param filter the clients of what it lists; of none at all it is every client who lives
     */
    public record Whose(List<UUID> ids, Filter filter) {}

    /**
     * One of the two.
     *
     * @param group ref of a billing code group, or null
     * @param codes billing codes, or null
     */
    public record Codes(String group, List<String> codes) {}

    /**
     * @param payerNumber the payer's number, or null
     * @param status null means approved
     * @param dates no last day only where all codes are unmanaged
     * @param unmanaged null: as each code says
     * @param units how much
     * @param watch when to tell
     */
    public record Terms(
            String payerNumber, Status status, DateSpan dates, Boolean unmanaged, Units units, Watch watch) {
        public Terms {
            status = status == null ? Status.APPROVED : status;
            payerNumber = payerNumber == null || payerNumber.isBlank() ? null : payerNumber.strip();
            units = units == null ? new Units(null, null, null) : units;
            watch = watch == null ? new Watch(null, null) : watch;
        }
    }

    /**
     * @param allotted null: the default units of each code
     * @param remaining null: what is allotted
     */
    public record Units(UnitKind kind, BigDecimal allotted, BigDecimal remaining) {
        public Units {
            kind = kind == null ? UnitKind.UNITS : kind;
        }
    }

    /**
     * @param level alert when so many units are left, or fewer
     * @param days alert so many days before the end
     */
    public record Watch(BigDecimal level, Integer days) {}
}
