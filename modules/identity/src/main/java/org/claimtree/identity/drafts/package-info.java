/** What people are typing into forms, kept on the server until it is saved: a restart or an idle log-off loses nothing. */
package org.claimtree.identity.drafts;
