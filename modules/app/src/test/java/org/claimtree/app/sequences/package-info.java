/** Random sequences of everything that people do from the schedule to the claim, and what must hold after each step. */
package org.claimtree.app.sequences;
