/** REST of the code sets. */
package org.claimtree.codesets.web;
