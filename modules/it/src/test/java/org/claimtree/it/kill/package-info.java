/** The finished product killed at random moments of a claim batch and started again: nothing is lost or doubled. */
package org.claimtree.it.kill;
