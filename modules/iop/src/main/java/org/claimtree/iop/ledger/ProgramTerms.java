package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.claimtree.catalog.Program;

/** Programs as they are now, for whoever shows how they are set up. */
@ApplicationScoped
public class ProgramTerms {
    private ReadFacts facts;

    /** For the container. */
    protected ProgramTerms() {}

    @Inject
    public ProgramTerms(ReadFacts facts) {
        this.facts = facts;
    }

    /**
     * @param documented codes that are counted
     * @param billed codes of which one is billed; those of payers' tiers are among them only if their group has them
     */
    public record Named(String ref, Program content, Set<String> documented, List<String> billed) {}

    /** In the order in which they are asked on a day. */
    public List<Named> on(LocalDate day) {
        return facts.programs(day).stream()
                .map(program -> new Named(program.ref(), program.terms(), program.documented(), program.billed()))
                .toList();
    }
}
