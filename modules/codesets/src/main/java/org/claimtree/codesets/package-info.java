/**
 * The public code sets: HCPCS, ICD-10-CM, place of service, taxonomy, and the practice's own list of licensed codes. Sets
 * are large and published by others, so they are rows with the days on which they hold, and no entries of the revision log.
 */
package org.claimtree.codesets;
