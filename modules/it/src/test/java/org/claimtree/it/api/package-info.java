/**
 * The interface as its own description tells it: is the description right, can a generator make a client of it, and what
 * happens to every field and parameter that it names when something bad stands there. New operations are taken in by
 * themselves. Start reading at {@link org.claimtree.it.api.BadInputSweepIT}.
 */
package org.claimtree.it.api;
