package org.claimtree.it.architecture.seeded.platform;

import org.claimtree.it.architecture.seeded.kernel.KernelUsesPlatform;

/** Breaks "no prints"; the other half of the cycle. */
public class PrintsToConsole {
    public void print(KernelUsesPlatform text) {
        System.err.println(text);
    }
}
