/** What waits for one person. */
package org.claimtree.identity.work;
