/** Views of lists that people save: which rows, in which order, with which columns. */
package org.claimtree.identity.views;
