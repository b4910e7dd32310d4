package org.claimtree.authorizations.ledger;

import java.util.List;
import java.util.Optional;
import org.claimtree.authorizations.Taken;

/**
 * Which authorization pays, and why.
 *
 * @param chosen empty when none can
 * @param why null when none can
 * @param passed those that can't, each with what stands in its way, in the order of their numbers
 */
public record Choice(Optional<Candidate> chosen, Taken.Why why, List<Taken.Passed> passed) {}
