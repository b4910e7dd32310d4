package org.claimtree.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Finds frozen claims of clients whom the caller sees; what is found leaves a row in the audit trail. */
public interface ClaimLookup {
    /**
     * A claim that was found.
     *
     * @param from first day of service
     */
    record Found(String number, String payer, LocalDate from, BigDecimal total) {}

    /**
     * Claims whose numbers begin with a text, small letters or capitals; the one whose number it is comes first.
     *
     * @param most how many are wanted
     */
    List<Found> byNumber(String beginning, int most);
}
