/** Reads the files that code sets are published in, and lays a release over what was there before. */
package org.claimtree.codesets.imports;
