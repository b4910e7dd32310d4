package org.claimtree.authorizations;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A service that wants units.
 *
 * @param source the charge
 * @param client whose
 * @param code billing code
 * @param day first day of service; it decides, not the day on which this is asked
 * @param amount how much
 * @param typedNumber the payer's number that somebody typed, so that only an authorization with it will do; or null
 */
public record Need(UUID source, UUID client, String code, LocalDate day, Amount amount, String typedNumber) {}
