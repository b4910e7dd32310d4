package org.claimtree.directory;

/**
 * A part of the practice, such as a programme or a campus.
 *
 * @param name its name
 * @param active offered for new records
 */
public record Division(String name, boolean active) {}
