/** Alerts: where they are kept, and everybody's inbox. */
package org.claimtree.identity.alerts;
