/**
 * The gate of the application: what every request passes before anything of it is done. Which permission an address needs
 * stands in one table, {@code access.csv}; what does not stand there is closed.
 */
package org.claimtree.app.security;
