/** What a practice still has to set up before days bill themselves. */
package org.claimtree.iop.setup;
