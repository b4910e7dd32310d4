package org.claimtree.directory;

/**
 * Clients whom the practice works on together, such as those of one programme.
 *
 * @param name its name
 * @param active offered for new records
 */
public record ClientGroup(String name, boolean active) {}
