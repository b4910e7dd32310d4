/** The audit trail: written in the transaction of the work, sealed in blocks every few seconds, searched, verified. */
package org.claimtree.identity.audit;
