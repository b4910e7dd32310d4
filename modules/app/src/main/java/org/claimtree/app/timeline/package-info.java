/** All that happened with a client on one line of time, whichever module keeps it. */
package org.claimtree.app.timeline;
