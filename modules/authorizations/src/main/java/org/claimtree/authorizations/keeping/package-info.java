/** Authorizations and their ledger as rows: saved, read, listed. */
package org.claimtree.authorizations.keeping;
