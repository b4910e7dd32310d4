package org.claimtree.claims.delivery;

/**
 * That a file is to be delivered.
 *
 * @param again must be true for a file that has left before
 */
public record DeliveryWish(Boolean again) {}
