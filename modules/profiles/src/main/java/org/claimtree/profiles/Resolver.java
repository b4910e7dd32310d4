package org.claimtree.profiles;

import org.claimtree.directory.MasterData;

/**
 * Answers what goes on a claim for one charge: the Default Profile overlaid with what the matching rules bring in, then
 * looked up in master data. Deeper rules win over shallower ones of their branch; siblings do not outrank each other, so
 * different values of siblings are conflicts and the first in tree order is used.
 *
 * <p>A pure function: no clock, no database, no locale. The same book, master data and facts give the same answer for
 * ever, which is what makes a claim replayable.
 */
public final class Resolver {
    /** Resolves one charge for one coverage. */
    public Resolution resolve(ProfileBook book, MasterData data, Facts facts) {
        Labels labels = new Labels(data, facts);
        Overlay overlay = new Overlay(book, facts, labels).run();
        return new Resolution(facts, overlay.settle(new Lookup(data, facts)), overlay.trace());
    }
}
