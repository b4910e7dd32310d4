/**
 * Who bills, under which numbers, to which address: the versioned tree of billing profile rules and the resolver that
 * asks it. A rule is the if, a profile is the then; every charge is resolved through the tree when it goes on a claim.
 *
 * <p>Modules above read {@link org.claimtree.profiles.ProfileBook} as of a revision, ask {@link
 * org.claimtree.profiles.Resolver} with {@link org.claimtree.profiles.Facts}, and store the facts and the provenance of
 * the {@link org.claimtree.profiles.Resolution} with the claim. Trees and profiles are the log entries {@code
 * profiles.tree} and {@code profiles.profile}; their stored text is also the vocabulary of REST and of the import.
 */
package org.claimtree.profiles;
