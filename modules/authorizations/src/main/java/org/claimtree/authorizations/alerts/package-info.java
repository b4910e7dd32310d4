/** Telling people that units or days run out: once per crossing. */
package org.claimtree.authorizations.alerts;
