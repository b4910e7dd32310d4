/** Month end: through which day the books are closed, and who closed or reopened them. */
package org.claimtree.invoicing.closing;
