/**
 * Files on their way to partners: where they are dropped, when they are tried again, and what is known of a try that broke
 * off. What decides is pure; the host is reached through {@link org.claimtree.claims.delivery.FileDrop}.
 */
package org.claimtree.claims.delivery;
