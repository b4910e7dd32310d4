/** Claims as CMS-1500 forms: what was frozen for paper, and reference copies of what went out electronically. */
package org.claimtree.claims.printing;
