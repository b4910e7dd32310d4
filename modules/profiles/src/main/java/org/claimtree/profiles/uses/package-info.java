/** Answers to modules below that ask what the rule tree needs of theirs. */
package org.claimtree.profiles.uses;
