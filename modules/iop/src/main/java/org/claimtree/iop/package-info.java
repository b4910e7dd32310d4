/**
 * What is paid by the day. Clinicians document; each night the documentation of a day is counted, and where it is enough, the
 * note that is billed for the whole day makes itself, once per client and day. What became of a day, and why, is a row.
 *
 * <p>The one thing that it asks of those above is {@link org.claimtree.iop.WhoRenders}.
 */
package org.claimtree.iop;
