package org.claimtree.hcfa1500;

/**
 * Why a form was not written. Built from rule names, paths and positions alone and without a cause, because what
 * libraries say about a value repeats it.
 */
final class CannotPrint extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    CannotPrint(String message) {
        super(message);
    }
}
