package org.claimtree.claims.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtree.claims.life.FilesLeft;

/** Notes that forms were made to be printed. */
@ApplicationScoped
public class MarkPrinted {
    private FilesLeft left;

    /** For the container. */
    protected MarkPrinted() {}

    @Inject
    public MarkPrinted(FilesLeft left) {
        this.left = left;
    }

    /** Paper claims with these numbers are printed, those that were not before. */
    @Transactional
    public void printed(List<String> numbers) {
        left.printed(numbers);
        left.noted(numbers);
    }
}
