/**
 * What a client may receive, and how much of it is left.
 *
 * <p>{@link org.claimtree.authorizations.TakeUnits} is where charges, and later notes, get their units; {@link
 * org.claimtree.authorizations.AuthorizationsChanged} tells that there may be units for what waits; the view {@code
 * authorizations.v_taking} has the number that a claim carries. {@code UnitBook} decides and is pure; {@code keeping} saves
 * and reads; {@code bulk} does the same to many at once.
 */
package org.claimtree.authorizations;
