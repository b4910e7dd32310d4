/** Users' Codes/Rates lists: which codes a user works with, by date, one by one, by group, and for everybody at once. */
package org.claimtree.catalog.usercodes;
