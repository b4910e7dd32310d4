/** REST of authorizations. */
package org.claimtree.authorizations.web;
