/** REST of settings and alerts. */
package org.claimtree.identity.web;
