/** Saving trees and profile versions: who started from an older version is told so, and every save is one revision. */
package org.claimtree.profiles.saving;
