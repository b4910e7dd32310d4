/**
 * What can be charged: billing codes with the flags that claims ask for, and billing code groups.
 *
 * <p>Effective-dated like master data and read as of a revision through {@link org.claimtree.catalog.Catalog}.
 */
package org.claimtree.catalog;
