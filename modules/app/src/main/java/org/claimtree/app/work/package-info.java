/** What goes on in the background, whichever module does it. */
package org.claimtree.app.work;
