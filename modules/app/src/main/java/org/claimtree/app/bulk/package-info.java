/** Bulk operations of all modules: shown, and taken back. */
package org.claimtree.app.bulk;
