package org.claimtree.claims.replay;

import java.util.UUID;

/** News: a replay was asked for and waits to be done. */
public record ReplayCreated(UUID replay) {}
