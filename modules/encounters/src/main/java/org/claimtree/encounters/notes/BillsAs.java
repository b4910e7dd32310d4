package org.claimtree.encounters.notes;

import java.time.LocalDate;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.StandIn;
import org.claimtree.catalog.StandIns;
import org.claimtree.clients.Coverage;
import org.claimtree.encounters.ReleasedNote;

/** In whose name a line is billed: as somebody typed, else as the table says, else the author's. Pure. */
final class BillsAs {
    private BillsAs() {}

    static ReleasedNote.BilledAs of(Note note, String code, Around around) {
        NoteWish.People people = note.people();
        String author = people.performedBy();
        if (people.insuranceProvider() != null || people.supervising() != null) {
            return new ReleasedNote.BilledAs(
                    people.insuranceProvider() == null ? author : people.insuranceProvider(), people.supervising());
        }
        LocalDate day = note.day();
        Catalog catalog = around.setup().catalog();
        String payer = around.firstInsurer(day).map(Coverage.Insurer::payer).orElse(null);
        return catalog.standIns()
                .on(author, new StandIns.Asked(payer, catalog.groupsOf(code, day)), day)
                .map((StandIn.BilledAs row) ->
                        new ReleasedNote.BilledAs(row.provider() == null ? author : row.provider(), row.supervising()))
                .orElseGet(() -> new ReleasedNote.BilledAs(author, null));
    }
}
