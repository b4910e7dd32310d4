/** REST of this module. */
package org.claimtree.identity.web;
