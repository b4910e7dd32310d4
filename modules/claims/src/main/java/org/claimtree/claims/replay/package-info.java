/** Claims made again from what was stored with them, and held against what went out. */
package org.claimtree.claims.replay;
