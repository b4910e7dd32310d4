/** Notes over REST. */
package org.claimtree.encounters.notes.web;
