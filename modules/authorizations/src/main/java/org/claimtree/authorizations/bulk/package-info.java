/** The same done to the authorizations of many clients at once: looked at before, done whole, taken back once. */
package org.claimtree.authorizations.bulk;
