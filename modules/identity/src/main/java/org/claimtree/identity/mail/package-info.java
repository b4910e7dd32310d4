/**
 * Mail by SMTP: what is to be sent is a row, written in the transaction that has something to tell, and whichever server
 * comes first sends it.
 */
package org.claimtree.identity.mail;
