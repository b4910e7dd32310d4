/**
 * What can be charged: billing codes with the flags that claims ask for, billing code groups, how payers
 * want codes on their claims, and for which they want an authorization.
 *
 * <p>Effective-dated like master data and read as of a revision through {@link org.claimtree.catalog.Catalog}.
 */
package org.claimtree.catalog;
