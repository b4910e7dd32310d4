package org.claimtree.authorizations;

import java.util.List;
import java.util.Optional;

/**
 * Which authorization pays, and why.
 *
 * @param chosen empty when none can
 * @param why null when none can
 * @param passed those that can't, each with what stands in its way, in the order of their numbers
 */
record Choice(Optional<Candidate> chosen, Taken.Why why, List<Taken.Passed> passed) {}
