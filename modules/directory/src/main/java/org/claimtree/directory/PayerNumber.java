package org.claimtree.directory;

import java.time.LocalDate;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.QualifiedNumber;

/**
 * A provider's or the practice's number with one payer (enrolment).
 *
 * @param payer ref of the payer
 * @param qualifier G2 or LU; 0B on paper
 * @param number the number that the payer assigned
 * @param from first day, or null for always
 * @param through last day, or null when open
 */
public record PayerNumber(String payer, String qualifier, String number, LocalDate from, LocalDate through) {
    public PayerNumber {
        if (payer == null) {
            throw new InvalidValue("PAYER_MISSING", "The payer is missing.");
        }
        QualifiedNumber checked = new QualifiedNumber(qualifier == null ? "G2" : qualifier, number);
        qualifier = checked.qualifier();
        number = checked.number();
        if (!qualifier.matches("G2|LU|0B")) {
            throw new InvalidValue("PAYER_NUMBER_QUALIFIER", "A number with a payer is qualified G2, LU or 0B.");
        }
        if (from != null && through != null) {
            new DateSpan(from, through);
        }
    }

    public boolean isValidOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (through == null || !day.isAfter(through));
    }

    public QualifiedNumber value() {
        return new QualifiedNumber(qualifier, number);
    }
}
