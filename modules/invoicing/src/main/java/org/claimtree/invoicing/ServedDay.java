package org.claimtree.invoicing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A client was served on a day, whatever became of the charge but for one that was taken back.
 *
 * @param client id
 * @param code billing code
 * @param day first day of service
 */
public record ServedDay(UUID client, String code, LocalDate day) {
    /** Never the client. */
    @Override
    public String toString() {
        return "ServedDay";
    }
}
