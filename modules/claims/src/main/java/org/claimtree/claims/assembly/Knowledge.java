package org.claimtree.claims.assembly;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.claimtree.catalog.Catalog;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.MediumLimits;
import org.claimtree.directory.MasterData;
import org.claimtree.kernel.PrintOptions;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.Resolution;

/**
 * Everything that assembly asks beside the charges, all of it as of one revision: the same knowledge and the same input
 * give the same claims.
 *
 * @param master who and where
 * @param catalog what the codes need
 * @param resolve the rule tree
 * @param limits what a claim of a medium may hold, under the options of its payer
 */
public record Knowledge(
        MasterData master,
        Catalog catalog,
        Function<Facts, Resolution> resolve,
        BiFunction<Medium, PrintOptions, MediumLimits> limits) {}
