/**
 * What is charged: for now the charges themselves, each one line of what was done, for whom, by whom, and its price.
 *
 * <p>{@link org.claimtree.invoicing.SaveCharges} writes, {@link org.claimtree.invoicing.Charges} reads, the view {@code
 * invoicing.v_claimable_charge} says what claims may be made of, and {@link org.claimtree.invoicing.ChargeUse} is the
 * question upward whether a charge is on a claim that left. {@link org.claimtree.invoicing.PrepaidCharges} keeps what is paid
 * before it is earned.
 */
package org.claimtree.invoicing;
