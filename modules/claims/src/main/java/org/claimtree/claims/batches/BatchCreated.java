package org.claimtree.claims.batches;

import java.util.UUID;

/** News: a batch was created, or is to go on, and waits to be built. */
record BatchCreated(UUID batch) {}
