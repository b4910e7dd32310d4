/**
 * Who and where: the practice, its divisions, locations and providers, the payers with their plans, insurance form types
 * and trading partners. All of it is effective-dated: every save is a version with the date of service from which it
 * applies, recorded as a revision.
 *
 * <p>Modules above ask {@link org.claimtree.directory.MasterData} as of a revision. Records refer to each other by ref,
 * the short code that a practice gives each of them once.
 */
package org.claimtree.directory;
