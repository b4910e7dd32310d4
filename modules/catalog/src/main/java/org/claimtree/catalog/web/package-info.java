/** REST of users' Codes/Rates lists. */
package org.claimtree.catalog.web;
