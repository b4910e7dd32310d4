/**
 * What every module rests on and nothing that knows the trade: the revision log, versions by date, canonical text,
 * problem answers, idempotency, database access.
 *
 * <p>Every module may use this package. It publishes {@link org.claimtree.platform.RevisionLog}, {@link
 * org.claimtree.platform.Versions}, {@link org.claimtree.platform.CanonicalJson}, {@link
 * org.claimtree.platform.Problem} and {@link org.claimtree.platform.Sql}.
 */
package org.claimtree.platform;
