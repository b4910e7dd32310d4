package org.claimtree.claims.assembly;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.MasterData;

/**
 * Until when a payer takes a claim: so many days after the service, as payer or plan say; a further payer counts from the
 * answer of the payer before it.
 */
public final class TimelyFiling {
    private TimelyFiling() {}

    /**
     * The last day of one line; empty where nobody says.
     *
     * @param line counted from 0
     */
    public static Optional<LocalDate> lastDay(MasterData master, ClaimInput input, int line) {
        Coverage.Insurer insurer = input.client().coverages().stream()
                .filter(coverage -> coverage.ref().equals(input.coverage()))
                .findFirst()
                .orElseThrow()
                .insurer();
        LocalDate day = input.lines().get(line).charge().service().dates().from();
        LocalDate begins = input.before() == null
                ? day
                : input.before().answeredOn(line + 1).orElse(day);
        return master.terms(insurer.payer(), insurer.plan(), day).fileBy(begins);
    }

    /** The last day of a claim: the first of its lines'. */
    public static Optional<LocalDate> lastDay(MasterData master, ClaimInput input) {
        return IntStream.range(0, input.lines().size())
                .mapToObj(line -> lastDay(master, input, line))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }
}
