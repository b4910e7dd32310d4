/** The ledger of days through REST. */
package org.claimtree.iop.web;
