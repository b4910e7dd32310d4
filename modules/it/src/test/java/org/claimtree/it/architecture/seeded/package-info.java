/** A small wrong tree: every class breaks one rule of the architecture, so that each rule is seen to fail. */
package org.claimtree.it.architecture.seeded;
