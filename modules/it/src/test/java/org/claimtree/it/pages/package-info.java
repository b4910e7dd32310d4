/** Pages of the finished server in a real browser. */
package org.claimtree.it.pages;
