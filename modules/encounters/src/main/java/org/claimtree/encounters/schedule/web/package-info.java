/** The schedule for programs. */
package org.claimtree.encounters.schedule.web;
