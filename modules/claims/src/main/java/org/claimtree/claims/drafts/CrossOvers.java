package org.claimtree.claims.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;

/**
 * Which payers send their answers on to which others by themselves.
 *
 * @param from refs of those who send
 * @param to refs of those who get it, place by place
 */
public record CrossOvers(List<String> from, List<String> to) {
    public CrossOvers {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** As payers say on a day. */
    public static CrossOvers on(MasterData master, LocalDate day) {
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        for (String ref : master.refs(MasterKind.PAYER)) {
            master.payer(ref, day).map(Payer::crossesOver).orElse(List.of()).forEach(over -> {
                from.add(ref);
                to.add(over.payer());
            });
        }
        return new CrossOvers(from, to);
    }
}
