/** What people are changing in the rule tree and have not saved: kept on the server, each one's own. */
package org.claimtree.profiles.drafts;
