/**
 * The edits (scrubbing): rules that a claim must pass before it is written. Each has a code, a sentence, a severity and
 * the field; all of them are asked, so that a biller sees everything at once. Pure.
 */
package org.claimtree.claims.edits;
