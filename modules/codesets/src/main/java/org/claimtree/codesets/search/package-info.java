/** Finds codes, and tells which sets there are. */
package org.claimtree.codesets.search;
