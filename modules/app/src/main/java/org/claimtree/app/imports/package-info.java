/** Clients and coverages from a CSV file: the columns, the rows, the report. */
package org.claimtree.app.imports;
