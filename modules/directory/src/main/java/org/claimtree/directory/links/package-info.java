/** What users are in the practice: members of divisions, providers. Decides whose clients they see. */
package org.claimtree.directory.links;
