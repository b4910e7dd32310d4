/** What notes of a service will meet. */
package org.claimtree.catalog.services;
