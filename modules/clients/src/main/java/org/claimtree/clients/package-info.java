/**
 * Clients, their coverages and diagnoses.
 *
 * <p>{@link org.claimtree.clients.SaveClients} writes, {@link org.claimtree.clients.Clients} reads; modules above hold
 * client ids only. Nothing of a client goes into logs, addresses or exception texts.
 */
package org.claimtree.clients;
