/** The finished server from the side of those who must not get in. */
package org.claimtree.it.security;
