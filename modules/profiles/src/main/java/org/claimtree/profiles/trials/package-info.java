/** Asking the tree about a charge that somebody makes up, before anything is saved or billed. */
package org.claimtree.profiles.trials;
