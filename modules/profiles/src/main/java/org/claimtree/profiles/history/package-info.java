/** What tree and profiles were and how that came: versions, what differs between two of them, what moved the defaults. */
package org.claimtree.profiles.history;
