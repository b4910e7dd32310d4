package org.claimtree.it.architecture.seeded.claims.batches;

import jakarta.ws.rs.Path;

/** Breaks "resources". */
@Path("hidden")
class HiddenResource {}
