package org.claimtree.edi837p;

/**
 * Why a file or a part of it was not written. Built from rule names, paths and positions alone and without a cause,
 * because what libraries say about a value repeats it.
 */
final class CannotWrite extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    CannotWrite(String message) {
        super(message);
    }
}
