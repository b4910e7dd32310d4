/** Units: what is left, who may take them, and from where. Pure. */
package org.claimtree.authorizations.ledger;
