/** REST and pages of this module, and how its callers are known. */
package org.claimtree.identity.web;
