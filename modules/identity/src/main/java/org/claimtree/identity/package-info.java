/**
 * Who may do what, and the trace it leaves: users, user profiles and groups, sign-in, API tokens, settings, alerts and the
 * audit trail. Everything above asks {@link org.claimtree.identity.CurrentCaller} who is calling and tells {@link
 * org.claimtree.identity.AuditTrail} what was seen or changed. Which permission an address needs is not said here but in
 * one table of the application.
 */
package org.claimtree.identity;
