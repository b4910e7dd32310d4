/** REST of this module. */
package org.claimtree.directory.web;
