/**
 * Benchmarks. Each compares two things in one run and prints the ratio of their medians, because machines differ and are
 * noisy. Start with {@link org.claimtree.bench.Bench}; {@code deploy/bench} does.
 */
package org.claimtree.bench;
