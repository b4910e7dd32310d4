/** Finding claims by what people remember of them. */
package org.claimtree.claims.search;
