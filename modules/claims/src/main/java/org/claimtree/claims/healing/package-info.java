/** Keeps drafts current: what was held is ready once that was mended which held it, and each night everything is looked at. */
package org.claimtree.claims.healing;
