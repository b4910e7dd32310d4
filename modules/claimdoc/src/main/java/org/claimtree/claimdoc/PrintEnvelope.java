package org.claimtree.claimdoc;

import java.time.LocalDateTime;

/**
 * What the forms of one print file share.
 *
 * @param at date and time of the batch in the practice's time zone; its day is the date of item 31
 */
public record PrintEnvelope(LocalDateTime at) implements Envelope {}
