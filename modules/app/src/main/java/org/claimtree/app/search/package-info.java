/** One search over everything that people look for by name or number. */
package org.claimtree.app.search;
