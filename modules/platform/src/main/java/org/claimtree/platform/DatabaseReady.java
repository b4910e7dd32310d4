package org.claimtree.platform;

/**
 * News, once per start of the server: the database was looked at and is of this version. Whatever works unasked begins
 * here; what the container itself announces comes earlier.
 */
public record DatabaseReady() {}
