/**
 * Values of the trade: money, identifiers, names, addresses, dates of service, findings.
 *
 * <p>Everything here is immutable, checks itself when it is made, and knows nothing of servers or databases. A value
 * that cannot be made throws {@link org.claimtree.kernel.InvalidValue}, whose text is fit for a person and never
 * repeats what was typed. All modules may use this package; it uses only {@code java.*}.
 */
package org.claimtree.kernel;
