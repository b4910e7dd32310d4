/** Who sees which claims, and the trace that seeing them leaves. */
package org.claimtree.claims.access;
