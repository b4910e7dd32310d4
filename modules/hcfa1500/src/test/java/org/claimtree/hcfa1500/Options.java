package org.claimtree.hcfa1500;

import org.claimtree.kernel.PrintOptions;
import org.claimtree.kernel.PrintOptions.Amounts;
import org.claimtree.kernel.PrintOptions.Boxes;
import org.claimtree.kernel.PrintOptions.InsuredItems;
import org.claimtree.kernel.PrintOptions.Item17;
import org.claimtree.kernel.PrintOptions.MultiPage;
import org.claimtree.kernel.PrintOptions.Pages;
import org.claimtree.kernel.PrintOptions.ProviderItems;
import org.claimtree.kernel.PrintOptions.RenderingNpi;
import org.claimtree.kernel.PrintOptions.Sheet;

/** Options of payers that differ from the usual in one group. */
final class Options {
    private Options() {}

    static PrintOptions sheet(Integer carrierColumn, Integer fontSize, Boolean acceptsPlainPrint) {
        return new PrintOptions(new Sheet(carrierColumn, fontSize, acceptsPlainPrint), null, null, null, null, null);
    }

    static PrintOptions insured(Boolean item4WhenSelf, Boolean medicareRules, Boolean item11None) {
        return new PrintOptions(
                null, new InsuredItems(item4WhenSelf, medicareRules, item11None), null, null, null, null);
    }

    static PrintOptions item17(Item17 which) {
        return new PrintOptions(null, null, new ProviderItems(which, null), null, null, null);
    }

    static PrintOptions renderingNpi(RenderingNpi when) {
        return new PrintOptions(null, null, new ProviderItems(null, when), null, null, null);
    }

    static PrintOptions boxes(Boxes boxes) {
        return new PrintOptions(null, null, null, boxes, null, null);
    }

    static PrintOptions dateDigits(int digits) {
        return boxes(new Boxes(digits, null, null, null, null));
    }

    static PrintOptions amounts(Amounts amounts) {
        return new PrintOptions(null, null, null, null, amounts, null);
    }

    static PrintOptions pages(MultiPage multiPage, Boolean showPageNumbers, Integer maxLines) {
        return new PrintOptions(null, null, null, null, null, new Pages(multiPage, showPageNumbers, maxLines));
    }
}
