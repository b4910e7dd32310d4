/** Rules and profiles as one document, to be kept, looked at, and taken into another practice. */
package org.claimtree.profiles.exchange;
