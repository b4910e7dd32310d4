/** What the module of per diems asks of those above it. */
package org.claimtree.app.iop;
