package org.claimtree.claims.delivery;

import java.util.UUID;

/** News: a delivery waits to be done. */
public record DeliveryAsked(UUID delivery) {}
