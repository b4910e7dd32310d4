package org.claimtree.it.architecture.seeded.kernel;

import org.claimtree.it.architecture.seeded.platform.PrintsToConsole;

/** Breaks "arrows" and "kernel is plain Java", and closes a cycle. */
public class KernelUsesPlatform {
    public PrintsToConsole upward;
}
