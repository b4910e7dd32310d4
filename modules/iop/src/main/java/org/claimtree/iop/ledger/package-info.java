/**
 * The ledger of days. {@link org.claimtree.iop.ledger.DayRules} decides and is pure; {@link
 * org.claimtree.iop.ledger.LookAtDays} is the step that everything else waits for.
 */
package org.claimtree.iop.ledger;
