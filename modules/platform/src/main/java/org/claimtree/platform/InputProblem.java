package org.claimtree.platform;

/**
 * One thing wrong with what was sent in.
 *
 * @param pointer JSON pointer (RFC 6901) of the field, empty for the whole document
 * @param code stable name of the broken rule
 * @param message a sentence for a person; never repeats the value
 */
public record InputProblem(String pointer, String code, String message) {}
